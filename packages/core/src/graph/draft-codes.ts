import { Tally } from './tally.js';

/** Rates of one response code while they are being added up. */
export interface DraftCode {
  readonly name: string;
  rate: number;
  readonly flags: Tally;
  readonly hosts: Tally;
}

const none: readonly DraftCode[] = [];

/** From this many on codes are found by name; a handful is found sooner by looking at each. */
const MANY = 8;

/** What flows over one edge, by response code, in the order that codes were met. */
export class DraftCodes {
  #all: readonly DraftCode[] = none;
  #byName: Map<string, DraftCode> | undefined;

  get all(): readonly DraftCode[] {
    return this.#all;
  }

  /** The one of that name, made if need be. */
  of(name: string): DraftCode {
    const known = this.#byName?.get(name) ?? (this.#byName === undefined ? this.#all.find((code) => code.name === name) : undefined);
    return known ?? this.#make(name);
  }

  #make(name: string): DraftCode {
    const code: DraftCode = { name, rate: 0, flags: new Tally(), hosts: new Tally() };
    // A pushed array reserves room for 17, and nearly all hold one or two.
    if (this.#all.length < MANY) this.#all = [...this.#all, code];
    else (this.#all as DraftCode[]).push(code);
    if (this.#byName !== undefined) this.#byName.set(name, code);
    else if (this.#all.length >= MANY) this.#byName = new Map(this.#all.map((each) => [each.name, each]));
    return code;
  }
}
