import type { GraphEdge, GraphNode } from '@meshlens/core';
import { formatMilliseconds, formatNumber, formatPercent, formatValue } from '../../i18n/format.js';
import type { GraphAnnotations } from '../annotations.js';
import type { Wording } from '../edge-label.js';
import { edgeFaceOf, healthOf, nodeFaceOf } from '../legend-table.js';
import type { NodeFindings } from '../node-findings.js';
import { boxName, nodeName, unnamedWord } from '../node-name.js';
import type { TwinRow } from './rows.js';

/** What rows are worded from, beside the graph. */
export interface Said {
  /** By node id. */
  readonly names: ReadonlyMap<string, string>;
  readonly findings: ReadonlyMap<string, NodeFindings>;
  readonly found: ReadonlySet<string>;
  readonly annotations: GraphAnnotations;
}

/** The name of every node: the host's, else telemetry's; where nodes of several places have the same, with the place. */
export function namesOf(nodes: readonly GraphNode[], annotations: GraphAnnotations, wording: Wording): ReadonlyMap<string, string> {
  const names = new Map(nodes.map((node) => [node.id, annotations.labels?.get(node.id) ?? fullName(node, wording)]));
  const alike = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const name = names.get(node.id) ?? '';
    const known = alike.get(name);
    if (known) known.push(node);
    else alike.set(name, [node]);
  }
  for (const [name, [first, ...others]] of alike) {
    if (!first) continue;
    const differing = (['namespace', 'cluster'] as const).filter((place) => others.some((other) => other[place] !== first[place]));
    if (differing.length === 0) continue;
    for (const node of [first, ...others]) names.set(node.id, `${name} (${differing.map((place) => node[place]).join(', ')})`);
  }
  return names;
}

function fullName(node: GraphNode, { words }: Wording): string {
  const { name = unnamedWord(node, words), detail } = nodeName(node);
  return detail === undefined ? name : `${name} ${detail}`;
}

/** One row in a sentence, its name first. */
export function rowText(row: TwinRow, said: Said, wording: Wording): string {
  return `${ownText(row, said, wording)}${annotationText(row.id, said, wording)}`;
}

function ownText(row: TwinRow, { names, findings }: Said, wording: Wording): string {
  const { words, language } = wording;
  switch (row.kind) {
    case 'box': {
      const { box } = row;
      const health = box.health && words.status[box.health.status];
      return [`${boxName(box)}`, words.box[box.type], ...(health ? [health] : [])].join(words.comma);
    }
    case 'node': {
      const { node } = row;
      const line = words.nodeLine(
        names.get(node.id) ?? node.id,
        words.face[nodeFaceOf(node)],
        node.namespace,
        words.status[healthOf(node)],
      );
      const found = findings.get(node.id);
      const number = (count: number): string => formatNumber(language, count);
      const more = [
        ...(row.calls ? [words.calls(number(row.calls.out), number(row.calls.into))] : []),
        ...(found ? [words.findingsLine(number(found.count), words.finding[found.worst])] : []),
      ];
      return [line, ...more].join(words.comma);
    }
    case 'edge':
      return edgeText(row.edge, { far: names.get(row.far) ?? words.unnamed, way: row.way }, wording);
  }
}

function edgeText(
  edge: GraphEdge,
  { far, way }: { readonly far: string; readonly way: 'in' | 'out' },
  { words, language }: Wording,
): string {
  const { traffic, protocol, responseTime, mtls } = edge;
  const time = responseTime?.p95 ?? responseTime?.avg;
  const more = [
    traffic.errors > 0 && protocol !== 'tcp' ? words.errors(formatPercent(language, traffic.errors / traffic.rate)) : undefined,
    time === undefined ? undefined : formatMilliseconds(language, time),
    mtls === undefined ? undefined : words.mtls(formatPercent(language, mtls)),
  ].filter((part) => part !== undefined);
  const line = (way === 'out' ? words.edgeLine : words.callerLine)(
    far,
    words.edge[edgeFaceOf(edge)],
    formatValue(language, traffic.rate, traffic.unit),
  );
  return [line, ...more].join(words.comma);
}

/** What was found, what changed and what the host says, behind what the graph itself says. */
function annotationText(id: string, { found, annotations }: Said, { words }: Wording): string {
  const change = annotations.changes?.get(id);
  const parts = [found.has(id) ? words.found : undefined, change && words.change[change], annotations.decorations?.get(id)?.text];
  return parts.map((part) => (part === undefined ? '' : `${words.comma}${part}`)).join('');
}
