import type { RatesByCode } from '../health/judge-traffic.js';
import type { JudgedProtocol } from '../health/tolerance.js';
import type { NamedRate } from '../model/traffic.js';
import type { DraftEdge } from './draft-edge.js';
import { noRates } from './named-rates.js';

/** Edges whose traffic can be judged. */
export type JudgedEdge = DraftEdge & { readonly protocol: JudgedProtocol };

export function isJudged(edge: DraftEdge): edge is JudgedEdge {
  return edge.protocol !== 'tcp' && edge.rate > 0;
}

/** What flows over all of the edges together, by protocol and response code. */
export function flowsOf(edges: readonly DraftEdge[]): RatesByCode {
  let flows: readonly Flow[] = none;
  for (const edge of edges) {
    if (!isJudged(edge)) continue;
    let flow = flows.find(({ protocol }) => protocol === edge.protocol);
    if (flow === undefined) flows = [...flows, (flow = { protocol: edge.protocol, codes: noRates })];
    flow.codes = edge.codeRates(flow.codes);
  }
  return flows;
}

interface Flow {
  readonly protocol: JudgedProtocol;
  codes: readonly NamedRate[];
}

const none: readonly Flow[] = [];
