import http from 'node:http';
import { createMeshSource } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { syntheticPorts } from '../../fixtures/synthetic/mesh-ports.js';
import { syntheticMesh, type SyntheticMesh } from '../../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../../support/backfill.js';
import { countingProxy, type ProxiedRequest } from '../../support/counting-proxy.js';
import { startPrometheus } from '../../support/prometheus.js';
import { mediansInTurn, printTable, rounded } from '../measure.js';

const at = 1_800_000_000_000;
/** Larger meshes take longer, and vary less. Both sides are warm when they are measured: so is a server that has users. */
const meshes = [
  { namespaces: 10, runs: 41, warmUp: 25 },
  { namespaces: 100, runs: 21, warmUp: 10 },
  { namespaces: 300, runs: 11, warmUp: 5 },
];

/** A graph request against a real Prometheus, over Prometheus' own time for the same queries. */
export async function measureAdapter(): Promise<void> {
  const rows = [];
  for (const { namespaces, ...times } of meshes) {
    const mesh = syntheticMesh({ seed: 3, namespaces, workloadsPerNamespace: 10 });
    rows.push({ namespaces, ...(await rowOf(mesh, times)) });
  }
  printTable('Graph request over a real Prometheus, in turn with its queries alone (goal: ratio 1.3 at most, queries constant)', rows);
}

async function rowOf(
  mesh: SyntheticMesh,
  times: { readonly runs: number; readonly warmUp: number },
): Promise<Record<string, string | number>> {
  const prometheus = await startPrometheus({
    backfill: backfillSeries(mesh.series, { end: at / 1000, rangeSeconds: 120, stepSeconds: 15 }),
  });
  const agent = new http.Agent({ keepAlive: true });
  const store = new PrometheusMetricStore({ url: prometheus.url });
  try {
    const query = { namespaces: mesh.namespaces, windowSeconds: 60, at };
    const asked = await askedFor(mesh, prometheus.url);
    const source = createMeshSource(syntheticPorts(mesh, store), { clock: () => at });
    const start = performance.now();
    await source.graph(query);
    const first = performance.now() - start;
    const [bare, whole] = await mediansInTurn(
      [() => Promise.all(asked.map((each) => ask(each, prometheus.url, agent))), () => source.graph(query)],
      times,
    );
    if (bare === undefined || whole === undefined) throw new Error('Nothing was measured.');
    return {
      queries: asked.length,
      'Prometheus ms': rounded(bare.ms, 1),
      'request ms': rounded(whole.ms, 1),
      ratio: rounded(whole.ms / bare.ms),
      'own processor ms': rounded(whole.cpuMs, 1),
      'of the queries alone': rounded(bare.cpuMs, 1),
      'first of a store ms': rounded(first, 1),
    };
  } finally {
    agent.destroy();
    store.close();
    await prometheus.stop();
  }
}

/** What Prometheus is asked for one graph. What it tells of itself it is asked once in five minutes, and so before. */
async function askedFor(mesh: SyntheticMesh, url: string): Promise<readonly ProxiedRequest[]> {
  const proxy = await countingProxy(url);
  const store = new PrometheusMetricStore({ url: proxy.url });
  try {
    const source = createMeshSource(syntheticPorts(mesh, store), { clock: () => at });
    const query = { namespaces: mesh.namespaces, windowSeconds: 60, at };
    await source.graph(query);
    proxy.forget();
    await source.graph(query);
    return [...proxy.requests];
  } finally {
    store.close();
    await proxy.stop();
  }
}

/** What Prometheus itself takes for a request, asked with the same headers: the answer is read to its end and thrown away as it came. */
async function ask({ method, path, parameters, headers }: ProxiedRequest, url: string, agent: http.Agent): Promise<void> {
  const body = new URLSearchParams(parameters).toString();
  const sent = { ...headers, host: new URL(url).host, 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}${path}`, { method, agent, headers: sent }, (response) => {
      response.on('end', resolve).on('error', reject).resume();
    });
    request.on('error', reject).end(body);
  });
}
