import type { MeshGraph } from '@meshlens/core';
import { relatedTo } from '../related.js';
import type { Emphasis } from './drawing.js';

/** What is chosen, found, or pointed at, by id. */
export class Marked {
  selected: readonly string[] = [];
  found: readonly string[] = [];
  /** Where the keyboard is. */
  focused: string | undefined;
  hovered: string | undefined;

  /** Fades all that has nothing to do with what is selected, or else hovered. */
  in(graph: MeshGraph | undefined): Emphasis {
    const { selected, found, focused, hovered } = this;
    const ids = selected.length > 0 ? selected : hovered === undefined ? [] : [hovered];
    const lit = new Set(graph ? ids.flatMap((id) => [...relatedTo(graph, id)]) : []);
    return { selected: new Set(selected), found: new Set(found), focused, lit: lit.size > 0 ? lit : undefined };
  }
}
