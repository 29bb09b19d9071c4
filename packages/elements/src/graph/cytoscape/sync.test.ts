import type { MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import cytoscape, { type Core } from 'cytoscape';
import { bookstore } from '../fixtures/bookstore.js';
import { en } from '../words/en.js';
import { layoutInput } from './layouts.js';
import { applyPositions, positionsFor } from './place.js';
import { positionsOf, sync } from './sync.js';
import { type ElementData, toElements } from './to-elements.js';

const elementsOf = (graph: MeshGraph): readonly ElementData[] =>
  toElements(graph, { words: en, language: 'en', findings: new Map(), annotations: {}, edgeLabels: ['rate'] });
const placed = (cy: Core, graph: MeshGraph, kept = new Map<string, { x: number; y: number }>()): boolean => {
  const input = layoutInput(graph, elementsOf(graph), (text) => text.length * 0.6);
  const { positions, anew } = positionsFor(input, kept);
  applyPositions(cy, input, positions);
  return anew;
};

describe('sync', () => {
  let cy: Core;
  const first = elementsOf(bookstore);
  beforeEach(() => {
    cy = cytoscape({ headless: true, styleEnabled: false });
    sync(cy, [], first);
    placed(cy, bookstore);
  });

  it('adds everything once, boxes as plain nodes', () => {
    expect(cy.elements().length).to.equal(bookstore.nodes.length + bookstore.edges.length + bookstore.boxes.length);
    expect(cy.nodes(':parent').length).to.equal(0);
  });

  it('touches nothing for an equal graph, by identity or not', () => {
    const written: string[] = [];
    cy.on('data add remove position', ({ target }) => written.push((target as { id(): string }).id()));
    expect(sync(cy, first, structuredClone(first))).to.deep.equal({ added: [], removed: [], patched: [] });
    expect(written).to.deep.equal([]);
  });

  it('writes only the fields that differ, and moves nothing', () => {
    const before = positionsOf(cy);
    const edges = bookstore.edges.map((edge, at) => (at === 4 ? { ...edge, traffic: { ...edge.traffic, rate: 480 } } : edge));
    const written: string[] = [];
    cy.on('data', ({ target }) => written.push((target as { id(): string }).id()));
    const { patched, added, removed } = sync(cy, first, elementsOf({ ...bookstore, edges }));
    expect([patched, added, removed]).to.deep.equal([[bookstore.edges[4]?.id], [], []]);
    expect(written).to.deep.equal(patched);
    expect(cy.getElementById(patched[0] ?? '').data('label')).to.equal('480 req/s');
    expect(positionsOf(cy)).to.deep.equal(before);
  });

  it('keeps survivors where they are when nodes come and go', () => {
    const before = positionsOf(cy);
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
    const { added, removed } = sync(cy, first, elementsOf(next));
    expect([added, removed.includes(gone.id)]).to.deep.equal([[comer.id, 'call'], true]);
    const kept = positionsOf(cy);
    for (const id of added) kept.delete(id);
    expect(placed(cy, next, kept)).to.equal(false);
    const after = positionsOf(cy);
    for (const [id, at] of before) if (id !== gone.id) expect(after.get(id), id).to.deep.equal(at);
    const box = cy.getElementById(comer.box ?? '');
    const at = after.get(comer.id);
    if (!at) throw new Error('not placed');
    expect(Math.abs(at.x - box.position().x)).to.be.lessThan((box.data('width') as number) / 2);
    expect(Math.abs(at.y - box.position().y)).to.be.lessThan((box.data('height') as number) / 2);
  });

  it('replaces an edge that changed its ends', () => {
    const [edge] = bookstore.edges;
    const target = bookstore.nodes[2]?.id ?? '';
    const edges = bookstore.edges.map((each) => (each === edge ? { ...each, target } : each));
    const { added, removed } = sync(cy, first, elementsOf({ ...bookstore, edges }));
    expect([added, removed]).to.deep.equal([[edge?.id], [edge?.id]]);
    expect(cy.getElementById(edge?.id ?? '').data('target')).to.equal(target);
  });

  it('leaves out an edge whose end is not in the graph', () => {
    const edges = bookstore.edges.map((edge, at) => (at === 0 ? { ...edge, target: 'gone' } : edge));
    expect(elementsOf({ ...bookstore, edges }).length).to.equal(first.length - 1);
  });
});
