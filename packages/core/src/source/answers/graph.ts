import { loadFacts } from '../../facts/load.js';
import { buildGraph, graphInputs } from '../../graph/build.js';
import { graphOptions } from '../../graph/options.js';
import type { Answer, CallOptions, Problem } from '../../model/answer.js';
import type { MeshGraph } from '../../model/graph.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { GraphQuery } from '../mesh-data-source.js';
import type { Judged } from './asked.js';

const noStore: Problem = { code: 'not-configured', source: 'metrics' };

export async function answerGraph(
  ports: MeshPorts,
  { query, now, rules }: Judged<GraphQuery>,
  call: CallOptions,
): Promise<Answer<MeshGraph>> {
  const options = graphOptions(query, rules);
  const at = query.at ?? now;
  const scope = {
    namespaces: query.focus === undefined ? [...new Set(query.namespaces)].sort() : [query.focus.namespace],
    windowSeconds: options.windowSeconds,
    ambientTraffic: options.ambientTraffic,
    idle: options.idleEdges,
    operationLabel: options.operationLabel,
    ...(options.focus && { focus: options.focus }),
  };
  const { facts, problems } = await loadFacts(ports, { inputs: graphInputs(options), at, scope }, call);
  return { value: buildGraph(facts, options), at, problems: ports.metrics.length === 0 ? [noStore, ...problems] : problems };
}
