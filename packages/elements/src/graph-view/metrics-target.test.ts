import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { metricsOf } from './metrics-target.js';

const node = (id: string, rest: Partial<GraphNode>): GraphNode => ({
  id,
  type: 'unknown',
  cluster: 'east',
  namespace: 'shop',
  destServices: [],
  traffic: [],
  marks: {},
  ...rest,
});
const edge = (id: string, source: string, target: string): GraphEdge => ({
  id,
  source,
  target,
  traffic: { rate: 1, unit: 'requests', errors: 0, share: 1, codes: [] },
});
const graph: MeshGraph = {
  type: 'versionedApp',
  at: 0,
  windowSeconds: 60,
  namespaces: ['shop'],
  boxes: [],
  nodes: [
    node('app', { type: 'app', app: 'cart', version: 'v2', workload: 'cart-v2' }),
    node('service', { type: 'service', service: 'cart' }),
    node('workload', { type: 'workload', workload: 'cart-v2', app: 'cart' }),
    node('unknown', { namespace: 'unknown' }),
    node('passthrough', { type: 'service', namespace: 'unknown', service: 'PassthroughCluster' }),
    node('operation', { type: 'aggregate', aggregate: { label: 'operation', value: 'GET /' } }),
  ],
  edges: [edge('known', 'workload', 'service'), edge('from-nowhere', 'unknown', 'app')],
};

describe('metricsOf', () => {
  it('asks for the node by its own kind', () => {
    const target = (id: string) => metricsOf(graph, { kind: 'node', id })?.target;
    expect(target('app')).to.deep.equal({ cluster: 'east', namespace: 'shop', type: 'app', name: 'cart', version: 'v2' });
    expect(target('service')).to.deep.include({ type: 'service', name: 'cart' });
    expect(target('workload')).to.deep.include({ type: 'workload', name: 'cart-v2' });
  });

  it('asks for both ends of an edge', () => {
    const found = metricsOf(graph, { kind: 'edge', id: 'known' });
    expect([found?.target.name, found?.peer?.name]).to.deep.equal(['cart-v2', 'cart']);
  });

  it('knows what has no metrics', () => {
    for (const id of ['unknown', 'passthrough', 'operation', 'gone'])
      expect(metricsOf(graph, { kind: 'node', id }), id).to.equal(undefined);
    expect(metricsOf(graph, { kind: 'edge', id: 'from-nowhere' })).to.equal(undefined);
    expect(metricsOf(graph, { kind: 'box', id: 'app' })).to.equal(undefined);
    expect(metricsOf(graph, { kind: 'none', id: undefined })).to.equal(undefined);
  });
});
