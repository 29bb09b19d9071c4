import type { SubjectMap } from '../kinds.js';
import { kept } from './kept.js';
import { each, type Placed } from './walk.js';

/** The kinds of the Gateway API whose objects lead traffic on. */
export const routeKinds = ['K8sGRPCRoute', 'K8sHTTPRoute', 'K8sTCPRoute', 'K8sTLSRoute', 'K8sUDPRoute'] as const;
type Route = SubjectMap[(typeof routeKinds)[number]];

/** Where a route leads; without `group` and `kind` a Service. */
export interface BackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
}

interface Filter {
  readonly externalAuth?: { readonly backendRef: BackendRef };
  readonly requestMirror?: { readonly backendRef: BackendRef };
}

interface Filtered {
  readonly filters?: readonly Filter[];
}

interface RouteRule extends Filtered {
  readonly backendRefs?: readonly (BackendRef & Filtered)[];
}

/** Everything that a route leads to: where its rules do, and where their filters send copies or ask for leave. */
export const backendRefsOf: (route: Route) => readonly Placed<BackendRef>[] = kept((route) => [...walkRules(route)]);

function* walkRules({ spec }: Route): Iterable<Placed<BackendRef>> {
  for (const { value: rule, path } of each<RouteRule>(spec?.rules, 'spec/rules')) {
    yield* filtersOf(rule, path);
    for (const backend of each(rule.backendRefs, `${path}/backendRefs`)) {
      yield backend;
      yield* filtersOf(backend.value, backend.path);
    }
  }
}

function* filtersOf({ filters }: Filtered, at: string): Iterable<Placed<BackendRef>> {
  for (const { value, path } of each(filters, `${at}/filters`)) {
    for (const filter of ['externalAuth', 'requestMirror'] as const) {
      const backend = value[filter]?.backendRef;
      if (backend) yield { value: backend, path: `${path}/${filter}/backendRef` };
    }
  }
}
