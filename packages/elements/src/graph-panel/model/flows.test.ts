import { expect } from '@open-wc/testing';
import { countsOf } from './counts.js';
import { flowsOf, meshFlows } from './flows.js';
import { edge, graphOf, node, shop } from './model.fixture.js';
import { nodeFlows } from './node-flows.js';
import { nodesWithin } from './subject.js';
import type { Total } from './totals.js';

const short = (totals: readonly Total[]): string[] => totals.map(({ protocol, rate, errors }) => `${protocol} ${rate} ${errors ?? '-'}`);

describe('flows', () => {
  it('come into the mesh from its roots and leave it for what lies outside', () => {
    const { inbound, outbound, total } = meshFlows(shop);
    expect(short(inbound)).to.deep.equal(['http 10 1']);
    expect(short(outbound)).to.deep.equal(['tcp 2000 -']);
    expect(short(total)).to.deep.equal(['http 20 2', 'tcp 2000 -']);
  });

  it('cross the border of a box, and count a call through a service node once', () => {
    const [, box] = shop.boxes;
    if (!box) throw new Error('no box');
    const { inbound, outbound, total } = flowsOf(shop, nodesWithin(shop, box));
    expect(short(inbound)).to.deep.equal(['http 10 1']);
    expect(short(outbound)).to.deep.equal(['http 10 1', 'tcp 2000 -']);
    expect(short(total)).to.deep.equal(['http 20 2', 'tcp 2000 -']);
  });

  it('count every edge of a graph of services', () => {
    const services = graphOf({
      type: 'service',
      nodes: ['a', 'b', 'c'].map((id) => node(id, { type: 'service', service: id })),
      edges: [edge('a', 'b'), edge('b', 'c')],
    });
    expect(short(meshFlows(services).total)).to.deep.equal(['http 20 2']);
  });

  it('keep units apart, and add codes up', () => {
    const { total } = meshFlows(
      graphOf({
        nodes: [node('a'), node('b')],
        edges: [
          edge('a', 'b', { protocol: 'grpc', traffic: { rate: 5, unit: 'messages', errors: 0, share: 1, codes: [] } }),
          edge('a', 'b', { id: 'again' }),
          edge('b', 'a'),
        ],
      }),
    );
    expect(total.map(({ protocol, unit }) => `${protocol} ${unit}`)).to.deep.equal(['http requests', 'grpc messages']);
    expect(total[0]?.codes).to.deep.equal([{ name: '200', rate: 18 }]);
  });

  it('of a node hold where its edges are hidden', () => {
    const cart = shop.nodes.find(({ id }) => id === 'cart');
    if (!cart) throw new Error('no node');
    const hidden = nodeFlows({ ...shop, edges: [] }, cart);
    expect(short(hidden.inbound)).to.deep.equal(['http 10 1']);
    expect(short(hidden.outbound)).to.deep.equal(['http 10 -', 'tcp 2000 -']);
    expect(short(nodeFlows(shop, cart).outbound)).to.deep.equal(['http 10 1', 'tcp 2000 -']);
  });
});

describe('countsOf', () => {
  it('tells apps, versions, services and workloads apart', () => {
    expect(countsOf(shop.nodes)).to.deep.equal({ apps: 3, versions: 1, services: 1, workloads: 1, external: 1 });
  });
});
