import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { subjectOf } from './subject.js';
import { focusOf, metricsOf } from './targets.js';

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
  boxes: [
    { id: 'box', type: 'app', cluster: 'east', namespace: 'shop', app: 'cart' },
    { id: 'namespace', type: 'namespace', cluster: 'east', namespace: 'shop' },
    { id: 'cluster', type: 'cluster', cluster: 'east' },
  ],
  nodes: [
    node('app', { type: 'app', app: 'cart', version: 'v2', workload: 'cart-v2' }),
    node('service', { type: 'service', service: 'cart' }),
    node('workload', { type: 'workload', workload: 'cart-v2', app: 'cart' }),
    node('unknown', { namespace: 'unknown' }),
    node('passthrough', { type: 'service', namespace: 'unknown', service: 'PassthroughCluster' }),
    node('operation', { type: 'aggregate', aggregate: { label: 'operation', value: 'GET /' } }),
  ],
  edges: [edge('known', 'workload', 'service'), edge('from-nowhere', 'unknown', 'app'), edge('from-app', 'app', 'service')],
};

const of = <Found>(
  id: string,
  find: (item: Exclude<ReturnType<typeof subjectOf>, { kind: 'mesh' | 'several' }>) => Found,
): Found | undefined => {
  const subject = subjectOf(graph, [id]);
  return subject.kind === 'mesh' || subject.kind === 'several' ? undefined : find(subject);
};

describe('metricsOf', () => {
  it('asks for the node by its own kind', () => {
    const target = (id: string) => of(id, metricsOf)?.target;
    expect(target('app')).to.deep.equal({ cluster: 'east', namespace: 'shop', type: 'app', name: 'cart', version: 'v2' });
    expect(target('service')).to.deep.include({ type: 'service', name: 'cart' });
    expect(target('workload')).to.deep.include({ type: 'workload', name: 'cart-v2' });
  });

  it('asks for both ends of an edge, each by its own kind', () => {
    const found = of('known', metricsOf);
    expect([found?.target.name, found?.peer?.name]).to.deep.equal(['cart-v2', 'cart']);
    expect(of('from-app', metricsOf)).to.deep.equal({
      target: { cluster: 'east', namespace: 'shop', type: 'app', name: 'cart', version: 'v2' },
      peer: { cluster: 'east', namespace: 'shop', type: 'service', name: 'cart' },
    });
  });

  it('asks for an app box as an app of all versions', () => {
    expect(of('box', metricsOf)).to.deep.equal({ target: { cluster: 'east', namespace: 'shop', type: 'app', name: 'cart' } });
    expect(of('namespace', metricsOf)?.target).to.deep.include({ type: 'namespace', name: 'shop' });
    expect(of('cluster', metricsOf)).to.equal(undefined);
  });

  it('knows what has no metrics', () => {
    for (const id of ['unknown', 'passthrough', 'operation', 'from-nowhere']) expect(of(id, metricsOf), id).to.equal(undefined);
  });
});

describe('focusOf', () => {
  it('asks for the node itself, for an edge where it ends, and for an operation by its value', () => {
    expect(of('app', focusOf)).to.deep.equal({ type: 'app', cluster: 'east', namespace: 'shop', name: 'cart', version: 'v2' });
    expect(of('known', focusOf)).to.deep.include({ type: 'service', name: 'cart' });
    expect(of('operation', focusOf)).to.deep.equal({ type: 'operation', cluster: 'east', namespace: 'shop', name: 'GET /' });
    expect(of('unknown', focusOf)).to.equal(undefined);
    expect(of('box', focusOf)).to.equal(undefined);
  });
});
