import { createMeshSource } from '@meshlens/core';
import type { Check, Outcome } from '../check.js';
import { casePorts } from './case-ports.js';
import { type GraphCase, graphCases } from './graph-case.js';
import { differences } from './statement.js';
import { statementsOfKiali } from './statements-of-kiali.js';
import { statementsOfOurs } from './statements-of-ours.js';

/** Every case of a whole graph, drawn from counters that rise at the case's rates. */
export function graphChecks(): readonly Check[] {
  return graphCases().map((each) => ({ name: `kiali-graph/${each.name}`, run: async () => checkGraph(each) }));
}

async function checkGraph(each: GraphCase): Promise<Outcome> {
  const source = createMeshSource(casePorts(each), { clock: () => each.query.at });
  const { value, problems } = await source.graph(each.query);
  const found = differences(statementsOfOurs(value), statementsOfKiali(each.expected), { tolerance: 0 });
  const details = [...found, ...problems.map((problem) => `problem: ${JSON.stringify(problem)}`)];
  return { status: details.length > 0 ? 'failed' : 'passed', details };
}
