import { parse as parseXml } from '../../../../../test/support/xml.js';
import fc from 'fast-check';
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
        '    "=cmd|\\"x\\"], <b>& " [label="=cmd|\\"x\\"], <b>& ", shape=ellipse];',
        '  }',
        '  "web" -> "=cmd|\\"x\\"], <b>& " [label="http 1.23/s 40.5% failed"];',
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

  it.each([
    ...['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '"=1'].map((name) => [name, `'${name}`]),
    ...['\t', '\r', '\n'].map((char) => [`${char}=1`, `'${char}'=1`]),
    ...[';', '\t', '\n'].map((char) => [`a${char}=1`, `a${char}'=1`]),
    ['a-1;b', 'a-1;b'],
  ])('keep %j from being a formula, wherever cells are parted', (name = '', expected) => {
    const [, row = []] = readCsv(toCsv({ ...graph, edges: [], nodes: [node(name)] }, 'nodes'));
    expect(row[1]).toBe(expected);
  });

  it('write CSV with the same heading whether there is anything or not', () => {
    const empty = { ...graph, nodes: [], edges: [] };
    for (const table of ['nodes', 'edges'] as const) {
      expect(readCsv(toCsv(empty, table, { time: 1 }))).toEqual([readCsv(toCsv(graph, table, { time: 1 }))[0]]);
    }
  });

  it('write CSV that holds any names, whatever cells are parted at', () => {
    const awkward = fc.string({
      unit: fc.constantFrom(',', ';', '"', '\t', '\r', '\n', ' ', 'a', 'é', '漢', '\u2028', '\ud800'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.uniqueArray(awkward, { minLength: 1 }), (names) => {
        const text = toCsv({ ...graph, edges: [], nodes: names.map((name) => node(name)) }, 'nodes');
        const [, ...rows] = readCsv(text);
        expect(rows.map((row) => row[0]?.replace(/^'/, ''))).toEqual(names);
        expect(text.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/[;\t]/);
      }),
    );
  });

  it('write DOT in which strings end where they should, and XML that is well formed, for any names', () => {
    const awkward = fc.string({
      unit: fc.constantFrom('\\', '"', '\n', '\u0000', '<', '>', '&', "'", ']', '{', '}', '%', '#', ';', 'a', '\ud800'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.uniqueArray(awkward, { minLength: 2, maxLength: 2 }), ([one = '', other = '']) => {
        const odd: MeshGraph = {
          ...graph,
          nodes: [node(one), node(other, { type: 'service', service: other, namespace: one })],
          edges: graph.edges.map((edge) => ({ ...edge, source: one, target: other })),
        };
        const shell = toDot(odd).replace(/"(?:[^"\\]|\\.)*"/g, 'S');
        expect(shell).toMatch(
          /^digraph mesh \{\n {2}rankdir=LR;\n(?: {2}S \[label=S, shape=\w+\];\n| *subgraph S \{ label=S;\n| *\}\n){2,} {2}S -> S \[label=S\];\n\}\n$/,
        );
        expect(parseXml(toGraphMl(odd)).filter(({ name }) => name === 'edge')).toHaveLength(1);
        expect(toMermaid(odd).replace(/"[^"\n]*"/g, 'S')).toMatch(
          /^flowchart LR\n(?: *subgraph b\d\[S\]\n| *end\n| *n\d[(>]S[)\]]\n){2,} {2}n0 -->\|S\| n1\n$/,
        );
        expect(toMermaid(odd)).not.toMatch(/%%|""|[<>&`](?![|S"])(?<!--[>])(?<!n\d>)/);
      }),
    );
  });

  it('keep what is in a box that was taken out, and leave out edges without ends', () => {
    const cut: MeshGraph = { ...graph, boxes: [], nodes: graph.nodes.slice(0, 1) };
    expect(toDot(cut)).toContain('"web" [label="web"');
    expect(toMermaid(cut)).toBe('flowchart LR\n  n0("web")\n');
  });
});

/** RFC 4180, strictly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const [whole = '', quoted, plain = '', end = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at)) ?? [];
    if (whole === '') throw new SyntaxError(`Not CSV: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
