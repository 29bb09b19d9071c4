import { createMeshSource } from '@meshlens/core';
import type { Check, Outcome } from '../check.js';
import { casePorts } from './case-ports.js';
import { judge, type Surroundings } from './differences.js';
import { type GraphCase, graphCases } from './graph-case.js';
import type { KialiGraph } from './kiali-graph-json.js';
import { mismatchesOf, wordsOf } from './statement.js';
import { edgesOfKiali, statementsOfKiali } from './statements-of-kiali.js';
import { statementsOfOurs } from './statements-of-ours.js';
import { surroundings } from './surroundings.js';

/** Every case of a whole graph, drawn from counters that rise at the case's rates. */
export function graphChecks(): readonly Check[] {
  return graphCases().map((each) => ({ name: `kiali-graph/${each.name}`, run: async () => checkGraph(each) }));
}

async function checkGraph(each: GraphCase): Promise<Outcome> {
  const source = createMeshSource(casePorts(each), { clock: () => each.query.at });
  const { value, problems } = await source.graph(each.query);
  const found = mismatchesOf(statementsOfOurs(value, each.told), statementsOfKiali(each.expected), { tolerance: 0 });
  const { wrong, reasons } = judge(found, surroundingsOfKiali(each.expected));
  const details = [...wrong.map(wordsOf), ...problems.map((problem) => `problem: ${JSON.stringify(problem)}`)];
  if (details.length > 0) return { status: 'failed', details };
  return { status: reasons.length > 0 ? 'differs' : 'passed', details: reasons };
}

function surroundingsOfKiali(graph: KialiGraph): Surroundings {
  const edges = edgesOfKiali(graph);
  return surroundings(edges, (node) => node.startsWith('service '));
}
