import type { LayoutInput, LayoutOptions } from './types.js';

export interface RandomMeshOptions {
  readonly seed: number;
  readonly nodes: number;
  readonly options: LayoutOptions;
}

/** A mesh of nodes in app boxes in namespace boxes, some in none, with 2.5 edges a node, a few of them closing cycles. */
export function randomMesh({ seed, nodes: count, options }: RandomMeshOptions): LayoutInput {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const namespaces = Math.max(2, Math.round(count / 12));
  const boxes = Array.from({ length: namespaces }, (_, at) => [
    { id: `ns${at}`, minWidth: 60 + below(120) },
    { id: `app${at}`, minWidth: 50, box: `ns${at}` },
  ]).flat();
  const nodes = Array.from({ length: count }, (_, at) => {
    const place = below(10);
    const namespace = below(namespaces);
    return {
      id: `n${at}`,
      width: 44 + below(120),
      height: 60 + below(20),
      anchor: 22,
      ...(place > 0 && { box: place < 3 ? `app${namespace}` : `ns${namespace}` }),
    };
  });
  const edges = Array.from({ length: Math.round(count * 2.5) }, () => {
    const target = 1 + below(count - 1);
    const source = random() < 0.95 ? below(target) : below(count);
    return { source: `n${source}`, target: `n${target}` };
  });
  return { nodes, edges, boxes, options };
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
