import type { Facts, InputName } from '../../facts/facts.js';
import type { GraphFeature } from '../../source/mesh-data-source.js';
import type { GraphDraft } from '../draft.js';
import type { GraphOptions } from '../options.js';

/**
 * One step of building the graph: a synchronous function from facts to the draft.
 * Its inputs depend on the options at most, never on data.
 */
export interface GraphStage<I extends InputName = InputName> {
  readonly name: string;
  /** The feature that asks for it; a stage without one always runs. */
  readonly feature?: GraphFeature;
  inputs(options: GraphOptions): readonly I[];
  apply(draft: GraphDraft, facts: Facts<I>, options: GraphOptions): void;
}

export const defineStage = <const I extends InputName>(stage: GraphStage<I>): GraphStage<I> => stage;
