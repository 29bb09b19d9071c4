import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphEdge, MeshGraph } from '../model/graph.js';
import { shareGraph } from './share.js';

const edge = (id: string, rate: number): GraphEdge => ({
  id,
  source: 'a',
  target: 'b',
  protocol: 'http',
  traffic: {
    rate,
    unit: 'requests',
    errors: 0,
    share: 1,
    codes: [{ code: '200', rate, flags: [{ name: '__proto__', rate }], hosts: [] }],
  },
});

const graph = (edges: readonly GraphEdge[], at = 0): MeshGraph => ({
  type: 'app',
  at,
  windowSeconds: 60,
  namespaces: ['shop'],
  boxes: [],
  nodes: [{ id: 'a', type: 'app', cluster: 'east', namespace: 'shop', app: 'a', destServices: [], traffic: [], marks: { root: true } }],
  edges,
});

const copy = <T>(value: T): T => structuredClone(value);

describe('shareGraph', () => {
  it('gives back the previous graph for an equal one', () => {
    const previous = graph([edge('x', 1)]);
    expect(shareGraph(previous, copy(previous))).toBe(previous);
  });

  it('keeps what is equal where only time or one edge changed', () => {
    const previous = graph([edge('x', 1), edge('y', 2)]);
    const later = shareGraph(previous, copy({ ...previous, at: 5 }));
    expect(later.at).toBe(5);
    expect(later.edges).toBe(previous.edges);
    const changed = shareGraph(previous, copy(graph([edge('x', 1), edge('y', 3)])));
    expect(changed.edges[0]).toBe(previous.edges[0]);
    expect(changed.edges[1]).not.toBe(previous.edges[1]);
    expect(changed.nodes).toBe(previous.nodes);
  });

  it('finds an edge again that moved in the list', () => {
    const previous = graph([edge('x', 1), edge('y', 2)]);
    const next = shareGraph(previous, copy(graph([edge('w', 1), edge('x', 1), edge('y', 2)])));
    expect(next.edges.slice(1)).toEqual(previous.edges);
    expect(next.edges[1]).toBe(previous.edges[0]);
  });

  it('never changes what the next graph says', () => {
    const edges = fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'z', '__proto__'), fc.integer({ min: 0, max: 2 })), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(edges, edges, (before, after) => {
        const next = graph(after.map(([id, rate]) => edge(id, rate)));
        expect(shareGraph(graph(before.map(([id, rate]) => edge(id, rate))), copy(next))).toEqual(next);
      }),
    );
  });
});
