import type { MeshGraph } from '../../model/graph.js';
import { graphRows } from './rows.js';

/** The graph as GraphML, which yEd, Gephi and NetworkX read. Attributes are those of `nodeRow` and `edgeRow`. */
export function toGraphMl(graph: MeshGraph): string {
  const { nodes, edges } = graphRows(graph);
  const structure = new Set(['id', 'source', 'target']);
  const keys = [...keysOf('node', nodes), ...keysOf('edge', edges)].filter(({ name }) => !structure.has(name));
  const data = (domain: string, row: Readonly<Record<string, unknown>>): string =>
    keys
      .filter((key) => key.domain === domain && row[key.name] !== undefined)
      .map((key) => `<data key="${key.id}">${xml(String(row[key.name]))}</data>`)
      .join('');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(({ id, domain, name, type }) => `  <key id="${id}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`),
    '  <graph id="mesh" edgedefault="directed">',
    ...nodes.map((row) => `    <node id="${xml(String(row.id))}">${data('node', row)}</node>`),
    ...edges.map(
      (row) =>
        `    <edge id="${xml(String(row.id))}" source="${xml(String(row.source))}" target="${xml(String(row.target))}">${data('edge', row)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function keysOf(
  domain: 'node' | 'edge',
  rows: readonly Readonly<Record<string, unknown>>[],
): { id: string; domain: string; name: string; type: string }[] {
  const types = new Map<string, string>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (value !== undefined) types.set(name, typeof value === 'number' ? 'double' : 'string');
  return [...types].map(([name, type]) => ({ id: `${domain}-${name}`, domain, name, type }));
}

const NOT_XML =
  // eslint-disable-next-line no-control-regex -- these are what XML 1.0 refuses
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"\r\n\t]/g, (char) => entities[char] ?? `&#${char.charCodeAt(0)};`);
}
