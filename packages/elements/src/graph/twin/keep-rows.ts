import type { TwinRow } from './rows.js';

/**
 * The new rows, with each that says the same as before in the object of before; the very list of before where that is true of all.
 * So a refresh words and renders only what changed.
 */
export function keepRows(before: readonly TwinRow[], after: readonly TwinRow[]): readonly TwinRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const rows = after.map((row) => {
    const old = known.get(row.key);
    return old && sameRow(old, row) ? old : row;
  });
  return rows.length === before.length && rows.every((row, at) => row === before[at]) ? before : rows;
}

/** Nodes, edges and boxes are compared by identity. */
function sameRow(a: TwinRow, b: TwinRow): boolean {
  return (
    a.level === b.level &&
    a.size === b.size &&
    a.position === b.position &&
    a.expanded === b.expanded &&
    a.parent === b.parent &&
    itemOf(a) === itemOf(b)
  );
}

function itemOf(row: TwinRow): object {
  return row.kind === 'box' ? row.box : row.kind === 'node' ? row.node : row.edge;
}
