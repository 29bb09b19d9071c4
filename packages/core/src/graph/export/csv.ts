import type { MeshGraph } from '../../model/graph.js';
import { graphRows } from './rows.js';

/**
 * The edges, or the nodes, as CSV (RFC 4180) with a heading. A text that a spreadsheet would take for a formula gets
 * a leading quote mark, since names come from whoever sends telemetry; one that holds what some spreadsheets part cells at is
 * quoted. `extra` are columns with the same value in every row,
 * for instance the time.
 */
export function toCsv(graph: MeshGraph, table: 'edges' | 'nodes', extra: Readonly<Record<string, string | number>> = {}): string {
  const rows = graphRows(graph)[table].map((row) => ({ ...row, ...extra }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
