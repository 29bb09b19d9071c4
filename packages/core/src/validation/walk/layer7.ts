import type { AuthorizationPolicy, DestinationRule, Telemetry, VirtualService } from '../../model/generated/istio.js';
import { operationsOf, sourcesOf } from './authorization-policy.js';
import { isForMesh } from './virtual-service.js';

/** Whether a policy looks at requests, which in the ambient mesh only a waypoint can. */
export function looksAtRequests(policy: AuthorizationPolicy): boolean {
  for (const { value } of sourcesOf(policy)) {
    if (isFilled(value.requestPrincipals) || isFilled(value.notRequestPrincipals)) return true;
  }
  for (const { value } of operationsOf(policy)) {
    const { hosts, notHosts, methods, notMethods, paths, notPaths } = value;
    if ([hosts, notHosts, methods, notMethods, paths, notPaths].some(isFilled)) return true;
  }
  return (policy.spec?.rules ?? []).some(({ when }) => (when ?? []).some(({ key }) => /^request\.(?:headers|auth\.)/.test(key)));
}

/** Whether telemetry tells of requests. */
export function tellsOfRequests({ spec }: Telemetry): boolean {
  const overrides = (spec?.metrics ?? []).some((each) => isFilled(each.overrides));
  return overrides || isFilled(spec?.tracing) || isFilled(spec?.accessLogging);
}

/** Whether a VirtualService tells proxies of the mesh what to do with requests, as opposed to connections. */
export function routesRequests(object: VirtualService): boolean {
  return isForMesh(object) && (isFilled(object.spec?.http) || isFilled(object.spec?.tls));
}

/** Whether a DestinationRule asks for what only who sees requests can do. */
export function shapesRequests({ spec }: DestinationRule): boolean {
  const policies = [spec?.trafficPolicy, ...(spec?.subsets ?? []).map(({ trafficPolicy }) => trafficPolicy)];
  return policies.some((policy) => {
    const { httpCookie, httpHeaderName = '' } = policy?.loadBalancer?.consistentHash ?? {};
    const isByRequest = httpCookie !== undefined || httpHeaderName !== '';
    return isByRequest || policy?.connectionPool?.http !== undefined || policy?.outlierDetection !== undefined;
  });
}

function isFilled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
