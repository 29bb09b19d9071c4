import type { MeshGraph } from '../../model/graph.js';
import { jsonEqual } from '../../validation/engine/json-equal.js';
import { type Item, listPatch, type ListPatch, patchedList } from './list-patch.js';

/** What makes one graph into a later one; JSON-safe. Lists that are equal are left out. */
export interface GraphPatch {
  /** Everything but the lists of parts, where it is another. */
  readonly fields: Partial<Omit<MeshGraph, PartList>>;
  readonly boxes?: ListPatch;
  readonly nodes?: ListPatch;
  readonly edges?: ListPatch;
}

type PartList = 'boxes' | 'edges' | 'nodes';

/** `applyPatch(patchOf(before, after), before)` equals `after`, and keeps the identity of every part that is equal. */
export function patchOf(before: MeshGraph, after: MeshGraph): GraphPatch {
  const { boxes, nodes, edges, ...rest } = after;
  const known: Readonly<Record<string, unknown>> = { ...before };
  const fields = Object.fromEntries(Object.entries(rest).filter(([name, value]) => !jsonEqual(known[name], value)));
  return {
    fields,
    ...named('boxes', listPatch(itemsOf(before.boxes), itemsOf(boxes), jsonEqual)),
    ...named('nodes', listPatch(itemsOf(before.nodes), itemsOf(nodes), jsonEqual)),
    ...named('edges', listPatch(itemsOf(before.edges), itemsOf(edges), jsonEqual)),
  };
}

/** Throws RangeError where the patch was made for another graph, as far as that can be told. */
export function applyPatch(patch: GraphPatch, before: MeshGraph): MeshGraph {
  const list = <Part extends { readonly id: string }>(parts: readonly Part[], change: ListPatch | undefined): readonly Part[] =>
    // A list of parts becomes one of the same parts.
    change === undefined ? parts : (patchedList(itemsOf(parts), change) as readonly (Item & Part)[]);
  return {
    ...before,
    ...patch.fields,
    boxes: list(before.boxes, patch.boxes),
    nodes: list(before.nodes, patch.nodes),
    edges: list(before.edges, patch.edges),
  };
}

function named(name: PartList, patch: ListPatch): Partial<Record<PartList, ListPatch>> {
  return patch.gone.length + patch.changed.length + patch.put.length === 0 ? {} : { [name]: patch };
}

function itemsOf<Part extends { readonly id: string }>(parts: readonly Part[]): readonly Item[] {
  return parts;
}
