import type { FittingTolerances } from '../health/tolerance.js';
import type { CodeTraffic, NamedRate } from '../model/traffic.js';
import { Chains } from './chains.js';
import { addRate, addRates, noRates, sortedRates } from './named-rates.js';

/** What one report says flows under one code, per second. Empty flags and an empty host are none. */
export interface Flow {
  readonly code: string;
  readonly rate: number;
  readonly flags: string;
  readonly host: string;
}

const none: readonly CodeTraffic[] = [];

/** What flows over edges, by their numbers, as it was told: the same code as often as it was told of. */
export class FlowColumn {
  readonly #chains = new Chains();
  /** By place, the number of the flow that is there: a call of two legs is one flow at two places. */
  readonly #flows: number[] = [0];
  /** By number of a flow. */
  readonly #codes: string[] = [];
  readonly #rates: number[] = [];
  readonly #flags: string[] = [];
  readonly #hosts: string[] = [];
  /** Those that somebody asked for, or that were told in full. */
  readonly #whole: (CodeTraffic | undefined)[] = [];

  /** Notes a flow, and answers its number. */
  note({ code, rate, flags, host }: Flow): number {
    this.#codes.push(code);
    this.#rates.push(rate);
    this.#flags.push(flags);
    this.#hosts.push(host);
    return this.#whole.push(undefined) - 1;
  }

  /** Notes what a graph says of a code. */
  noteWhole(traffic: CodeTraffic): number {
    const flow = this.note({ code: traffic.code, rate: traffic.rate, flags: '', host: '' });
    this.#whole[flow] = traffic;
    return flow;
  }

  add(edge: number, flow: number): void {
    this.#flows[this.#chains.add(edge)] = flow;
  }

  codeOf(flow: number): string {
    return this.#codes[flow] as string;
  }

  rateOf(flow: number): number {
    return this.#rates[flow] as number;
  }

  /** Adds all that flows over one edge to another, which is not the same. */
  copy(from: number, to: number): void {
    for (let place = this.#chains.first(from); place !== 0; place = this.#chains.next(place)) this.add(to, this.#flows[place] as number);
  }

  /** Whether anything flows over an edge under a code that tolerances speak of. */
  isSpokenOf(edge: number, tolerances: FittingTolerances): boolean {
    for (let place = this.#chains.first(edge); place !== 0; place = this.#chains.next(place)) {
      if (tolerances.speakOf(this.codeOf(this.#flows[place] as number))) return true;
    }
    return false;
  }

  /** Adds the rates of an edge's codes to rates by code. */
  addCodeRates(rates: readonly NamedRate[], edge: number): readonly NamedRate[] {
    let all = rates;
    for (let place = this.#chains.first(edge); place !== 0; place = this.#chains.next(place)) {
      const flow = this.#flows[place] as number;
      all = addRate(all, this.codeOf(flow), this.rateOf(flow));
    }
    return all;
  }

  /** What flows over an edge by code, in no order; flags and hosts are in order. Nothing of it is to be written to. */
  totalsByCode(edge: number): readonly CodeTraffic[] {
    const first = this.#chains.first(edge);
    if (first === 0) return none;
    if (this.#chains.next(first) === 0) return [this.#wholeOf(this.#flows[first] as number)];
    const byCode = new Map<string, CodeTraffic[]>();
    for (let place = first; place !== 0; place = this.#chains.next(place)) {
      const whole = this.#wholeOf(this.#flows[place] as number);
      const alike = byCode.get(whole.code);
      if (alike === undefined) byCode.set(whole.code, [whole]);
      else alike.push(whole);
    }
    return [...byCode.values()].map(total);
  }

  #wholeOf(flow: number): CodeTraffic {
    const known = this.#whole[flow];
    if (known !== undefined) return known;
    const rate = this.rateOf(flow);
    const flags = alone(this.#flags[flow] as string, rate);
    return (this.#whole[flow] = { code: this.codeOf(flow), rate, flags, hosts: alone(this.#hosts[flow] as string, rate) });
  }
}

function alone(name: string, rate: number): readonly NamedRate[] {
  return name === '' ? noRates : [{ name, rate }];
}

function total(flows: readonly CodeTraffic[]): CodeTraffic {
  const [first] = flows as [CodeTraffic];
  if (flows.length === 1) return first;
  let rate = 0;
  let flags = noRates;
  let hosts = noRates;
  for (const flow of flows) {
    rate += flow.rate;
    flags = addRates(flags, flow.flags);
    hosts = addRates(hosts, flow.hosts);
  }
  return { code: first.code, rate, flags: sortedRates(flags), hosts: sortedRates(hosts) };
}
