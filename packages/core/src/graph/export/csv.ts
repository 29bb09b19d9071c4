import type { MeshGraph } from '../../model/graph.js';
import { edgeRow, graphRows, nodeRow } from './rows.js';

/** The columns of a table, also of an empty one. */
const columnsOf = {
  edges: Object.keys(edgeRow({ id: '', source: '', target: '', traffic: { rate: 0, unit: 'requests', errors: 0, share: 0, codes: [] } })),
  nodes: Object.keys(nodeRow({ id: '', type: 'unknown', cluster: '', namespace: '', destServices: [], traffic: [], marks: {} })),
};

/**
 * The edges, or the nodes, as CSV (RFC 4180) with a heading. A text that a spreadsheet would take for a formula gets
 * a leading quote mark, since names come from whoever sends telemetry, and so does what would be one behind a character that
 * some spreadsheets part cells at; such a text is quoted. `extra` are columns with the same value in every row,
 * for instance the time.
 */
export function toCsv(graph: MeshGraph, table: 'edges' | 'nodes', extra: Readonly<Record<string, string | number>> = {}): string {
  const rows = graphRows(graph)[table].map((row) => ({ ...row, ...extra }));
  const columns = [...new Set([...columnsOf[table], ...Object.keys(extra)])];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

const FORMULA = /^(?="*[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?="*[=+\-@＝＋－＠])/g;

function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value.replace(FORMULA, "'") : String(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
