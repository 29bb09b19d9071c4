import type { GraphEdge, NodeMarks } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { badgesOf, edgeBadgesOf } from './badge-table.js';
import { bookstore } from './fixtures/bookstore.js';

const [node] = bookstore.nodes;
const [edge] = bookstore.edges;
const of = (marks: NodeMarks, groups: Parameters<typeof badgesOf>[1] = ['outOfMesh', 'routing', 'security']): readonly string[] =>
  node ? badgesOf({ ...node, marks }, groups) : [];
const ofEdge = (
  rest: Partial<GraphEdge>,
  breaks = false,
  groups: Parameters<typeof badgesOf>[1] = ['routing', 'security'],
): readonly string[] => (edge ? edgeBadgesOf({ ...edge, ...rest }, groups, breaks) : []);

describe('badges', () => {
  it('tells every mark of a node, in one order', () => {
    const routes = [{ kind: 'VirtualService', namespace: 'a', name: 'b', hosts: [] }] as const;
    expect(of({ routes, circuitBreaker: true, faultInjection: true, mirroring: true, outOfMesh: true, root: true })).to.deep.equal([
      'outOfMesh',
      'circuitBreaker',
      'faultInjection',
      'virtualService',
      'mirroring',
      'root',
    ]);
    expect(
      of({ tcpTrafficShifting: true, requestTimeout: true, requestRouting: true, workloadEntries: ['x'], ambient: true }),
    ).to.deep.equal(['requestRouting', 'trafficShifting', 'requestTimeout', 'workloadEntry', 'ambient']);
    expect(of({ routes: [], ambient: true, waypoint: true, inaccessible: true, outside: true })).to.deep.equal(['inaccessible']);
  });

  it('leaves out groups that are switched off, and no others', () => {
    expect(of({ outOfMesh: true, circuitBreaker: true, root: true }, [])).to.deep.equal(['root']);
    expect(ofEdge({ mtls: 1 }, false, [])).to.deep.equal([]);
  });

  it('locks calls by their share of mutual TLS', () => {
    expect([ofEdge({ mtls: 1 }), ofEdge({ mtls: 0.5 }), ofEdge({ mtls: 0 }), ofEdge({})]).to.deep.equal([['mtls'], ['mtlsPartly'], [], []]);
  });

  it('shows an open circuit breaker where calls overflow and the target has one', () => {
    const codes = [{ code: '503', rate: 1, flags: [{ name: 'UO', rate: 1 }], hosts: [] }];
    const traffic = { rate: 2, unit: 'requests', errors: 1, share: 1, codes } as const;
    expect(ofEdge({ traffic }, true)).to.deep.equal(['circuitOpen']);
    expect(ofEdge({ traffic }, false)).to.deep.equal([]);
  });
});
