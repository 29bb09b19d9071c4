import { diffGraphs, type MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { bookstore } from '../graph/fixtures/bookstore.js';
import { changeMarks, countMarks, listChanges, sideMarks } from './change-list.js';
import { unionGraph } from './union-graph.js';

const [lost, slow, better] = bookstore.edges;
const newcomer = { ...(bookstore.nodes[0] ?? { id: '' }), id: 'vapp:east/shop/new-v1' } as MeshGraph['nodes'][number];
const after: MeshGraph = {
  ...bookstore,
  nodes: [...bookstore.nodes, newcomer],
  edges: bookstore.edges
    .filter((edge) => edge !== lost)
    .map((edge) =>
      edge === slow
        ? { ...edge, health: { status: 'failure', reasons: [] }, traffic: { ...edge.traffic, rate: 1000 } }
        : edge === better
          ? { ...edge, traffic: { ...edge.traffic, rate: edge.traffic.rate * 3, errors: edge.traffic.errors * 3 } }
          : edge,
    ),
};
const before: MeshGraph = {
  ...bookstore,
  edges: bookstore.edges.map((edge) => (edge === slow ? { ...edge, health: { status: 'healthy', reasons: [] } } : edge)),
};
const changes = listChanges(diffGraphs(before, after));

describe('a comparison', () => {
  it('lists what needs a look first', () => {
    expect(changes.map(({ mark, item }) => [mark, item.id])).to.deep.equal([
      ['worse', slow?.id],
      ['gone', lost?.id],
      ['appeared', newcomer.id],
      ['changed', better?.id],
    ]);
    expect(countMarks(changes)).to.deep.equal({ appeared: 1, gone: 1, worse: 1, better: 0, changed: 1 });
  });

  it('marks one picture of both times, and each of two', () => {
    expect(changeMarks(changes).get(lost?.id ?? '')).to.equal('gone');
    const [left, right] = [sideMarks(changes, 'before'), sideMarks(changes, 'after')];
    expect([left.get(newcomer.id), right.get(newcomer.id)]).to.deep.equal(['absent', 'appeared']);
    expect([left.get(lost?.id ?? ''), right.get(lost?.id ?? '')]).to.deep.equal(['gone', 'absent']);
    expect([left.get(slow?.id ?? ''), right.get(slow?.id ?? '')]).to.deep.equal([undefined, 'worse']);
  });

  it('unites two graphs, with the values of the first', () => {
    const both = unionGraph(after, before);
    expect(both.edges).to.have.length(bookstore.edges.length);
    expect(both.nodes).to.have.length(bookstore.nodes.length + 1);
    expect(both.edges.find(({ id }) => id === slow?.id)?.traffic.rate).to.equal(1000);
    expect(unionGraph(before, before).nodes).to.equal(before.nodes);
    expect(unionGraph(before, after).nodes.at(-1)).to.equal(newcomer);
  });
});
