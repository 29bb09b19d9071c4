import type { Core, EdgeSingular } from 'cytoscape';
import { encloseBoxes } from '../layout/enclose.js';
import { layeredLayout } from '../layout/layered-layout.js';
import { placeNew } from '../layout/place-new.js';
import type { LayoutInput, Point } from '../layout/types.js';
import { edgeRoute } from './edge-route.js';

const betweenParallels = 26;

/**
 * Where every node belongs. Survivors stay; a graph that shares less than half of its nodes with what was there, or in which new ones
 * find no room, is laid out anew.
 */
export function positionsFor(
  input: LayoutInput,
  kept: ReadonlyMap<string, Point>,
): { readonly positions: ReadonlyMap<string, Point>; readonly anew: boolean } {
  const survivors = input.nodes.filter(({ id }) => kept.has(id)).length;
  const placed = survivors * 2 >= input.nodes.length && survivors > 0 ? placeNew(input, kept) : undefined;
  return placed ? { positions: placed, anew: false } : { positions: layeredLayout(input).nodes, anew: true };
}

/** Moves the nodes, fits the boxes around them, and bends the edges accordingly. */
export function applyPositions(cy: Core, input: LayoutInput, positions: ReadonlyMap<string, Point>): void {
  cy.batch(() => {
    for (const [id, at] of positions) {
      const node = cy.getElementById(id);
      const { x, y } = node.position();
      if (x !== at.x || y !== at.y) node.position({ ...at });
    }
    applyBoxes(cy, input, positions);
    routeEdges(cy.edges().toArray());
  });
}

/** Fits the boxes around where their nodes are. */
export function applyBoxes(cy: Core, input: LayoutInput, positions: ReadonlyMap<string, Point>): void {
  for (const [id, { x, y, width, height }] of encloseBoxes(input, positions)) {
    const box = cy.getElementById(id);
    box.position({ x: x + width / 2, y: y + height / 2 });
    if (box.data('width') !== width || box.data('height') !== height) box.data({ width, height });
  }
}

/** Bends the given edges to where their ends are; edges between the same two nodes are kept apart. */
export function routeEdges(edges: readonly EdgeSingular[]): void {
  for (const edge of edges) {
    const parallels = edge.parallelEdges().toArray();
    const place = parallels.findIndex((each) => each.id() === edge.id()) - (parallels.length - 1) / 2;
    const [source, target] = [edge.source(), edge.target()];
    const { weights, distances } = edgeRoute(source.position(), target.position(), place * betweenParallels);
    edge.data({ weights, distances });
  }
}
