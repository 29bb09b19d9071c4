import type { Core, EdgeSingular } from 'cytoscape';
import type { Point } from '../layout/types.js';
import type { Scene } from '../scene.js';
import type { BoxData, EdgeData, NodeData } from './to-elements.js';

/** What stands where at this moment. Elements that are not displayed are left out. */
export function readScene(cy: Core): Scene {
  const shown = cy.elements(':visible');
  return {
    boxes: shown
      .nodes('[kind = "box"]')
      .map((box) => {
        const { x, y } = box.position();
        const { width, height } = box.data() as { readonly width: number; readonly height: number };
        return { data: box.data() as BoxData, x: x - width / 2, y: y - height / 2, width, height };
      })
      .sort((a, b) => a.data.depth - b.data.depth),
    nodes: shown.nodes('[kind = "node"]').map((node) => ({ data: node.data() as NodeData, x: node.position().x, y: node.position().y })),
    edges: shown.edges().map(edgeOf),
  };
}

function edgeOf(edge: EdgeSingular): Scene['edges'][number] {
  const bends = edge.controlPoints() as readonly Point[] | undefined;
  return {
    data: edge.data() as EdgeData,
    source: edge.sourceEndpoint(),
    target: edge.targetEndpoint(),
    bends: bends ?? [],
    middle: edge.midpoint(),
  };
}
