import { loadFacts } from '../../facts/load.js';
import { isAmbient } from '../../facts/namespace-wave.js';
import type { Answer, CallOptions } from '../../model/answer.js';
import type { Namespace } from '../../model/kubernetes.js';
import type { Instant } from '../../model/time.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { NamespaceInfo } from '../mesh-data-source.js';

export async function answerNamespaces(ports: MeshPorts, at: Instant, call: CallOptions): Promise<Answer<readonly NamespaceInfo[]>> {
  const scope = {
    namespaces: undefined,
    windowSeconds: 60,
    ambientTraffic: 'none',
    idle: false,
    operationLabel: 'request_operation',
  } as const;
  const { facts, problems } = await loadFacts(ports, { inputs: ['Namespace', 'derived:control-planes'], at, scope }, call);
  const controlPlanes = new Set(facts.derived('control-planes').map((plane) => plane.namespace));
  const found = new Map<string, { readonly clusters: string[]; readonly namespaces: Namespace[] }>();
  for (const cluster of facts.clusters) {
    for (const namespace of facts.list('Namespace', cluster)) {
      const entry = found.get(namespace.metadata.name) ?? { clusters: [], namespaces: [] };
      entry.clusters.push(cluster);
      entry.namespaces.push(namespace);
      found.set(namespace.metadata.name, entry);
    }
  }
  const value = [...found]
    .map(([name, { clusters, namespaces }]): NamespaceInfo => ({
      name,
      clusters,
      labels: Object.assign({}, ...namespaces.map(({ metadata }) => metadata.labels)) as Record<string, string>,
      injection: injectionOf(namespaces),
      controlPlane: controlPlanes.has(name),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { value, at, problems };
}

/** Source: https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/ (labels of the namespace). */
function injectionOf(namespaces: readonly Namespace[]): NamespaceInfo['injection'] {
  if (namespaces.some(isAmbient)) return 'ambient';
  const injected = namespaces.some(({ metadata: { labels = {} } }) => {
    if (labels['istio-injection'] !== undefined) return labels['istio-injection'] === 'enabled';
    return labels['istio.io/rev'] !== undefined;
  });
  return injected ? 'sidecar' : 'none';
}
