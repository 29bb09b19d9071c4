import type { GraphEdge, MeshGraph, Protocol } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { drawnBoard } from '../fixtures/drawn-board.js';
import { bookstore } from '../fixtures/bookstore.js';
import { nodeFaces } from '../legend-table.js';
import type { Board } from './board.js';
import { pointOn } from './edge-curve.js';

const [first, second] = bookstore.nodes.filter(({ box }) => box !== undefined);
const [one, other] = [first?.id ?? '', second?.id ?? ''];

function edge(source: string, target: string, protocol: Protocol): GraphEdge {
  const traffic = { rate: 3, unit: 'requests' as const, errors: 0, share: 1, codes: [] };
  return { id: `${source} > ${target} (${protocol})`, source, target, protocol, traffic };
}

const edges = [
  edge(one, other, 'http'),
  edge(one, other, 'grpc'),
  edge(one, other, 'tcp'),
  edge(other, one, 'http'),
  edge(one, one, 'http'),
  edge(one, one, 'grpc'),
  edge(one, one, 'tcp'),
];
const graph: MeshGraph = { ...bookstore, edges: [...bookstore.edges.filter(({ source }) => source !== one && source !== other), ...edges] };

describe('edges that join the same two nodes, or a node with itself', () => {
  let board: Board;
  before(() => {
    board = drawnBoard(graph);
  });
  const curveOf = ({ id }: GraphEdge): NonNullable<ReturnType<typeof board.edges.get>>['curve'] => {
    const found = board.edges.get(id);
    if (!found) throw new Error(`${id} is not drawn`);
    return found.curve;
  };

  it('are each found where they are drawn', () => {
    for (const each of edges) expect(board.edgeAt(pointOn(curveOf(each), 0.5), 6)?.data.id, each.id).to.equal(each.id);
  });

  it('leave room for what is written on them', () => {
    const middles = edges.map((each) => pointOn(curveOf(each), 0.5));
    middles.forEach((a, at) => {
      for (const b of middles.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.greaterThan(10);
    });
  });

  it('are loops above the node, within its box and away from other nodes', () => {
    const node = board.nodes.get(one);
    const box = board.boxes.get(node?.data.box ?? '')?.rect;
    if (!node || !box) throw new Error('no node in a box');
    for (const loop of edges.filter(({ source, target }) => source === target)) {
      const apex = pointOn(curveOf(loop), 0.5);
      expect(apex.y).to.be.lessThan(node.y - nodeFaces[node.data.face].height / 2);
      expect(apex.y).to.be.greaterThan(box.y);
      const near = [...board.nodes.values()].filter(({ data, x, y }) => data.id !== one && Math.hypot(x - apex.x, y - apex.y) < 30);
      expect(near.map(({ data }) => data.id)).to.deep.equal([]);
    }
  });

  it('are wholly in a picture that is fitted', () => {
    const bounds = board.bounds();
    if (!bounds) throw new Error('nothing is drawn');
    for (const { curve } of board.edges.values()) {
      const { x, y } = pointOn(curve, 0.5);
      expect(x >= bounds.x && y >= bounds.y && x <= bounds.x + bounds.width && y <= bounds.y + bounds.height).to.equal(true);
    }
  });
});
