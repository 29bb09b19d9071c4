import { diffGraphs, type MeshGraph } from '@meshlens/core';
import { memoize } from '../controllers/memoize.js';
import type { ChangeMark } from '../graph/annotations.js';
import { changeMarks, type ListedChange, listChanges, sideMarks } from './change-list.js';
import { unionGraph } from './union-graph.js';

type Marks = ReadonlyMap<string, ChangeMark>;

/** Two times of a graph, to be drawn in one picture or in two: both hold all nodes of both, so that everything stands in the same place. */
export interface Compared {
  readonly changes: readonly ListedChange[];
  readonly whole: MeshGraph;
  readonly marks: Marks;
  /** The earlier graph, where two stand side by side. */
  readonly beside?: { readonly whole: MeshGraph; readonly marks: Marks };
}

/** Compares two graphs. The same graphs give the same objects again, so that nothing is drawn anew for them. */
export class Comparer {
  readonly #union = memoize(unionGraph);
  readonly #unionBefore = memoize(unionGraph);
  readonly #changes = memoize((before: MeshGraph, after: MeshGraph) => listChanges(diffGraphs(before, after)));
  readonly #marks = memoize(changeMarks);
  readonly #after = memoize((changes: readonly ListedChange[]) => sideMarks(changes, 'after'));
  readonly #before = memoize((changes: readonly ListedChange[]) => sideMarks(changes, 'before'));

  compare(before: MeshGraph, after: MeshGraph, mode: 'overlay' | 'side'): Compared {
    const whole = this.#union(after, before);
    const changes = this.#changes(before, after);
    if (mode === 'overlay') return { whole, changes, marks: this.#marks(changes) };
    const beside = { whole: this.#unionBefore(before, after), marks: this.#before(changes) };
    return { whole, changes, marks: this.#after(changes), beside };
  }
}
