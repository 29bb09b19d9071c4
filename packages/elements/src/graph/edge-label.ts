import type { GraphEdge } from '@meshlens/core';
import { formatMilliseconds, formatPercent, formatValue } from '../i18n/format.js';
import type { ThroughputPart, TimeStatistic } from './graph-display.js';
import type { GraphWords } from './words/graph-words.js';

/** What can be written on an edge. `distribution`: its share of what the source sends. */
export type EdgeLabel = 'distribution' | 'rate' | 'responseTime' | 'throughput';

export interface Wording {
  readonly words: GraphWords;
  readonly language: string;
}

/** Which of several figures of a kind is meant. */
export interface Figures {
  readonly timeStatistic: TimeStatistic;
  readonly throughputPart: ThroughputPart;
}

/** The chosen figures, one a line, and the share of errors wherever a rate is shown. Empty on idle edges. */
export function edgeLabel(
  { traffic, protocol, responseTime, throughput }: GraphEdge,
  chosen: readonly EdgeLabel[],
  { words, language, timeStatistic, throughputPart }: Figures & Wording,
): string {
  if (traffic.rate <= 0) return '';
  const lines: string[] = [];
  if (chosen.includes('rate')) {
    lines.push(formatValue(language, traffic.rate, traffic.unit));
    if (traffic.errors > 0 && protocol !== 'tcp') lines.push(words.errors(formatPercent(language, traffic.errors / traffic.rate)));
  }
  if (chosen.includes('distribution') && traffic.share < 1) lines.push(formatPercent(language, traffic.share));
  const time = responseTime?.[timeStatistic];
  if (chosen.includes('responseTime') && time !== undefined) lines.push(formatMilliseconds(language, time));
  const { request = 0, response = 0 } = throughput ?? {};
  const bytes = { request, response, total: request + response }[throughputPart];
  if (chosen.includes('throughput') && bytes > 0) lines.push(formatValue(language, bytes, 'bytes'));
  return lines.join('\n');
}
