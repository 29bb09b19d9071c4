import type { NamedRate, NodeTraffic, Protocol, RateUnit } from '../model/traffic.js';
import { Amounts } from './amounts.js';
import { Chains } from './chains.js';
import { isErrorCode } from '../telemetry/error-code.js';
import { addRate, noRates, sortedRates } from './named-rates.js';

const protocols: readonly Protocol[] = ['grpc', 'http', 'tcp'];
const places: Readonly<Record<Protocol, number>> = { grpc: 0, http: 1, tcp: 2 };

/** What remains of a sum below this share of it is rounding. */
const ROUNDING = 1e-9;

/** What is counted together, and what it counts. */
export interface Sort {
  readonly protocol: Protocol;
  readonly unit: RateUnit;
}

/** What enters and leaves nodes, by their numbers: a total for each protocol. */
export class NodeTotals {
  readonly #in = new Amounts();
  readonly #out = new Amounts();
  /** What enters in parts, as it was told; what was taken off again is a negative part. */
  readonly #parts = new Chains();
  readonly #codes: string[] = [''];
  /** Begun with a fraction, so that all of it are plain numbers to V8. */
  readonly #rates: number[] = [0.5];
  /** By node and protocol, as all of these. */
  readonly #units: RateUnit[] = [];

  sent(node: number, protocol: Protocol): number {
    return this.#out.of(keyOf(node, protocol));
  }

  isSilent(node: number): boolean {
    for (const protocol of protocols) if (this.#flows(keyOf(node, protocol))) return false;
    return true;
  }

  addSent(node: number, { protocol, unit }: Sort, rate: number): void {
    if (!(rate > 0)) return;
    const key = keyOf(node, protocol);
    this.#say(key, unit);
    this.#out.add(key, rate);
  }

  addReceived(node: number, { protocol, unit }: Sort, { name, rate }: NamedRate): void {
    if (!(rate > 0)) return;
    const key = keyOf(node, protocol);
    this.#say(key, unit);
    this.#in.add(key, rate);
    this.#addPart(key, name, rate);
  }

  takeSent(node: number, protocol: Protocol, rate: number): void {
    const key = keyOf(node, protocol);
    this.#out.put(key, less(this.#out.of(key), rate));
  }

  /** Takes off what came under some codes. */
  takeReceived(node: number, protocol: Protocol, codes: readonly NamedRate[]): void {
    const key = keyOf(node, protocol);
    let rate = 0;
    for (const code of codes) {
      rate += code.rate;
      this.#addPart(key, code.name, -code.rate);
    }
    this.#in.put(key, less(this.#in.of(key), rate));
  }

  /** Forgets all that enters a node, or that leaves it. */
  forget(node: number, way: 'in' | 'out'): void {
    for (const protocol of protocols) {
      const key = keyOf(node, protocol);
      (way === 'in' ? this.#in : this.#out).put(key, 0);
      if (way === 'in') this.#parts.clear(key);
    }
  }

  /** Adds all that enters and leaves one node to another, which is not the same. */
  copy(from: number, to: number): void {
    for (const protocol of protocols) {
      const key = keyOf(from, protocol);
      if (!this.#flows(key)) continue;
      const into = keyOf(to, protocol);
      this.#say(into, this.#units[key] ?? 'requests');
      this.#in.add(into, this.#in.of(key));
      this.#out.add(into, this.#out.of(key));
      for (let at = this.#parts.first(key); at !== 0; at = this.#parts.next(at)) {
        this.#addPart(into, this.#codes[at] as string, this.#rates[at] as number);
      }
    }
  }

  /** What enters and leaves a node, in order by protocol; one in which nothing does is left out. */
  of(node: number): readonly NodeTraffic[] {
    const all: NodeTraffic[] = [];
    for (const protocol of protocols) {
      const key = keyOf(node, protocol);
      if (!this.#flows(key)) continue;
      const inCodes = this.#codesOf(key);
      let inErrors = 0;
      for (const { name, rate } of inCodes) if (isErrorCode(protocol, name)) inErrors += rate;
      all.push({ protocol, unit: this.#units[key] ?? 'requests', in: this.#in.of(key), inErrors, inCodes, out: this.#out.of(key) });
    }
    return all.length < 2 ? all.slice() : all;
  }

  #codesOf(key: number): readonly NamedRate[] {
    let given = noRates;
    let taken = noRates;
    for (let at = this.#parts.first(key); at !== 0; at = this.#parts.next(at)) {
      const rate = this.#rates[at] as number;
      const name = this.#codes[at] as string;
      if (rate > 0) given = addRate(given, name, rate);
      else taken = addRate(taken, name, -rate);
    }
    if (taken.length === 0) return sortedRates(given);
    const lost = new Map(taken.map(({ name, rate }) => [name, rate]));
    return sortedRates(given.map(({ name, rate }) => ({ name, rate: less(rate, lost.get(name) ?? 0) })).filter(({ rate }) => rate > 0));
  }

  #flows(key: number): boolean {
    return this.#in.of(key) > 0 || this.#out.of(key) > 0;
  }

  #say(key: number, unit: RateUnit): void {
    while (this.#units.length <= key) this.#units.push('requests');
    this.#units[key] = unit;
  }

  #addPart(key: number, code: string, rate: number): void {
    this.#parts.add(key);
    this.#codes.push(code);
    this.#rates.push(rate);
  }
}

function keyOf(node: number, protocol: Protocol): number {
  return node * protocols.length + places[protocol];
}

function less(total: number, rate: number): number {
  const rest = total - rate;
  return rest > ROUNDING * total ? rest : 0;
}
