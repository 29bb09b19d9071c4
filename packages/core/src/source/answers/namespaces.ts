import type { Facts } from '../../facts/facts.js';
import { loadFacts } from '../../facts/load.js';
import { isAmbient } from '../../facts/namespace-wave.js';
import { problemOf } from '../../facts/upstream-problem.js';
import type { Answer, CallOptions, Problem } from '../../model/answer.js';
import type { Namespace } from '../../model/kubernetes.js';
import type { Instant } from '../../model/time.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import { namespaceQueries, namespacesSeen } from '../../telemetry/namespace-query.js';
import type { NamespaceInfo } from '../mesh-data-source.js';

/**
 * The namespaces that Kubernetes has. Where a cluster cannot be asked, those that metrics tell of are there as well,
 * since their traffic can still be shown; how they join the mesh is not known then.
 */
export async function answerNamespaces(ports: MeshPorts, at: Instant, call: CallOptions): Promise<Answer<readonly NamespaceInfo[]>> {
  const scope = {
    namespaces: undefined,
    windowSeconds: 60,
    ambientTraffic: 'none',
    idle: false,
    operationLabel: 'request_operation',
  } as const;
  const { facts, problems } = await loadFacts(ports, { inputs: ['Namespace', 'derived:control-planes'], at, scope }, call);
  const found = new Map(namespacesOf(facts).map((namespace) => [namespace.name, namespace]));
  const blind = facts.clusters.length === 0 || facts.clusters.some((cluster) => facts.coverage('Namespace', { cluster }) === 'absent');
  const seen = blind ? await seenInMetrics(ports, at, call) : { names: new Map<string, Set<string>>(), problems: [] };
  for (const [name, clusters] of seen.names) {
    if (!found.has(name)) found.set(name, { name, clusters: [...clusters].sort(), labels: {}, injection: 'unknown', controlPlane: false });
  }
  const noCluster: Problem[] = facts.clusters.length === 0 ? [{ code: 'not-configured', source: 'kubernetes' }] : [];
  const value = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { value, at, problems: [...noCluster, ...problems, ...seen.problems] };
}

function namespacesOf(facts: Facts<'Namespace' | 'derived:control-planes'>): readonly NamespaceInfo[] {
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
  return [...found].map(([name, { clusters, namespaces }]) => ({
    name,
    clusters,
    labels: Object.assign({}, ...namespaces.map(({ metadata }) => metadata.labels)) as Record<string, string>,
    injection: injectionOf(namespaces),
    controlPlane: controlPlanes.has(name),
  }));
}

/** Clusters by the namespaces that traffic was reported of. */
async function seenInMetrics(
  { metrics }: MeshPorts,
  at: Instant,
  call: CallOptions,
): Promise<{ readonly names: ReadonlyMap<string, Set<string>>; readonly problems: readonly Problem[] }> {
  const names = new Map<string, Set<string>>();
  const problems: Problem[] = [];
  for (const store of metrics) {
    try {
      const answers = await Promise.all(namespaceQueries.map((query) => store.query(query, at, call)));
      for (const { name, cluster } of answers.flatMap(({ value }) => namespacesSeen(value))) {
        const clusters = names.get(name) ?? new Set<string>();
        if (cluster !== undefined) clusters.add(cluster);
        names.set(name, clusters);
      }
    } catch (error) {
      problems.push(problemOf(error, { source: `metrics/${store.name}` }));
    }
  }
  return { names, problems };
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
