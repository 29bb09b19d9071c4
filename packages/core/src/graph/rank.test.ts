import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../model/graph.js';
import { rankNodes } from './rank.js';

const node = (id: string): GraphNode => ({ id, type: 'app', cluster: 'east', namespace: 'shop', destServices: [], traffic: [], marks: {} });
const edge = (source: string, target: string, protocol: 'http' | 'tcp' = 'http'): GraphEdge => ({
  id: `${source}>${target}>${protocol}`,
  source,
  target,
  protocol,
  traffic: { rate: 1, unit: 'requests', errors: 0, share: 1, codes: [] },
});

const graph = {
  nodes: ['web', 'cart', 'stock', 'idle'].map(node),
  edges: [edge('web', 'cart'), edge('web', 'stock'), edge('cart', 'stock'), edge('cart', 'stock', 'tcp')],
};

const ranks = (...criteria: Parameters<typeof rankNodes>[1]): Record<string, number> => Object.fromEntries(rankNodes(graph, criteria));

describe('rankNodes', () => {
  it('ranks by edges in, out, or both, without gaps', () => {
    expect(ranks('inboundEdges')).toEqual({ stock: 1, cart: 2, web: 3, idle: 3 });
    expect(ranks('outboundEdges')).toEqual({ web: 1, cart: 1, stock: 2, idle: 2 });
    expect(ranks('inboundEdges', 'outboundEdges')).toEqual({ stock: 1, cart: 1, web: 2, idle: 3 });
  });

  it('ranks nothing without a criterion', () => {
    expect(ranks()).toEqual({});
  });

  it('spreads many ranks over 1 to 100', () => {
    const names = Array.from({ length: 250 }, (_, i) => `n${i}`);
    const edges = names.flatMap((name, i) => Array.from({ length: i }, (_, j) => edge(names[j] ?? '', name)));
    const found = [...rankNodes({ nodes: names.map(node), edges }, ['inboundEdges']).values()].sort((a, b) => a - b);
    expect([found[0], found.at(-1)]).toEqual([1, 100]);
    expect(found.every(Number.isInteger)).toBe(true);
    expect(new Set(found).size).toBe(100);
  });
});
