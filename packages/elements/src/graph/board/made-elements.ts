import type { GraphBox, GraphEdge, GraphNode } from '@meshlens/core';
import type { EdgeData, Labelling, NodeData } from './to-elements.js';

interface Made<Data> {
  readonly of: readonly unknown[];
  readonly data: Data;
}

/** Elements, kept as long as the node or edge is the same by identity and nothing else changed that they depend on. */
export class MadeElements {
  #labelling: Labelling | undefined;
  #nodes = new WeakMap<GraphNode, Made<NodeData>>();
  #edges = new WeakMap<GraphEdge, Made<EdgeData>>();

  startFor(labelling: Labelling): void {
    const before = this.#labelling;
    this.#labelling = labelling;
    if (before && asWhole.every((field) => before[field] === labelling[field])) return;
    this.#nodes = new WeakMap();
    this.#edges = new WeakMap();
  }

  node(node: GraphNode, box: GraphBox | undefined, make: (box: GraphBox | undefined) => NodeData): NodeData {
    const { findings, groups, ranks } = this.#labelling ?? {};
    const [finding, group] = [findings?.get(node.id), groups?.get(node.id)];
    const of = [box, finding?.worst, finding?.count, group?.box, group?.members, ranks?.get(node.id)];
    return kept(this.#nodes, node, { of, make: () => make(box) });
  }

  edge(edge: GraphEdge, { marks }: GraphNode, make: () => EdgeData): EdgeData {
    return kept(this.#edges, edge, { of: [marks.circuitBreaker === true], make });
  }
}

/** What all elements depend on; of the rest of the labelling a node depends only on what is said of itself. */
const asWhole = [
  'words',
  'language',
  'edgeLabels',
  'badges',
  'annotations',
  'timeStatistic',
  'throughputPart',
] as const satisfies readonly (keyof Labelling)[];

function kept<Part extends object, Data>(
  known: WeakMap<Part, Made<Data>>,
  part: Part,
  { of, make }: { readonly of: readonly unknown[]; readonly make: () => Data },
): Data {
  const made = known.get(part);
  if (made?.of.every((each, at) => each === of[at])) return made.data;
  const data = make();
  known.set(part, { of, data });
  return data;
}
