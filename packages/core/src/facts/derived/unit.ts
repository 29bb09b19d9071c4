import type { Facts, InputName } from '../facts.js';

/** An index computed once per load from declared inputs. */
export interface DerivedUnit<I extends InputName, T> {
  readonly inputs: readonly I[];
  build(facts: Facts<I>): T;
}

export const defineDerived = <const I extends InputName, T>(unit: DerivedUnit<I, T>): DerivedUnit<I, T> => unit;
