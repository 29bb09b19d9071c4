import type { MeshGraph, Problem } from '@meshlens/core';
import { createLiveSource, createMeshHandler, type FetchHandler, loadConfig } from '@meshlens/node-adapter';
import { syntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../support/backfill.js';
import { type CountingProxy, countingProxy } from '../support/counting-proxy.js';
import { mastersGroup } from '../support/kube-api/accounts.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { writeKubeconfig } from '../support/kube-api/kubeconfig.js';
import type { Stoppable } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';
import { temporaryFolder } from '../support/temporary-folder.js';

export const at = 1_700_000_010_000;
/** Healthy answers have to come in half of this, on a machine that is busy with other things. */
const PATIENT_SECONDS = 40;
const CASES = 2_000;

const mesh = syntheticMesh({ seed: 5, namespaces: 3, workloadsPerNamespace: 4, durations: true });
const features = ['responseTime', 'istio', 'health', 'deadNodes', 'outOfMesh'];
const question = `/api/v1/graph?namespaces=${mesh.namespaces[0]}&features=${features.join(',')}&windowSeconds=60`;

export interface FaultyAnswer {
  readonly status: number;
  readonly value: MeshGraph;
  readonly problems: readonly Problem[];
}

/** One adapter, as a user would run it, whose requests can be told from those of others. */
export interface Adapter {
  /** On its requests to the metric store. */
  readonly mark: string;
  /** The token of its requests to the API server. */
  readonly token: string;
  graph(): Promise<FaultyAnswer>;
  close(): void;
}

export interface AdapterOptions {
  readonly watch?: boolean;
  readonly clock?: () => number;
  readonly deadlineSeconds?: number;
}

export interface FaultyMesh extends Stoppable {
  readonly api: KubeApi;
  readonly metrics: CountingProxy;
  adapter(options?: AdapterOptions): Adapter;
}

/** A real Prometheus and a stand-in API server, each behind something that can fail on demand. */
export async function startFaultyMesh(): Promise<FaultyMesh> {
  const folder = temporaryFolder();
  const backfill = backfillSeries(mesh.series, { end: at / 1000 + 60, rangeSeconds: 240, stepSeconds: 15 });
  const prometheus = await startPrometheus({ backfill });
  const metrics = await countingProxy(prometheus.url);
  const accounts = Array.from({ length: CASES }, (_, i) => ({ user: `case-${i}`, token: `case-${i}`, groups: [mastersGroup] }));
  const api = await startKubeApi({ objects: mesh.objects, tls: false, accounts });
  let cases = 0;
  return {
    api,
    metrics,
    adapter({ watch = false, clock = () => at, deadlineSeconds = PATIENT_SECONDS } = {}) {
      const mark = `case-${cases++}`;
      const kubeconfig = writeKubeconfig(folder.path, [api.context('c', { user: { token: mark } })]);
      const args = ['--prometheus', metrics.url, '--kubeconfig', kubeconfig, `--watch=${watch}`];
      const env = { MESHLENS_PROMETHEUS_HEADERS: `x-case=${mark}`, MESHLENS_DEADLINE_SECONDS: String(deadlineSeconds) };
      const live = createLiveSource(loadConfig({ args, env, cwd: folder.path }).values, clock);
      const handler = createMeshHandler({ source: live.source, deadlineMs: deadlineSeconds * 1000 });
      return { mark, token: `Bearer ${mark}`, graph: () => ask(handler), close: () => live.close() };
    },
    async stop() {
      await metrics.stop();
      await api.stop();
      await prometheus.stop();
      folder.remove();
    },
  };
}

async function ask(handler: FetchHandler): Promise<FaultyAnswer> {
  const response = await handler(new Request(`http://adapter${question}`));
  const body = (await response.json()) as FaultyAnswer;
  return { ...body, status: response.status };
}
