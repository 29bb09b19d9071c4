import type { FlowName } from '../flow-table.js';
import type { EdgeFlow } from '../board/to-elements.js';

/** How many travel on an edge at once, at least and at most. */
const [fewest, most] = [1, 7];
/** How long one takes from end to end, in milliseconds: where calls are answered at once, and where they take seconds. */
const [quickest, slowest] = [1_300, 6_500];
/** Response times, in milliseconds, that count as at once and as very slow. */
const [atOnce, verySlow] = [5, 3_000];
/** Where no response time is known. */
const usual = 2_600;
/** Bytes that weigh as much as a request. */
const bytesOfRequest = 2_000;

/** How many calls are seen on an edge at once: one more for each threefold rate. None where nothing flows. */
export function densityOf({ rate, protocol }: EdgeFlow): number {
  if (rate <= 0) return 0;
  const requests = protocol === 'tcp' ? rate / bytesOfRequest : rate;
  return Math.max(fewest, Math.min(most, Math.round(1 + 2 * Math.log10(1 + requests))));
}

/** How long a call is seen travelling, in milliseconds: on the scale of the logarithm of its response time. */
export function travelTime({ time }: EdgeFlow): number {
  if (time === undefined) return usual;
  const share = Math.log(Math.max(time, atOnce) / atOnce) / Math.log(verySlow / atOnce);
  return quickest + (slowest - quickest) * Math.min(1, share);
}

export interface Traveller {
  readonly name: FlowName;
  /** How far it is, from 0 to 1. */
  readonly at: number;
}

/** What is seen on an edge at a moment. The share of failed calls among them is that of the edge, the same for the same moment. */
export function travellersOf(flow: EdgeFlow, now: number, seed: number): readonly Traveller[] {
  const density = densityOf(flow);
  const rounds = now / travelTime(flow) + seed;
  return Array.from({ length: density }, (_, index): Traveller => {
    const way = rounds + index / density;
    const round = Math.floor(way);
    const fails = flow.errors > 0 && chance(round * 7 + index, seed) < flow.errors;
    return { name: fails ? 'error' : flow.protocol === 'tcp' ? 'tcp' : 'http', at: way - round };
  });
}

/** A number in [0, 1) that depends on nothing but its arguments. */
function chance(turn: number, seed: number): number {
  let mixed = Math.imul((turn ^ Math.floor(seed * 0x7fffffff)) + 0x6d2b79f5, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}

/** A number in [0, 1) for a text: edges do not start in step. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 4_294_967_296;
}
