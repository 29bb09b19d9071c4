import type { Scene } from '../scene.js';
import type { Board } from './board.js';
import { pointOn } from './edge-curve.js';

/** What stands where at this moment. */
export function readScene({ nodes, edges, boxes }: Board): Scene {
  return {
    boxes: [...boxes.values()].map(({ data, rect }) => ({ data, ...rect })),
    nodes: [...nodes.values()].map(({ data, x, y }) => ({ data, x, y })),
    edges: [...edges.values()].map(({ data, curve }) => ({
      data,
      source: curve.from,
      target: curve.to,
      bends: [curve.bend, curve.otherBend],
      middle: pointOn(curve, 0.5),
    })),
  };
}
