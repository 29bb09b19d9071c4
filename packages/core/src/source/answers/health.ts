import type { Facts } from '../../facts/facts.js';
import { loadFacts } from '../../facts/load.js';
import { buildGraph, graphInputs } from '../../graph/build.js';
import { type GraphOptions, graphOptions } from '../../graph/options.js';
import { healthByNamespace } from '../../health/health-by-namespace.js';
import type { Answer, CallOptions } from '../../model/answer.js';
import type { GraphFeature } from '../mesh-data-source.js';
import type { HealthItem, NamespaceHealth } from '../../model/namespace-health.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { HealthQuery } from '../mesh-data-source.js';
import type { Judged } from './asked.js';

const features: readonly GraphFeature[] = ['ambient', 'deadNodes', 'health', 'idleNodes', 'serviceEntries'];

/**
 * The health of everything in the namespaces is that of its nodes: one load, and two graphs made of it, since apps and
 * workloads are never in one graph together.
 */
export async function answerHealth(
  ports: MeshPorts,
  { query, now, rules }: Judged<HealthQuery>,
  call: CallOptions,
): Promise<Answer<readonly NamespaceHealth[]>> {
  const at = query.at ?? now;
  const windowSeconds = query.windowSeconds ?? 300;
  const ofType = (graphType: 'app' | 'workload'): GraphOptions => graphOptions({ graphType, windowSeconds, features, boxBy: [] }, rules);
  const workloadGraph = ofType('workload');
  const { idleEdges: idle, ambientTraffic, operationLabel } = workloadGraph;
  const scope = { namespaces: [...new Set(query.namespaces)].sort(), windowSeconds, ambientTraffic, idle, operationLabel };
  const { facts, problems } = await loadFacts(ports, { inputs: graphInputs(workloadGraph), at, scope }, call);
  const items = [...itemsOf(facts, workloadGraph), ...itemsOf(facts, ofType('app')).filter(({ kind }) => kind === 'app')];
  return { value: healthByNamespace(facts.scope.namespaces, items, query.statuses), at, problems };
}

function itemsOf(facts: Facts, options: GraphOptions): readonly (HealthItem & { readonly namespace: string })[] {
  const asked = new Set(facts.scope.namespaces);
  return buildGraph(facts, options).nodes.flatMap(({ type, cluster, namespace, app, service, workload, health, marks }) => {
    if (!asked.has(namespace) || health === undefined || marks.serviceEntry !== undefined) return [];
    const name = type === 'app' ? app : type === 'service' ? service : workload;
    if (name === undefined || (type !== 'app' && type !== 'service' && type !== 'workload')) return [];
    return [{ kind: type, cluster, namespace, name, health }];
  });
}
