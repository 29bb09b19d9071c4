import { parse as parseXml } from '../../../../../test/support/xml.js';
import { describe, expect, it } from 'vitest';
import type { GraphNode, MeshGraph } from '../../model/graph.js';
import { toCsv } from './csv.js';
import { toDot } from './dot.js';
import { toGraphMl } from './graphml.js';
import { toMermaid } from './mermaid.js';

const hostile = '=cmd|"x"],\n<b>&\u0000';
const node = (id: string, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  type: 'workload',
  cluster: 'east',
  namespace: 'shop',
  workload: id,
  destServices: [],
  traffic: [],
  marks: {},
  ...rest,
});
const graph: MeshGraph = {
  type: 'workload',
  at: 0,
  windowSeconds: 60,
  namespaces: ['shop'],
  boxes: [
    { id: 'box:east', type: 'cluster', cluster: 'east' },
    { id: 'box:east/shop', type: 'namespace', cluster: 'east', namespace: 'shop', box: 'box:east' },
  ],
  nodes: [
    node('web', { box: 'box:east/shop', traffic: [{ protocol: 'http', unit: 'requests', in: 0, inErrors: 0, inCodes: [], out: 2 }] }),
    node(hostile, { box: 'box:east', marks: { root: true, idle: true } }),
  ],
  edges: [
    {
      id: 'web>x',
      source: 'web',
      target: hostile,
      protocol: 'http',
      traffic: { rate: 1.23456, unit: 'requests', errors: 0.5, share: 1, codes: [] },
    },
  ],
};

describe('exports', () => {
  it('write CSV that a spreadsheet reads and does not run', () => {
    const lines = toCsv(graph, 'edges').split('\r\n');
    expect(lines[0]).toMatch(/^id,source,target,protocol,rate,unit,errors,share/);
    expect(toCsv(graph, 'edges')).toContain(`web>x,web,"'=cmd|""x""],\n<b>&\u0000",http,1.23456,requests,0.5,1`);
    expect(toCsv(graph, 'nodes')).toContain('idle root');
  });

  it('write GraphML that is XML and holds every node and edge', () => {
    const elements = parseXml(toGraphMl(graph));
    expect(elements.filter(({ name }) => name === 'node').map(({ attributes }) => attributes.id)).toEqual([
      'web',
      hostile.replace('\u0000', '\ufffd'),
    ]);
    expect(elements.filter(({ name }) => name === 'edge').map(({ attributes }) => attributes.source)).toEqual(['web']);
    const keys = new Set(elements.filter(({ name }) => name === 'key').map(({ attributes }) => attributes.id));
    for (const { name, attributes } of elements) if (name === 'data') expect(keys).toContain(attributes.key);
  });

  it('write DOT with boxes as nested clusters', () => {
    expect(toDot(graph)).toBe(
      [
        'digraph mesh {',
        '  rankdir=LR;',
        '  subgraph "cluster box:east" { label="east";',
        '    subgraph "cluster box:east/shop" { label="shop";',
        '      "web" [label="web", shape=ellipse];',
        '    }',
        '    "=cmd|\\"x\\"], <b>&\u0000" [label="=cmd|\\"x\\"], <b>&\u0000", shape=ellipse];',
        '  }',
        '  "web" -> "=cmd|\\"x\\"], <b>&\u0000" [label="http 1.23/s 40.5% failed"];',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('write Mermaid in which no name can be markup', () => {
    const text = toMermaid(graph);
    expect(text).toContain('subgraph b1["shop"]');
    expect(text).toContain('n0 -->|"http 1.23/s 40.5% failed"| n1');
    expect(text).toContain('n1("#61;cmd#124;#34;x#34;#93;#44;#10;#60;b#62;#38;#0;")');
  });
});
