import { loadFacts } from '../../facts/load.js';
import type { Facts } from '../../facts/facts.js';
import type { Answer, CallOptions, Problem } from '../../model/answer.js';
import type { Capabilities, IstioComponent } from '../../model/capabilities.js';
import type { Instant } from '../../model/time.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import { gapsOfIstio } from '../capabilities/istio-gaps.js';
import { istioComponents } from '../capabilities/istio-components.js';
import { kubernetesFacts } from '../capabilities/kubernetes-facts.js';
import { knownPlanes } from '../capabilities/known-planes.js';
import { meshMembers } from '../capabilities/mesh-members.js';
import { offeredDurations } from '../capabilities/offered-durations.js';
import { type StoreFacts, storeFacts } from '../capabilities/store-facts.js';
import { gapsOfStore } from '../capabilities/store-gaps.js';

export interface CapabilitiesRequest {
  readonly at: Instant;
  readonly demo: boolean;
}

/** What the ports can do, as far as they tell. Every store and every cluster is asked; a failure is a problem and no gap. */
export async function answerCapabilities(
  ports: MeshPorts,
  { at, demo }: CapabilitiesRequest,
  call: CallOptions,
): Promise<Answer<Capabilities>> {
  const scope = {
    namespaces: undefined,
    windowSeconds: 60,
    ambientTraffic: 'none',
    idle: false,
    operationLabel: 'request_operation',
  } as const;
  const [{ facts, problems }, kubernetes, stores] = await Promise.all([
    loadFacts(ports, { inputs: ['Namespace', 'DaemonSet', 'Service', 'derived:control-planes', 'derived:mesh-config'], at, scope }, call),
    Promise.all(ports.clusters.map((reader) => kubernetesFacts(reader, call))),
    Promise.all(ports.metrics.map((store) => storeFacts(store, at, call))),
  ]);
  const istio = istioComponents(
    knownPlanes(facts),
    stores.flatMap(({ components }) => components),
  );
  const ambient = isAmbientMesh(facts, istio);
  const value: Capabilities = {
    clusters: facts.clusters,
    members: meshMembers(facts),
    metrics: ports.metrics.length > 0,
    traces: ports.traces !== undefined,
    logs: ports.logs !== undefined,
    demo,
    kubernetes,
    stores: stores.map(({ capabilities }) => capabilities),
    istio,
    ...(ambient !== undefined && { ambient }),
    durations: offeredDurations(stores.map(({ capabilities }) => capabilities)),
    gaps: [...stores.flatMap(gapsOfStore), ...gapsOfIstio(istio)],
  };
  return { value, at, problems: [...problems, ...stores.flatMap((store: StoreFacts): readonly Problem[] => store.problems)] };
}

/** Ztunnels or namespaces that ask for them; undefined where no cluster could be read and metrics tell of none. */
function isAmbientMesh(facts: Facts<'Namespace' | 'DaemonSet'>, istio: readonly IstioComponent[]): boolean | undefined {
  const ztunnels = facts.clusters.some((cluster) =>
    facts.list('DaemonSet', cluster).some(({ metadata }) => metadata.labels?.app === 'ztunnel' || metadata.name === 'ztunnel'),
  );
  if (ztunnels || facts.scope.ambientNamespaces.length > 0 || istio.some(({ component }) => component === 'ztunnel')) return true;
  return facts.clusters.some((cluster) => facts.coverage('Namespace', { cluster }) !== 'absent') ? false : undefined;
}
