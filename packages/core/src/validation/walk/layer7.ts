import type { AuthorizationPolicy, Telemetry } from '../../model/generated/istio.js';
import { operationsOf, sourcesOf } from './authorization-policy.js';

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

function isFilled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
