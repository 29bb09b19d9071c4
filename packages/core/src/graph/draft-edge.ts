import type { Health } from '../model/health.js';
import type { CodeTraffic, NamedRate, Protocol, RateUnit, ResponseTimes } from '../model/traffic.js';
import type { Columns } from './columns.js';
import type { DraftNode } from './draft.js';
import { timesOfEdge } from './latency.js';
import { noRates } from './named-rates.js';

/** Which way an edge at a waypoint goes, and the edge back that it stands for as well. */
export interface DraftWaypoint {
  readonly direction: 'to' | 'from';
  readonly back: DraftEdge | undefined;
}

/** An edge while stages work on it. */
export class DraftEdge {
  readonly number: number;
  readonly source: DraftNode;
  readonly target: DraftNode;
  readonly protocol: Protocol;
  readonly columns: Columns;
  unit: RateUnit = 'requests';
  health: Health | undefined = undefined;
  /** Bytes per second. */
  throughput: { readonly request?: number; readonly response?: number } | undefined = undefined;
  waypoint: DraftWaypoint | undefined = undefined;
  #times: ResponseTimes | null | undefined = null;

  constructor(columns: Columns, number: number, { source, target, protocol }: EdgeEnds) {
    this.columns = columns;
    this.number = number;
    this.source = source;
    this.target = target;
    this.protocol = protocol;
  }

  get rate(): number {
    return this.columns.rates.of(this.number);
  }

  /** Adds what flows over it, by its number among the flows. A rate that is not positive adds nothing. */
  add(flow: number): void {
    const { rates, flows } = this.columns;
    const rate = flows.rateOf(flow);
    if (!(rate > 0)) return;
    rates.add(this.number, rate);
    flows.add(this.number, flow);
  }

  /** Adds all that is known of another edge's flow, which keeps it. No node is touched. */
  addAll(other: DraftEdge): void {
    const { rates, flows, histograms, waits, uncounted, security } = this.columns;
    this.unit = other.unit;
    for (const amounts of [rates, waits, uncounted]) amounts.add(this.number, amounts.of(other.number));
    flows.copy(other.number, this.number);
    histograms.copy(other.number, this.number);
    for (const part of security.of(other.number)) security.add(this.number, part);
    if (other.throughput === undefined) return;
    for (const part of ['request', 'response'] as const) {
      const bytes = other.throughput[part];
      if (bytes !== undefined) this.addBytes(part, bytes);
    }
  }

  /** Adds bytes per second in one direction; one that nothing is known of stays absent. */
  addBytes(part: 'request' | 'response', amount: number): void {
    this.throughput = { ...this.throughput, [part]: (this.throughput?.[part] ?? 0) + amount };
  }

  /** Whether anything is told of how fast calls over it are answered. */
  get isTimed(): boolean {
    const { histograms, waits } = this.columns;
    return histograms.first(this.number) !== 0 || waits.of(this.number) > 0;
  }

  /** How fast calls over it are answered. Worked out once, so nothing is to be added after. */
  times(): ResponseTimes | undefined {
    if (this.#times === null) this.#times = this.isTimed ? timesOfEdge(this) : undefined;
    return this.#times;
  }

  /** What flows over it by response code, in no order. Added up anew each time. */
  codes(): readonly CodeTraffic[] {
    return this.columns.flows.totalsByCode(this.number);
  }

  /** The rates of its codes, added to others. */
  codeRates(others: readonly NamedRate[] = noRates): readonly NamedRate[] {
    return this.columns.flows.addCodeRates(others, this.number);
  }
}

interface EdgeEnds {
  readonly source: DraftNode;
  readonly target: DraftNode;
  readonly protocol: Protocol;
}
