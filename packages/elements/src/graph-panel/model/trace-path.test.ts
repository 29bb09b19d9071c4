import type { GraphEdge, GraphNode, MeshGraph, Span } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { shop } from './model.fixture.js';
import { tracePath } from './trace-path.js';

const node = (id: string, rest: Partial<GraphNode>): GraphNode => ({
  id,
  type: 'app',
  cluster: 'east',
  namespace: 'shop',
  destServices: [],
  traffic: [],
  marks: {},
  ...rest,
});
const [call] = shop.edges;
const edge = (source: string, target: string): GraphEdge => ({ ...(call as GraphEdge), id: `${source}>${target}`, source, target });
const graph: MeshGraph = {
  ...shop,
  nodes: [
    node('web', { app: 'web', workload: 'web-v1' }),
    node('cart-service', { type: 'service', service: 'cart' }),
    node('cart-v1', { app: 'cart', workload: 'cart-v1' }),
    node('cart-v2', { app: 'cart', workload: 'cart-v2' }),
    node('pay', { app: 'pay', namespace: 'bank' }),
    node('elsewhere', { app: 'web', workload: 'web-v1', cluster: 'west' }),
  ],
  edges: [edge('web', 'cart-service'), edge('cart-service', 'cart-v1'), edge('cart-service', 'cart-v2'), edge('cart-v2', 'pay')],
};
const span = (spanId: string, service: string, rest: Partial<Span> = {}): Span => ({
  traceId: 't',
  spanId,
  operation: 'GET /',
  service,
  start: 0,
  duration: 1,
  error: false,
  tags: {},
  ...rest,
});

describe('tracePath', () => {
  it('finds where spans come from, and the calls between them, through services too', () => {
    const spans = [
      span('1', 'web.shop', { workload: 'web-v1', namespace: 'shop', cluster: 'east' }),
      span('2', 'cart.shop', { workload: 'cart-v2', namespace: 'shop', cluster: 'east', parentSpanId: '1' }),
      span('3', 'pay.bank', { parentSpanId: '2' }),
    ];
    expect(tracePath(graph, { traceId: 't', spans })).to.deep.equal([
      ...['web', 'cart-service', 'cart-v2', 'pay'],
      ...['web>cart-service', 'cart-service>cart-v2', 'cart-v2>pay'],
    ]);
  });

  it('finds nothing of what the graph does not have', () => {
    expect(
      tracePath(graph, { traceId: 't', spans: [span('1', 'ghost.shop'), span('2', 'web.other', { parentSpanId: 'lost' })] }),
    ).to.deep.equal([]);
  });
});
