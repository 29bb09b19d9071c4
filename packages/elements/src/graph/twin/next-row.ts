import type { TwinRow } from './rows.js';

/** What a key does: moves to a row, opens or closes one, or opens what is around a row that is not in sight. */
export type Move =
  | { readonly kind: 'to'; readonly key: string }
  | { readonly kind: 'turn'; readonly key: string }
  | { readonly kind: 'go'; readonly id: string };

/**
 * As in any tree: up, down, Home and End through what is in sight; right opens or goes in, left closes or goes out. Right on a call
 * goes along it, to the node at its other end. Undefined where the key has no meaning there.
 */
export function nextRow(rows: readonly TwinRow[], current: string, key: string): Move | undefined {
  const place = rows.findIndex((row) => row.key === current);
  const row = rows[place];
  if (row === undefined) return undefined;
  const to = (found: TwinRow | undefined): Move | undefined => found && { kind: 'to', key: found.key };
  switch (key) {
    case 'ArrowDown':
      return to(rows[place + 1]);
    case 'ArrowUp':
      return to(rows[place - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (row.kind === 'edge') return { kind: 'go', id: row.far };
      if (row.expanded === undefined) return undefined;
      return row.expanded ? to(rows[place + 1]) : { kind: 'turn', key: current };
    case 'ArrowLeft':
      if (row.expanded) return { kind: 'turn', key: current };
      return to(rows.find((each) => each.key === row.parent));
    default:
      return undefined;
  }
}

/** The next row whose text begins with what was typed, going round; typing one letter again and again goes on to the next. */
export function rowTyped(
  rows: readonly { readonly key: string; readonly text: string }[],
  current: string,
  typed: string,
): string | undefined {
  const wanted = typed.toLowerCase();
  const same = [...wanted].every((letter) => letter === wanted[0]);
  const begin = same ? (wanted[0] ?? '') : wanted;
  const start = rows.findIndex(({ key }) => key === current) + (same ? 1 : 0);
  const around = [...rows.slice(start), ...rows.slice(0, start)];
  return around.find(({ text }) => text.toLowerCase().startsWith(begin))?.key;
}
