import { parseArgs } from 'node:util';
import { type LargeMesh, type RunningAdapter, startLargeMesh } from './load/large-mesh.js';
import { type Experience, percentile, sleep, watchAs } from './load/viewers.js';
import { printTable, rounded } from './measure.js';

/*
 * Many viewers of a large mesh: how long they wait, what they cost the metric store, and what they notice of a restart.
 * npm run bench -- load [--viewers 100] [--seconds 60]
 */

const { values } = parseArgs({ options: { viewers: { type: 'string', default: '100' }, seconds: { type: 'string', default: '60' } } });
const viewers = Number(values.viewers);
const seconds = Number(values.seconds);
const few = Math.max(1, Math.round(viewers / 10));

const mesh = await startLargeMesh(4 * seconds + 240);
const pages = pagesOf(mesh);
let adapter = await mesh.startAdapter();
/** Of adapters that are no more. */
let queriesBefore = 0;
try {
  process.stdout.write(`${mesh.mesh.workloads.length} workloads, ${mesh.mesh.calls.length} calls, 10,000 pods; ${pages.length} pages\n`);
  const first = performance.now();
  for (const page of pages) await (await fetch(`${adapter.url}${page}`)).text();
  process.stdout.write(`First look at all pages, with empty memory: ${Math.round(performance.now() - first)} ms\n`);
  const rows = [
    await measured(`${few} viewers`, few, async () => undefined),
    await measured(`${viewers} viewers`, viewers, async () => undefined),
    await measured('Prometheus restarted, away for 5 s', viewers, async () => mesh.prometheus.restart(5_000)),
    await measured('adapter restarted', viewers, async () => {
      const { port } = adapter;
      queriesBefore += await queriesOf(adapter);
      await adapter.stop();
      adapter = await mesh.startAdapter({ port });
    }),
  ];
  printTable(
    `${seconds} s each, every page anew every 15 s (goals: 0 errors, at most 500 MB, queries that do not grow with viewers)`,
    rows,
  );
} finally {
  await adapter.stop();
  await mesh.stop();
}

async function measured(what: string, count: number, happening: () => Promise<void>): Promise<Readonly<Record<string, string | number>>> {
  const queries = queriesBefore + (await queriesOf(adapter));
  const watching = watchAs(count, { url: adapter.url, pages, milliseconds: seconds * 1000 });
  await sleep((seconds * 1000) / 3);
  await happening();
  const seen = await watching;
  return {
    what,
    ...told(seen),
    ...(await costs(adapter, { queries: queriesBefore + (await queriesOf(adapter)) - queries, viewerMinutes: (count * seconds) / 60 })),
  };
}

/** Requests to Prometheus that were made so far, of which failed ones are part. */
async function queriesOf(of: RunningAdapter): Promise<number> {
  return (await of.metric('meshlens_upstream_request_duration_seconds_count', `address="127.0.0.1:${mesh.prometheus.port}"`)) ?? 0;
}

function told({ times, errors, refused, partial, bytes }: Experience): Readonly<Record<string, string | number>> {
  const milliseconds = (share: number): number => Math.round(percentile(times, share));
  return {
    answers: times.length,
    p50: milliseconds(0.5),
    p95: milliseconds(0.95),
    p99: milliseconds(0.99),
    errors,
    refused,
    partial,
    'kB each': Math.round(bytes / times.length / 1000),
  };
}

async function costs(
  of: RunningAdapter,
  { queries, viewerMinutes }: { readonly queries: number; readonly viewerMinutes: number },
): Promise<Readonly<Record<string, string | number>>> {
  const resident = (await of.metric('process_resident_memory_bytes')) ?? NaN;
  return { queries, 'per viewer-minute': rounded(queries / viewerMinutes), 'resident MB': Math.round(resident / 1e6) };
}

/** What people look at: their own namespace, a handful, everything, and how it is. */
function pagesOf({ mesh: { namespaces } }: LargeMesh): readonly string[] {
  const graph = (names: readonly string[]): string => `/api/v1/graph?namespaces=${names.join(',')}`;
  return [
    graph(namespaces.slice(0, 1)),
    graph(namespaces.slice(7, 12)),
    graph(namespaces.slice(20, 21)),
    '/api/v1/namespaces',
    graph(namespaces),
    `/api/v1/health?namespaces=${namespaces.slice(0, 10).join(',')}`,
    graph(namespaces.slice(30, 32)),
    '/api/v1/capabilities',
  ];
}
