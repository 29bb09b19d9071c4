import { expect } from '@open-wc/testing';
import { troubles } from './attention.js';
import { edge, graphOf, node } from './model.fixture.js';

const bad = (status: 'degraded' | 'failure') => ({ health: { status, reasons: [] } });
const graph = graphOf({
  nodes: [node('a', bad('degraded')), node('b', bad('failure')), node('c'), node('d', { ...bad('failure'), marks: { idle: true } })],
  edges: [edge('a', 'b', bad('failure')), edge('b', 'c', bad('failure')), edge('a', 'c', bad('degraded'))],
});
const ids = (inside?: ReadonlySet<string>): string[] =>
  troubles(graph, inside).map((each) => (each.kind === 'node' ? each.node.id : each.edge.id));

describe('troubles', () => {
  it('are worst first, and say nothing twice of an edge into what fails itself', () => {
    expect(ids()).to.deep.equal(['b>c', 'b', 'a>c', 'a']);
  });

  it('are those of a box and of what touches it', () => {
    expect(ids(new Set(['a']))).to.deep.equal(['a>c', 'a']);
  });
});
