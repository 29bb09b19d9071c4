import type { MeshGraph } from '@meshlens/core';
import cytoscape, { type ElementDefinition } from 'cytoscape';

/** cytoscape as its documentation shows it: compound parents, labels with background, arrows, curves; positions on a grid. */
export function plainCytoscape(
  container: HTMLElement,
  graph: MeshGraph,
): { pan(x: number): void; zoom(factor: number): void; stop(): void } {
  const side = Math.ceil(Math.sqrt(graph.nodes.length));
  const elements: ElementDefinition[] = [
    ...graph.boxes.map(({ id, box }) => ({ data: { id, ...(box !== undefined && { parent: box }) } })),
    ...graph.nodes.map(({ id, box, app }, at) => ({
      data: { id, label: app, ...(box !== undefined && { parent: box }) },
      position: { x: (at % side) * 130, y: Math.floor(at / side) * 110 },
    })),
    ...graph.edges.map(({ id, source, target, traffic }) => ({ data: { id, source, target, label: `${traffic.rate.toFixed(1)} rps` } })),
  ];
  const cy = cytoscape({
    container,
    elements,
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { label: 'data(label)', 'border-width': 2, 'text-valign': 'bottom', 'background-color': '#fff' } },
      { selector: ':parent', style: { 'background-opacity': 0.1, shape: 'round-rectangle' } },
      {
        selector: 'edge',
        style: {
          label: 'data(label)',
          'curve-style': 'bezier',
          'target-arrow-shape': 'triangle',
          'text-background-color': '#fff',
          'text-background-opacity': 1,
        },
      },
    ],
  });
  return {
    pan: (x) => cy.panBy({ x, y: 0 }),
    zoom: (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: 400, y: 300 } }),
    stop: () => cy.destroy(),
  };
}

/** How long a bare canvas takes for as many circles, curves and texts, forced to be drawn by reading a pixel back. */
export function bareCanvas(container: HTMLElement, { nodes, edges }: MeshGraph): number {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [container.clientWidth, container.clientHeight];
  container.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) return NaN;
  const places = new Map(nodes.map(({ id }, at) => [id, { x: (at * 97) % canvas.width, y: (at * 61) % canvas.height }]));
  const began = performance.now();
  for (const { source, target } of edges) {
    const [from, to] = [places.get(source), places.get(target)];
    if (!from || !to) continue;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.bezierCurveTo(from.x + 40, from.y, to.x - 40, to.y, to.x, to.y);
    context.stroke();
  }
  for (const { id, app } of nodes) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    context.beginPath();
    context.arc(x, y, 12, 0, 7);
    context.stroke();
    context.fillText(app ?? '', x, y + 20);
  }
  context.getImageData(0, 0, 1, 1);
  const ms = performance.now() - began;
  canvas.remove();
  return ms;
}
