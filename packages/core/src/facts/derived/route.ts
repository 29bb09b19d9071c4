import type { GRPCRoute, HTTPRoute } from '../../model/generated/gateway-api.js';
import type { VirtualService } from '../../model/generated/istio.js';
import type { RouteMark } from '../../model/graph.js';

/** What an object that routes calls does with them. */
export interface Route extends RouteMark {
  /** Hosts that it leads calls to, as written there; a host may come up more than once. */
  readonly destinations: readonly string[];
  readonly faultInjection: boolean;
  readonly mirroring: boolean;
  readonly requestRouting: boolean;
  readonly requestTimeout: boolean;
  /** Splits HTTP or gRPC calls over several destinations. */
  readonly trafficShifting: boolean;
  /** Splits TCP or TLS connections over several destinations. */
  readonly tcpTrafficShifting: boolean;
}

export function virtualServiceRoute({ metadata, spec }: VirtualService): Route {
  const http = spec?.http ?? [];
  const streams = [...(spec?.tcp ?? []), ...(spec?.tls ?? [])];
  const targets = [...http, ...streams].map(({ route }) => (route ?? []).flatMap(({ destination }) => destination?.host ?? []));
  return {
    kind: 'VirtualService',
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    hosts: spec?.hosts ?? [],
    destinations: targets.flat(),
    faultInjection: http.some(({ fault }) => fault?.abort != null || fault?.delay != null),
    mirroring: http.some(({ mirror, mirrors }) => mirror != null || (mirrors ?? []).length > 0),
    requestRouting: targets.some((hosts) => hosts.length > 0),
    requestTimeout: http.some(({ timeout }) => timeout != null),
    trafficShifting: http.some(({ route }) => (route ?? []).length > 1),
    tcpTrafficShifting: streams.some(({ route }) => (route ?? []).length > 1),
  };
}

export function gatewayApiRoute(kind: 'K8sHTTPRoute' | 'K8sGRPCRoute', { metadata, spec }: HTTPRoute | GRPCRoute): Route {
  const namespace = metadata.namespace ?? '';
  const rules: readonly Rule[] = spec?.rules ?? [];
  const targets = rules.map(({ backendRefs }) =>
    (backendRefs ?? []).filter(({ kind }) => (kind ?? 'Service') === 'Service' || kind === 'Hostname'),
  );
  return {
    kind,
    namespace,
    name: metadata.name,
    hosts: spec?.hostnames ?? [],
    destinations: targets.flat().map((ref) => (ref.kind === 'Hostname' ? ref.name : `${ref.name}.${ref.namespace ?? namespace}.svc`)),
    faultInjection: false,
    mirroring: rules.some(({ filters }) => (filters ?? []).some(({ type }) => type === 'RequestMirror')),
    requestRouting: targets.some((refs) => refs.length > 0),
    requestTimeout: rules.some(({ timeouts }) => timeouts?.request !== undefined || timeouts?.backendRequest !== undefined),
    trafficShifting: targets.some((refs) => refs.length > 1),
    tcpTrafficShifting: false,
  };
}

/** What the rules of both kinds have in common; GRPCRoutes have no timeouts. */
interface Rule {
  readonly backendRefs?: readonly { readonly kind?: string; readonly name: string; readonly namespace?: string }[];
  readonly filters?: readonly { readonly type: string }[];
  readonly timeouts?: { readonly request?: string; readonly backendRequest?: string };
}
