import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { collapseGraph } from './collapse.js';
import { bookstore } from './fixtures/bookstore.js';
import { seenGraph } from './seen-graph.js';

const node = (id: string, box?: string, status: 'failure' | 'healthy' = 'healthy'): GraphNode => ({
  id,
  type: 'workload',
  cluster: 'east',
  namespace: 'shop',
  destServices: [],
  traffic: [{ protocol: 'http', unit: 'requests', in: 4, inErrors: 1, inCodes: [{ name: '200', rate: 3 }], out: 2 }],
  health: { status, reasons: [] },
  marks: {},
  ...(box !== undefined && { box }),
});
const edge = (source: string, target: string, rest: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${source}-${target}`,
  source,
  target,
  protocol: 'http',
  traffic: {
    rate: 10,
    unit: 'requests',
    errors: 1,
    share: 0.4,
    codes: [{ code: '200', rate: 9, flags: [], hosts: [{ name: 'h', rate: 9 }] }],
  },
  ...rest,
});
const graph: MeshGraph = {
  ...bookstore,
  boxes: [
    { id: 'ns', type: 'namespace', cluster: 'east', namespace: 'shop' },
    { id: 'app', type: 'app', cluster: 'east', namespace: 'shop', app: 'a', box: 'ns' },
  ],
  nodes: [node('in'), node('a1', 'app'), node('a2', 'app', 'failure'), node('b', 'ns')],
  edges: [
    edge('in', 'a1', { mtls: 1, responseTime: { avg: 10, p95: 20 }, health: { status: 'healthy', reasons: [] } }),
    edge('in', 'a2', {
      mtls: 0,
      responseTime: { avg: 30, p95: 90 },
      health: { status: 'failure', reasons: [] },
      traffic: {
        rate: 30,
        unit: 'requests',
        errors: 6,
        share: 0.6,
        codes: [{ code: '200', rate: 24, flags: [{ name: 'UO', rate: 1 }], hosts: [] }],
      },
    }),
    edge('a1', 'b'),
    edge('a1', 'a2'),
    edge('in', 'b', { protocol: 'tcp' }),
  ],
};

describe('collapseGraph', () => {
  it('leaves a graph without closed boxes as it is', () => {
    expect(collapseGraph(graph, new Set()).graph).to.equal(graph);
    expect(collapseGraph(graph, new Set(['no such box'])).graph).to.equal(graph);
  });

  it('adds up what enters and leaves a box, and leaves out what flows within', () => {
    const { graph: closed, groups, groupOf } = collapseGraph(graph, new Set(['app']));
    expect(closed.nodes.map(({ id }) => id)).to.deep.equal(['in', 'b', 'app']);
    expect(closed.boxes.map(({ id }) => id)).to.deep.equal(['ns']);
    expect(closed.nodes.at(-1)).to.deep.include({ box: 'ns', health: { status: 'failure', reasons: [] } });
    expect(closed.nodes.at(-1)?.traffic).to.deep.equal([
      { protocol: 'http', unit: 'requests', in: 8, inErrors: 2, inCodes: [{ name: '200', rate: 6 }], out: 4 },
    ]);
    expect(groups.get('app')?.members).to.equal(2);
    expect([...groupOf]).to.deep.equal([
      ['a1', 'app'],
      ['a2', 'app'],
    ]);
    const into = closed.edges.find(({ source, target }) => source === 'in' && target === 'app');
    expect(into?.traffic).to.deep.equal({
      rate: 40,
      unit: 'requests',
      errors: 7,
      share: 1,
      codes: [{ code: '200', rate: 33, flags: [{ name: 'UO', rate: 1 }], hosts: [{ name: 'h', rate: 9 }] }],
    });
    expect([into?.mtls, into?.responseTime, into?.health?.status]).to.deep.equal([0.25, { avg: 25, p95: 90 }, 'failure']);
    expect(closed.edges.map(({ source, target }) => `${source} ${target}`)).to.have.members(['in app', 'app b', 'in b']);
  });

  it('counts the outermost closed box, and keeps protocols apart', () => {
    const { graph: closed } = collapseGraph(graph, new Set(['app', 'ns']));
    expect(closed.nodes.map(({ id }) => id)).to.deep.equal(['in', 'ns']);
    expect(closed.edges.map(({ protocol }) => protocol)).to.have.members(['http', 'tcp']);
    expect(closed.boxes).to.deep.equal([]);
  });

  it('says of an app what is said of a part of it, and of larger boxes nothing', () => {
    const marked = {
      ...graph,
      nodes: graph.nodes.map((each) => (each.id === 'a1' ? { ...each, marks: { outOfMesh: true as const } } : each)),
    };
    const marksOf = (box: string): unknown => collapseGraph(marked, new Set([box])).graph.nodes.find(({ id }) => id === box)?.marks;
    expect([marksOf('app'), marksOf('ns')]).to.deep.equal([{ outOfMesh: true }, {}]);
  });

  it('gives the same objects for what is made of the same parts', () => {
    const [one, ...others] = graph.edges;
    if (!one) throw new Error('the fixture changed');
    const first = collapseGraph(graph, new Set(['app'])).graph;
    const next = collapseGraph({ ...graph, edges: [{ ...one }, ...others] }, new Set(['app'])).graph;
    expect(next.nodes.every((each) => first.nodes.includes(each))).to.equal(true);
    const remade = next.edges.filter((each) => !first.edges.includes(each));
    expect(remade.map(({ source, target }) => `${source} ${target}`)).to.deep.equal(['in app']);
  });

  it('goes round boxes that contain each other', () => {
    const turning = { ...graph, boxes: graph.boxes.map((box) => ({ ...box, box: box.id === 'ns' ? 'app' : 'ns' })) };
    expect(collapseGraph(turning, new Set(['ns'])).graph.nodes.length).to.equal(2);
  });
});

describe('what is seen of a graph', () => {
  const many = (count: number): MeshGraph => ({
    ...graph,
    boxes: Array.from({ length: count / 10 }, (_, at) => ({ id: `ns${at}`, type: 'namespace', cluster: 'east', namespace: `n${at}` })),
    nodes: Array.from({ length: count }, (_, at) => node(`n${at}`, `ns${at % (count / 10)}`)),
    edges: [],
  });
  const wanted = { collapsed: undefined, detail: 'auto', edgeMode: 'all', level: 'all' } as const;

  it('closes the boxes of its level, unless all is asked for or some were chosen', () => {
    const closed = { ...wanted, level: 'namespace' } as const;
    expect(seenGraph(many(1000), wanted).graph.nodes.length).to.equal(1000);
    expect(seenGraph(many(1000), closed).graph.nodes.length).to.equal(100);
    expect(seenGraph(many(1000), { ...closed, detail: 'all' }).graph.nodes.length).to.equal(1000);
    expect(seenGraph(many(1000), { ...closed, collapsed: ['ns1'] }).graph.nodes.length).to.equal(991);
  });

  it('draws all calls, those that fail, or none', () => {
    const count = (edgeMode: 'all' | 'none' | 'unhealthy'): number => seenGraph(graph, { ...wanted, edgeMode }).graph.edges.length;
    expect([count('all'), count('unhealthy'), count('none')]).to.deep.equal([5, 1, 0]);
  });
});
