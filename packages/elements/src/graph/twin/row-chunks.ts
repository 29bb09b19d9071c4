import type { TwinRow } from './rows.js';

/** Some rows that follow each other. The same rows make the same chunks, wherever rows were put in or taken out elsewhere. */
export interface RowChunk {
  readonly key: string;
  readonly rows: readonly TwinRow[];
}

/** One in so many nodes and boxes begins a chunk. */
const spread = 12;

/** Cuts rows into chunks, at nodes and boxes whose keys say so; a chunk whose rows are all as before is the object of before. */
export function chunksOf(rows: readonly TwinRow[], before: readonly RowChunk[]): readonly RowChunk[] {
  const known = new Map(before.map((chunk) => [chunk.key, chunk]));
  const chunks: { readonly key: string; readonly rows: TwinRow[] }[] = [];
  for (const row of rows) {
    if (chunks.length === 0 || (row.kind !== 'edge' && begins(row.key))) chunks.push({ key: row.key, rows: [] });
    chunks.at(-1)?.rows.push(row);
  }
  return chunks.map((chunk) => {
    const old = known.get(chunk.key);
    return old?.rows.length === chunk.rows.length && old.rows.every((row, at) => row === chunk.rows[at]) ? old : chunk;
  });
}

/** Which of some rows are chosen, and which has the keyboard. */
export function marksOf(rows: readonly TwinRow[], selected: ReadonlySet<string>, current: string | undefined): readonly string[] {
  const chosen = selected.size === 0 ? [] : rows.filter(({ id }) => selected.has(id)).map(({ key }) => key);
  return current !== undefined && rows.some(({ key }) => key === current) ? [...chosen, `at ${current}`] : chosen;
}

/** By an FNV-1a hash. */
function begins(key: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % spread === 0;
}
