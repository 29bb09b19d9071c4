import type { GraphNode, MeshGraph } from '../../model/graph.js';
import { edgeLabel } from './dot.js';
import { boxName, nodeName } from './names.js';
import { writeNested } from './nested.js';

/** The graph as a Mermaid flowchart, boxes as subgraphs. Ids are numbered, since Mermaid's may hold little more than letters. */
export function toMermaid(graph: MeshGraph): string {
  const ids = new Map<string, string>();
  graph.nodes.forEach((node, i) => ids.set(node.id, `n${i}`));
  graph.boxes.forEach((box, i) => ids.set(box.id, `b${i}`));
  const pad = (depth: number): string => '  '.repeat(depth);
  const body = writeNested(graph, {
    open: (box, depth) => `${pad(depth)}subgraph ${ids.get(box.id)}["${escape(boxName(box))}"]`,
    close: (depth) => `${pad(depth)}end`,
    node: (node, depth) => `${pad(depth)}${ids.get(node.id)}${shaped(node)}`,
  });
  const edges = graph.edges
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
    .map((edge) => `  ${ids.get(edge.source)} -->|"${escape(edgeLabel(edge))}"| ${ids.get(edge.target)}`);
  return `${['flowchart LR', ...body, ...edges].join('\n')}\n`;
}

function shaped(node: GraphNode): string {
  const label = `"${escape(nodeName(node))}"`;
  if (node.type === 'workload') return `(${label})`;
  if (node.type === 'service') return `>${label}]`;
  if (node.type === 'unknown') return `{${label}}`;
  return node.type === 'aggregate' ? `{{${label}}}` : `[${label}]`;
}

/** Mermaid reads entities; whatever could end a label or start markup becomes one. */
function escape(text: string): string {
  return text.replace(/[^\p{L}\p{N} ._:/%-]|%(?=%)|(?<=%)%|^$/gu, (char) => `#${char.codePointAt(0) ?? 32};`);
}
