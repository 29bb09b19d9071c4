import { createMeshSource, type MeshDataSource } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { describe, expect, it } from 'vitest';
import { differences } from '../corpus/kiali-graph/statement.js';
import { statementsOfOurs } from '../corpus/kiali-graph/statements-of-ours.js';
import { syntheticPorts } from '../fixtures/synthetic/mesh-ports.js';
import { syntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../support/backfill.js';
import { countingProxy, type CountingProxy } from '../support/counting-proxy.js';
import { stopAfterAll } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';

const at = 1_700_000_010_000;
const mesh = syntheticMesh({ seed: 9, namespaces: 16, workloadsPerNamespace: 4 });
const backfill = backfillSeries(mesh.series, { end: at / 1000, rangeSeconds: 180, stepSeconds: 15 });
const query = { namespaces: mesh.namespaces, windowSeconds: 120, at };

describe('a real Prometheus that lets a query read few samples', () => {
  const keep = stopAfterAll();
  const open = async (maxSamples?: number): Promise<{ readonly source: MeshDataSource; readonly proxy: CountingProxy }> => {
    const { url } = keep(await startPrometheus({ backfill, ...(maxSamples !== undefined && { maxSamples }) }));
    const proxy = keep(await countingProxy(url));
    return { source: createMeshSource(syntheticPorts(mesh, new PrometheusMetricStore({ url: proxy.url })), { clock: () => at }), proxy };
  };
  const requestQueries = ({ requests }: CountingProxy): number =>
    requests.filter(({ parameters: { query } }) => query?.includes('rate(istio_requests_total') === true && !query.includes('200')).length;

  it('is asked in parts, and the graph is that of one that lets it read all', async () => {
    const [limited, unlimited] = [await open(250), await open()];
    const whole = await unlimited.source.graph(query);
    const parts = await limited.source.graph(query);
    expect(requestQueries(unlimited.proxy)).toBe(1);
    expect(requestQueries(limited.proxy)).toBeGreaterThan(2);
    expect(whole.value.edges.length).toBeGreaterThan(100);
    expect({ whole: whole.problems, parts: parts.problems }).toEqual({ whole: [], parts: [] });
    expect(differences(statementsOfOurs(parts.value), statementsOfOurs(whole.value), { tolerance: 1e-9 })).toEqual([]);
  });

  it('that lets it read next to nothing is told of, in its own words', async () => {
    const { source } = await open(3);
    const { value, problems } = await source.graph(query);
    expect(value.edges).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'limit', detail: expect.stringMatching(/422.*too many samples/) as string }),
    );
  });
});
