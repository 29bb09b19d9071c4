import type { Point } from './types.js';

export interface Block {
  readonly width: number;
  readonly height: number;
}

export interface PackOptions {
  readonly gap: number;
  /** Width to height that the whole should come near. */
  readonly aspect: number;
  /** `rows` fills from left to right and largest first, `columns` from top to bottom in the given order. */
  readonly by: 'rows' | 'columns';
}

export interface Packed extends Block {
  /** Upper left corners, in the order of the blocks. */
  readonly corners: readonly Point[];
}

/** Puts blocks that have nothing to do with each other side by side without overlap, on shelves. */
export function pack(blocks: readonly Block[], { gap, aspect, by }: PackOptions): Packed {
  const rows = by === 'rows';
  const along = (block: Block): number => (rows ? block.width : block.height);
  const across = (block: Block): number => (rows ? block.height : block.width);
  const area = blocks.reduce((sum, block) => sum + (block.width + gap) * (block.height + gap), 0);
  const limit = Math.max(Math.sqrt(rows ? area * aspect : area / aspect), ...blocks.map(along));

  const order = blocks.map((_, index) => index);
  if (rows) order.sort((a, b) => sizeOf(blocks[b]) - sizeOf(blocks[a]));
  const shelves: { members: number[]; length: number; depth: number }[] = [];
  for (const index of order) {
    const block = blocks[index];
    if (!block) continue;
    let shelf = shelves.at(-1);
    if (!shelf || shelf.length + gap + along(block) > limit) {
      shelf = { members: [], length: -gap, depth: 0 };
      shelves.push(shelf);
    }
    shelf.members.push(index);
    shelf.length += gap + along(block);
    shelf.depth = Math.max(shelf.depth, across(block));
  }

  const corners = new Array<Point>(blocks.length);
  let start = 0;
  for (const { members, depth } of shelves) {
    let at = 0;
    for (const index of members) {
      const block = blocks[index];
      if (!block) continue;
      // Columns are centred, rows stand on a common upper border.
      corners[index] = rows ? { x: at, y: start } : { x: start + (depth - block.width) / 2, y: at };
      at += along(block) + gap;
    }
    start += depth + gap;
  }
  const length = Math.max(0, ...shelves.map((shelf) => shelf.length));
  const depth = Math.max(0, start - gap);
  return rows ? { width: length, height: depth, corners } : { width: depth, height: length, corners };
}

function sizeOf(block: Block | undefined): number {
  return block ? block.width * block.height : 0;
}
