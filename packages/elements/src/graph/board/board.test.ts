import type { MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { bookstore } from '../fixtures/bookstore.js';
import { drawnBoard, elementsOf, placed } from '../fixtures/drawn-board.js';
import { largeGraph } from '../fixtures/large-graph.js';
import { drain } from '../layout/steps.js';
import { Board } from './board.js';
import { MadeElements } from './made-elements.js';

describe('Board', () => {
  let board: Board;
  beforeEach(() => {
    board = drawnBoard(bookstore);
  });

  it('shows nothing before it is placed, and everything then', () => {
    const empty = new Board();
    drain(empty.set(elementsOf(bookstore)));
    expect([empty.nodes.size, empty.edges.size, empty.boxes.size, empty.bounds()]).to.deep.equal([0, 0, 0, undefined]);
    expect([board.nodes.size, board.edges.size]).to.deep.equal([bookstore.nodes.length, bookstore.edges.length]);
  });

  it('sees no change in an equal graph, by identity or not', () => {
    const changes = drain(board.set(elementsOf(structuredClone(bookstore))));
    expect(changes).to.deep.equal({ added: [], removed: [], patched: [], shape: false });
  });

  it('makes again only what was made of other edges', () => {
    const known = new MadeElements();
    const first = elementsOf(bookstore, known);
    const edges = bookstore.edges.map((edge, at) => (at === 4 ? { ...edge } : edge));
    const changed = elementsOf({ ...bookstore, edges }, known).filter((data) => data.kind === 'edge' && !first.includes(data));
    expect(changed.map(({ id }) => id)).to.deep.equal([bookstore.edges[4]?.id]);
  });

  it('tells what says something else, and moves nothing', () => {
    const before = [...board.places];
    const edges = bookstore.edges.map((edge, at) => (at === 4 ? { ...edge, traffic: { ...edge.traffic, rate: 480 } } : edge));
    const id = bookstore.edges[4]?.id ?? '';
    expect(drain(board.set(elementsOf({ ...bookstore, edges })))).to.deep.equal({ added: [], removed: [], patched: [id], shape: false });
    expect(board.edges.get(id)?.data.label).to.equal('480 req/s');
    expect([...board.places]).to.deep.equal(before);
  });

  it('hands on what neither says nor lies otherwise', () => {
    const known = new MadeElements();
    drain(board.set(elementsOf(bookstore, known)));
    const [nodes, edges] = [new Map(board.nodes), new Map(board.edges)];
    const next = { ...bookstore, edges: bookstore.edges.map((edge, at) => (at === 4 ? { ...edge } : edge)) };
    drain(board.set(elementsOf(next, known)));
    expect([...board.nodes.values()].every((item) => nodes.get(item.data.id) === item)).to.equal(true);
    expect([...board.edges.values()].filter((item) => edges.get(item.data.id) !== item).map(({ data }) => data.id)).to.deep.equal([
      next.edges[4]?.id,
    ]);
  });

  it('loses no move that comes while other elements are put in', () => {
    const graph = largeGraph(400);
    const next = elementsOf({ ...graph, edges: graph.edges.slice(1) });
    const [calm, moved] = [new Board(), new Board()];
    for (const each of [calm, moved]) {
      drain(each.set(elementsOf(graph)));
      placed(each, graph);
    }
    const last = [...calm.set(next)].length;
    const [id = ''] = moved.places.keys();
    const steps = moved.set(next);
    for (let at = 0; at < last; at++) steps.next();
    moved.move(new Map([[id, { x: 5000, y: 5000 }]]));
    expect(moved.edges.size).to.equal(graph.edges.length);
    drain(steps);
    expect(moved.edges.size).to.equal(graph.edges.length - 1);
    expect(moved.nodes.get(id)).to.include({ x: 5000, y: 5000 });
  });

  it('keeps survivors where they are when nodes come and go', () => {
    const before = new Map(board.places);
    const [gone] = bookstore.nodes.filter(({ app }) => app === 'cover-images');
    const known = bookstore.nodes.find(({ app }) => app === 'books');
    if (!gone || !known) throw new Error('the fixture changed');
    const comer = { ...known, id: 'workload:east/catalogue/ratings', app: 'ratings', workload: 'ratings' };
    const call = { ...bookstore.edges[0], id: 'call', source: known.id, target: comer.id } as MeshGraph['edges'][number];
    const next = {
      ...bookstore,
      nodes: [...bookstore.nodes.filter((node) => node !== gone), comer],
      edges: [...bookstore.edges.filter(({ target }) => target !== gone.id), call],
    };
    const { added, removed, shape } = drain(board.set(elementsOf(next)));
    expect([added, removed.includes(gone.id), shape]).to.deep.equal([[comer.id, 'call'], true, true]);
    expect(placed(board, next)).to.equal(false);
    for (const [id, at] of before) if (id !== gone.id) expect(board.places.get(id), id).to.deep.equal(at);
    const box = board.boxes.get(comer.box ?? '')?.rect;
    const at = board.places.get(comer.id);
    if (!at || !box) throw new Error('not placed');
    expect(at.x).to.be.within(box.x, box.x + box.width);
    expect(at.y).to.be.within(box.y, box.y + box.height);
  });

  it('takes an edge that changed its ends for another', () => {
    const [edge] = bookstore.edges;
    const target = bookstore.nodes[2]?.id ?? '';
    const edges = bookstore.edges.map((each) => (each === edge ? { ...each, target } : each));
    const { added, removed } = drain(board.set(elementsOf({ ...bookstore, edges })));
    expect([added, removed]).to.deep.equal([[edge?.id], [edge?.id]]);
  });

  it('leaves out an edge whose end is not in the graph', () => {
    const edges = bookstore.edges.map((edge, at) => (at === 0 ? { ...edge, target: 'gone' } : edge));
    expect(elementsOf({ ...bookstore, edges }).length).to.equal(elementsOf(bookstore).length - 1);
  });

  it('finds the edge under a point, and none where there is none', () => {
    const [first] = board.edges.values();
    if (!first) throw new Error('no edge');
    const { from, bend, otherBend, to } = first.curve;
    const middle = { x: (from.x + 3 * bend.x + 3 * otherBend.x + to.x) / 8, y: (from.y + 3 * bend.y + 3 * otherBend.y + to.y) / 8 };
    expect(board.edgeAt(middle, 6)).to.not.equal(undefined);
    expect(board.edgeAt({ x: -1e6, y: 0 }, 6)).to.equal(undefined);
  });

  it('takes boxes and edges along when a node is moved', () => {
    const node = [...board.nodes.values()].find(({ data }) => data.box !== undefined);
    if (!node) throw new Error('no node in a box');
    board.move(new Map([[node.data.id, { x: node.x - 5000, y: node.y }]]));
    const box = board.boxes.get(node.data.box ?? '')?.rect;
    expect(box?.x).to.be.lessThan(node.x - 5000);
    for (const { data, curve } of board.edges.values())
      if (data.source === node.data.id) expect(curve.from.x).to.be.lessThan(node.x - 4000);
  });
});
