import { breadthFirstLevel } from './breadth-first.js';
import { concentricLevel } from './concentric.js';
import { forceLevel } from './force.js';
import { layoutLevel } from './layout-level.js';
import { type LevelLayout, nestedSteps } from './nested-layout.js';
import { placeNewSteps } from './place-new.js';
import type { Steps } from './steps.js';
import type { LayoutInput, Point } from './types.js';

/** How a graph can be arranged. `perBox`: boxes side by side whatever lies between them, each layered inside. */
export type LayoutName = 'breadthFirst' | 'concentric' | 'force' | 'layered' | 'perBox';

export type Positions = readonly (readonly [id: string, at: Point])[];

/** What is to be placed; can be sent to a worker. */
export interface PlaceJob {
  readonly layout: LayoutName;
  readonly input: LayoutInput;
  /** Where nodes are that should stay. */
  readonly kept: Positions;
}

export interface Placement {
  readonly positions: Positions;
  /** Whether nothing was kept: a picture that the reader does not know yet. */
  readonly anew: boolean;
}

const levelLayouts: Readonly<Record<LayoutName, LevelLayout>> = {
  layered: layoutLevel,
  breadthFirst: breadthFirstLevel,
  concentric: concentricLevel,
  force: forceLevel,
  perBox: (level, options, top) => layoutLevel(top ? { ...level, edges: [] } : level, options),
};

/** They look at nothing outside of a level, so that a second pass would find what the first did. */
const inOnePass: ReadonlySet<LayoutName> = new Set(['breadthFirst', 'concentric', 'force']);

/**
 * Where every node belongs. Survivors stay; only a graph that shares less than half of its nodes with what was there is laid out anew.
 */
export function* placeSteps({ layout, input, kept }: PlaceJob): Steps<Placement> {
  const places = new Map(kept);
  const survivors = input.nodes.filter(({ id }) => places.has(id)).length;
  if (survivors > 0 && survivors * 2 >= input.nodes.length) {
    const placed = yield* placeNewSteps(input, places);
    if (placed) return { positions: [...placed], anew: false };
  }
  const { nodes } = yield* nestedSteps(input, levelLayouts[layout], inOnePass.has(layout) ? 1 : undefined);
  return { positions: [...nodes], anew: true };
}
