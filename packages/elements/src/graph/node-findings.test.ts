import type { GraphNode, ListedFinding, ObjectRef, Severity } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { findingsByNode, findingsOfGroups } from './node-findings.js';

const node = (id: string, more: Partial<GraphNode>): GraphNode => ({
  id,
  type: 'workload',
  cluster: 'east',
  namespace: 'shop',
  destServices: [],
  traffic: [],
  marks: {},
  ...more,
});
const cart = { cluster: 'east', namespace: 'shop', name: 'cart' };
const workload = node('w', { workload: 'cart-v1', destServices: [cart] });
const app = node('a', { type: 'app', app: 'cart', workload: 'cart-v1', destServices: [cart] });
const service = node('s', { type: 'service', service: 'cart', destServices: [cart] });
const external = node('x', {
  type: 'service',
  service: 'pay.example',
  marks: { serviceEntry: { namespace: 'shop', name: 'pay', location: 'MESH_EXTERNAL', hosts: ['pay.example'] } },
});
const finding = (ref: Partial<ObjectRef>, more: Partial<ListedFinding> = {}): ListedFinding => ({
  code: 'KIA1',
  codes: ['KIA1'],
  severity: 'warning',
  ref: { cluster: 'east', group: '', kind: 'Service', namespace: 'shop', name: 'cart', ...ref },
  path: '',
  params: {},
  related: [],
  ...more,
});
const marked = (findings: readonly ListedFinding[], nodes: readonly GraphNode[] = [workload, service, external]): readonly string[] =>
  [...findingsByNode({ nodes }, findings)].map(([id, { worst, count }]) => `${id} ${worst} ${count}`);
const about = (hosts: readonly string[], namespace = 'shop'): ListedFinding =>
  finding({ group: 'networking.istio.io', kind: 'DestinationRule', namespace, name: 'any' }, { hosts });

describe('findingsByNode', () => {
  it('marks the workload that an object runs', () => {
    expect(marked([finding({ kind: 'Deployment', name: 'cart-v1' })])).to.deep.equal(['w warning 1']);
    expect(marked([finding({ kind: 'Pod', name: 'cart-v1-5f6d-x2x' })], [app])).to.deep.equal(['a warning 1']);
    expect(marked([finding({ kind: 'Pod', name: 'cart-v1-0' })])).to.deep.equal(['w warning 1']);
    expect(marked([finding({ kind: 'Deployment', name: 'cart-v1', cluster: 'west' })])).to.deep.equal([]);
  });

  it('marks the service, and where none is drawn what is called under it', () => {
    expect(marked([finding({})])).to.deep.equal(['s warning 1']);
    expect(marked([finding({})], [workload, app])).to.deep.equal(['w warning 1', 'a warning 1']);
  });

  it('marks the service of a host, however it is written, and what lies outside of the mesh', () => {
    for (const host of ['cart', 'cart.shop', 'cart.shop.svc', 'cart.shop.svc.cluster.local']) {
      expect(marked([about([host])])).to.deep.equal(['s warning 1']);
    }
    expect(marked([about(['cart'], 'bank')])).to.deep.equal([]);
    expect(marked([about(['cart.shop.example.com', '*', '*.shop.svc.cluster.local'])])).to.deep.equal([]);
    expect(marked([about(['pay.example'])])).to.deep.equal(['x warning 1']);
  });

  it('counts each finding once, tells the worst, and leaves out what is ignored', () => {
    const severe = (severity: Severity): ListedFinding => ({ ...about(['cart', 'cart.shop']), severity });
    expect(marked([severe('info'), severe('error'), severe('warning'), { ...severe('error'), ignored: true }])).to.deep.equal([
      's error 3',
    ]);
  });

  it('leaves alone what belongs to no single node', () => {
    expect(marked([finding({ kind: 'Namespace', namespace: '', name: 'shop' })])).to.deep.equal([]);
  });

  it('adds up what belongs to nodes that are drawn as one', () => {
    const byNode = new Map([
      ['a', { worst: 'warning', count: 2 }],
      ['b', { worst: 'error', count: 1 }],
      ['c', { worst: 'info', count: 1 }],
    ] as const);
    const groups = findingsOfGroups(
      byNode,
      new Map([
        ['a', 'app'],
        ['b', 'app'],
      ]),
    );
    expect([groups.get('app'), groups.get('c')]).to.deep.equal([
      { worst: 'error', count: 3 },
      { worst: 'info', count: 1 },
    ]);
  });
});
