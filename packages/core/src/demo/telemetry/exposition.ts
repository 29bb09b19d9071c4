import type { Instant } from '../../model/time.js';
import type { DemoClusterName } from '../spec.js';
import type { MetricTable } from './metric-table.js';
import { riseOf } from './rows.js';

/** A part's metric family, where it is a histogram's. */
const HISTOGRAM_PART = /_(bucket|sum|count)$/;

/**
 * All counters of one cluster as Prometheus would scrape them (text format 0.0.4), about 10 MB: each family with its type
 * once, its series together.
 */
export function exposition(table: MetricTable, cluster: DemoClusterName, span: { start: Instant; at: Instant }): string {
  const lines: string[] = [];
  let family = '';
  for (const metric of table.names) {
    const histogram = HISTOGRAM_PART.test(metric);
    const current = histogram ? metric.replace(HISTOGRAM_PART, '') : metric;
    if (current !== family) lines.push(`# TYPE ${current} ${histogram ? 'histogram' : 'counter'}`);
    family = current;
    for (const row of table.rows(metric)) {
      if (row.cluster === cluster)
        lines.push(`${metric}{${labelText(row.labels)}} ${riseOf(row, span.start, Math.max(span.start, span.at))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function labelText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`)
    .join(',');
}
