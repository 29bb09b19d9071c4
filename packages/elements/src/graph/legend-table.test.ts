import type { GraphEdge, GraphNode } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { edgeFaceOf, edgeFaces, healthFaces, healthOf, nodeFaceOf } from './legend-table.js';

const node = (rest: Partial<GraphNode>): GraphNode => ({
  id: 'n',
  type: 'workload',
  cluster: 'east',
  namespace: 'shop',
  destServices: [],
  traffic: [],
  marks: {},
  ...rest,
});
const edge = (rest: Partial<GraphEdge>): GraphEdge => ({
  id: 'e',
  source: 'a',
  target: 'b',
  protocol: 'http',
  traffic: { rate: 1, unit: 'requests', errors: 0, share: 1, codes: [] },
  ...rest,
});
const idle = { rate: 0, unit: 'requests', errors: 0, share: 0, codes: [] } as const;
const judged = (status: 'degraded' | 'failure' | 'healthy' | 'na') => ({ health: { status, reasons: [] } });

describe('the legend table', () => {
  it('gives a node the face of its role before that of its type', () => {
    expect(nodeFaceOf(node({}))).to.equal('workload');
    expect(nodeFaceOf(node({ marks: { gateway: { kind: 'ingress', hosts: {} } } }))).to.equal('gateway');
    expect(nodeFaceOf(node({ marks: { waypoint: true } }))).to.equal('waypoint');
    expect(nodeFaceOf(node({ type: 'service', marks: { egressCluster: true } }))).to.equal('unknown');
  });

  it('paints an edge by health, then protocol, and never green what was not judged', () => {
    expect(edgeFaceOf(edge(judged('failure')))).to.equal('failure');
    expect(edgeFaceOf(edge({ ...judged('degraded'), protocol: 'grpc' }))).to.equal('degraded');
    expect(edgeFaceOf(edge({ ...judged('healthy'), protocol: 'grpc' }))).to.equal('grpc');
    expect(edgeFaceOf(edge({}))).to.equal('unjudged');
    expect(edgeFaceOf(edge({ protocol: 'tcp' }))).to.equal('tcp');
    expect(edgeFaceOf(edge({ ...judged('na'), traffic: idle }))).to.equal('idle');
  });

  it('shows no health where none is known', () => {
    expect(healthOf(node({}))).to.equal('na');
    expect(healthOf(node({ ...judged('healthy'), marks: { idle: true } }))).to.equal('na');
  });

  it('tells every state apart without colour', () => {
    const looks = Object.values(healthFaces).map(({ line, width, mark }) => `${line} ${width} ${mark ?? ''}`);
    expect(new Set(looks).size).to.equal(looks.length);
    const lines = [edgeFaces.http, edgeFaces.degraded, edgeFaces.failure, edgeFaces.idle].map(
      ({ dashes, halo }) => `${String(dashes)} ${String(halo)}`,
    );
    expect(new Set(lines).size).to.equal(lines.length);
    expect(new Set([edgeFaces.http, edgeFaces.grpc, edgeFaces.tcp].map(({ arrow }) => arrow)).size).to.equal(3);
  });
});
