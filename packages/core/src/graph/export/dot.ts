import type { GraphEdge, MeshGraph, NodeType } from '../../model/graph.js';
import { boxName, nodeName } from './names.js';
import { writeNested } from './nested.js';

const shapes: Readonly<Record<NodeType, string>> = {
  aggregate: 'hexagon',
  app: 'box',
  service: 'triangle',
  unknown: 'diamond',
  workload: 'ellipse',
};

/** The graph in Graphviz' language, boxes as clusters. Edge labels are rates per second and the failed share. */
export function toDot(graph: MeshGraph): string {
  const pad = (depth: number): string => '  '.repeat(depth);
  const body = writeNested(graph, {
    open: (box, depth) => `${pad(depth)}subgraph ${quote(`cluster ${box.id}`)} { label=${quote(boxName(box))};`,
    close: (depth) => `${pad(depth)}}`,
    node: (node, depth) => `${pad(depth)}${quote(node.id)} [label=${quote(nodeName(node))}, shape=${shapes[node.type]}];`,
  });
  const edges = graph.edges.map((edge) => `  ${quote(edge.source)} -> ${quote(edge.target)} [label=${quote(edgeLabel(edge))}];`);
  return `${['digraph mesh {', '  rankdir=LR;', ...body, ...edges, '}'].join('\n')}\n`;
}

/** A rate with at most three significant digits after it, and the failed share where anything failed. */
export function edgeLabel({ protocol, traffic: { rate, errors } }: GraphEdge): string {
  const failed = errors > 0 && rate > 0 ? ` ${((errors / rate) * 100).toFixed(1)}% failed` : '';
  return `${protocol ?? 'idle'} ${Number(rate.toPrecision(3))}/s${failed}`;
}

function quote(text: string): string {
  // eslint-disable-next-line no-control-regex -- Graphviz stops reading at some of them
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/[\u0000-\u001f\u007f]+/g, ' ')}"`;
}
