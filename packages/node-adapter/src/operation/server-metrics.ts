import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { type Happening, listenTo } from './happenings.js';

/** The server's own metrics, in the text format of Prometheus. */
export interface ServerMetrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** Stops counting. */
  close(): void;
}

/** In seconds: from an answer out of a cache to one that ran into the deadline. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Every metric of its own, for the page that lists them. */
export const metricRows: readonly {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
  readonly help: string;
}[] = [
  {
    name: 'meshlens_http_request_duration_seconds',
    type: 'histogram',
    labels: ['route', 'status'],
    help: 'Time that requests took, by route of the API (graph, findings …) and status',
  },
  {
    name: 'meshlens_upstream_request_duration_seconds',
    type: 'histogram',
    labels: ['address', 'outcome'],
    help: 'Time that requests to API servers and stores took; outcome ok, aborted or why not',
  },
  {
    name: 'meshlens_problems_total',
    type: 'counter',
    labels: ['route', 'source', 'code'],
    help: 'Problems told in answers: what could not be shown, and for which source',
  },
  {
    name: 'meshlens_cache_requests_total',
    type: 'counter',
    labels: ['cache', 'result'],
    help: 'Questions to caches; result hit, miss, shared (asked once for several), stale or failed',
  },
];

/** Counts what happens in this process from now on, beside the usual metrics of a Node process. `more` is put behind these. */
export function createServerMetrics(more: () => Promise<string> = () => Promise.resolve('')): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const optionsOf = (name: string): { name: string; help: string; labelNames: string[]; registers: Registry[] } => {
    const row = metricRows.find((each) => each.name === name);
    if (row === undefined) throw new Error(`${name} is not in the table of metrics.`);
    return { name, help: row.help, labelNames: [...row.labels], registers: [registry] };
  };
  const requests = new Histogram({ ...optionsOf('meshlens_http_request_duration_seconds'), buckets });
  const upstreams = new Histogram({ ...optionsOf('meshlens_upstream_request_duration_seconds'), buckets });
  const problems = new Counter(optionsOf('meshlens_problems_total'));
  const caches = new Counter(optionsOf('meshlens_cache_requests_total'));
  const stops: Readonly<Record<Happening, () => void>> = {
    answered: listenTo('answered', ({ route, status, milliseconds }) => requests.observe({ route, status }, milliseconds / 1000)),
    upstream: listenTo('upstream', ({ address, outcome, milliseconds }) => upstreams.observe({ address, outcome }, milliseconds / 1000)),
    problems: listenTo('problems', ({ route, problems: told }) => {
      for (const { source, code } of told) problems.inc({ route, source, code });
    }),
    cache: listenTo('cache', ({ cache, result }) => caches.inc({ cache, result })),
  };
  return {
    contentType: registry.contentType,
    text: async () => `${await registry.metrics()}${await more()}`,
    close: () => Object.values(stops).forEach((stop) => stop()),
  };
}
