import { parseArgs } from 'node:util';
import type { KubernetesObject } from '@meshlens/core';
import { followGraph } from '@meshlens/core/http';
import { startLargeMesh } from './load/large-mesh.js';
import { sleep, watchAs } from './load/viewers.js';
import { printTable, rounded } from './measure.js';

/*
 * Minutes of coming and going: pods, viewers and streams. What the adapter holds has to stay the same.
 * npm run bench -- soak [--seconds 600]
 */

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '600' } } });
const seconds = Number(values.seconds);
const PODS_A_SECOND = 10;
const STREAMS = 20;

const mesh = await startLargeMesh(seconds + 120);
const adapter = await mesh.startAdapter({ collecting: true });
const over = new AbortController();
const namespaces = mesh.mesh.namespaces.slice(0, 5);

/** Pods are replaced by others of the same workload, as in a rollout. */
async function churn(): Promise<void> {
  const pods = mesh.mesh.objects.filter(({ kind }) => kind === 'Pod');
  let previous: KubernetesObject | undefined;
  for (let turn = 0; !over.signal.aborted; turn++) {
    const pod = pods[turn % pods.length];
    if (pod === undefined) return;
    const next = { ...pod, metadata: { ...pod.metadata, name: `${pod.metadata.name}-turn-${turn}` } };
    mesh.api.apply(next);
    if (previous !== undefined) {
      const { namespace, name } = previous.metadata;
      mesh.api.delete({ kind: 'Pod', name, ...(namespace !== undefined && { namespace }) });
    }
    previous = next;
    await sleep(1000 / PODS_A_SECOND);
  }
}

/** Follows, leaves after a few seconds, and comes back. */
async function follower(index: number): Promise<void> {
  while (!over.signal.aborted) {
    const leaving = new AbortController();
    const timer = setTimeout(() => leaving.abort(new Error('left')), 3_000 + (index % 5) * 1_000);
    await followGraph({ baseUrl: adapter.url, fetch, query: { namespaces }, signal: leaving.signal, onGraph: () => undefined }).catch(
      () => undefined,
    );
    clearTimeout(timer);
    await sleep(200);
  }
}

interface Sample {
  readonly second: number;
  readonly heap: number;
  readonly resident: number;
  readonly sockets: number;
  /** Of libuv: sockets, timers, requests under way. */
  readonly resources: number;
}

async function sample(second: number): Promise<Sample> {
  const megabytes = async (name: string): Promise<number> => ((await adapter.metric(name)) ?? NaN) / 1e6;
  return {
    second,
    heap: await megabytes('nodejs_heap_size_used_bytes'),
    resident: await megabytes('process_resident_memory_bytes'),
    resources: (await adapter.metric('nodejs_active_resources_total')) ?? NaN,
    sockets: (await adapter.metric('nodejs_active_resources', 'type="TCPSocketWrap"')) ?? NaN,
  };
}

try {
  const pages = [
    `/api/v1/graph?namespaces=${namespaces.join(',')}`,
    '/api/v1/namespaces',
    `/api/v1/health?namespaces=${namespaces.join(',')}`,
  ];
  const watching = watchAs(30, { url: adapter.url, pages, milliseconds: seconds * 1000 });
  const busy = [churn(), ...Array.from({ length: STREAMS }, (_, index) => follower(index))];
  const samples: Sample[] = [];
  for (let second = 0; second < seconds; second += 1) {
    await sleep(1_000);
    samples.push(await sample(second));
  }
  const seen = await watching;
  over.abort();
  await Promise.all(busy);
  await sleep(2_000);
  const calm = await sample(seconds);
  const tenth = Math.max(1, Math.floor(seconds / 10));
  const parts = Array.from({ length: 10 }, (_, i) => samples.slice(i * tenth, (i + 1) * tenth)).filter(({ length }) => length > 0);
  // What is held is what is there when the garbage has just been taken away.
  const held = parts.map((part) => {
    const least = (of: (each: Sample) => number): number => Math.min(...part.map(of));
    return {
      second: part.at(-1)?.second ?? 0,
      heap: least(({ heap }) => heap),
      resident: least(({ resident }) => resident),
      sockets: least(({ sockets }) => sockets),
      resources: least(({ resources }) => resources),
    };
  });
  printTable(
    `Least held in each tenth, under ${PODS_A_SECOND} pods a second, ${STREAMS} streams that come and go, 30 viewers`,
    held.map(({ second, heap, resident, sockets, resources }) => ({
      until: `${second} s`,
      'heap MB': rounded(heap, 1),
      'resident MB': Math.round(resident),
      sockets,
      resources,
    })),
  );
  // The first three tenths are warming up.
  const slope = (of: (each: Sample) => number): string => rounded(slopePerMinute(held.slice(3), of), 2);
  process.stdout.write(
    `  A minute, from the fourth tenth on: heap ${slope(({ heap }) => heap)} MB, sockets ${slope(({ sockets }) => sockets)}, `,
  );
  process.stdout.write(
    `resources ${slope(({ resources }) => resources)}. Warnings of too many listeners: ${/MaxListeners/.test(adapter.output()) ? 'yes' : 'none'}\n`,
  );
  process.stdout.write(
    `  Viewers: ${seen.times.length} answers, ${seen.errors} errors. Sockets when all have left: ${calm.sockets}; heap ${rounded(calm.heap, 1)} MB\n`,
  );
} finally {
  over.abort();
  await adapter.stop();
  await mesh.stop();
}

/** Of the line that lies closest to all samples. */
function slopePerMinute(samples: readonly Sample[], of: (each: Sample) => number): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(samples.map(({ second }) => second)), mean(samples.map(of))];
  const over = samples.reduce((sum, each) => sum + (each.second - x) * (of(each) - y), 0);
  return (60 * over) / samples.reduce((sum, { second }) => sum + (second - x) ** 2, 0);
}
