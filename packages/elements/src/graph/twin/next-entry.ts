import type { MeshGraph } from '@meshlens/core';

/**
 * Where a key leads in the twin: up and down through nodes, or through the calls of one node; right along a call, left back.
 * Undefined where the key has no meaning there.
 */
export function nextEntry({ nodes, edges }: MeshGraph, current: string, key: string): string | undefined {
  const edge = edges.find(({ id }) => id === current);
  const siblings = edge ? edges.filter(({ source }) => source === edge.source) : nodes;
  const place = siblings.findIndex(({ id }) => id === current);
  switch (key) {
    case 'ArrowDown':
      return siblings[place + 1]?.id;
    case 'ArrowUp':
      return siblings[place - 1]?.id;
    case 'Home':
      return siblings[0]?.id;
    case 'End':
      return siblings.at(-1)?.id;
    case 'ArrowRight':
      return edge ? edge.target : edges.find(({ source }) => source === current)?.id;
    case 'ArrowLeft':
      return edge ? edge.source : edges.find(({ target }) => target === current)?.id;
    default:
      return undefined;
  }
}
