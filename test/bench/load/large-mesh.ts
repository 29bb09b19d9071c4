import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KubernetesObject } from '@meshlens/core';
import { bundleTypeScript } from '../../../scripts/run-ts.mjs';
import { syntheticMesh, type SyntheticMesh } from '../../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../../support/backfill.js';
import { type KubeApi, startKubeApi } from '../../support/kube-api/kube-api.js';
import { writeKubeconfig } from '../../support/kube-api/kubeconfig.js';
import { freePort, type Stoppable } from '../../support/process.js';
import { type RunningPrometheus, startPrometheus } from '../../support/prometheus.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const PODS_OF_A_WORKLOAD = 10;
const STEP_SECONDS = 15;
const LOOK_BACK_SECONDS = 300;

/** A thousand workloads with ten pods each, in a real Prometheus and a stand-in API server. */
export interface LargeMesh extends Stoppable {
  readonly mesh: SyntheticMesh;
  readonly api: KubeApi;
  readonly prometheus: RunningPrometheus;
  startAdapter(options?: AdapterOptions): Promise<RunningAdapter>;
}

export interface AdapterOptions {
  readonly port?: number;
  /** Takes the garbage away every five seconds, so that what is in use is what is held. */
  readonly collecting?: boolean;
}

export interface RunningAdapter extends Stoppable {
  readonly url: string;
  readonly port: number;
  /** A value of its own metrics, summed over labels; undefined where there is none of the name. */
  metric(name: string, labels?: string): Promise<number | undefined>;
  /** All that it wrote so far. */
  output(): string;
}

/** Calls go on for `seconds` from now. */
export async function startLargeMesh(seconds: number): Promise<LargeMesh> {
  const folder = temporaryFolder();
  const mesh = syntheticMesh({ seed: 11, namespaces: 50, workloadsPerNamespace: 20 });
  const end = Math.ceil(Date.now() / 1000 / STEP_SECONDS) * STEP_SECONDS + Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS;
  const rangeSeconds = LOOK_BACK_SECONDS + Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS;
  const prometheus = await startPrometheus({ backfill: backfillSeries(mesh.series, { end, rangeSeconds, stepSeconds: STEP_SECONDS }) });
  const api = await startKubeApi({ objects: mesh.objects.flatMap(withMorePods), tls: false, bookmarkEveryMs: 20_000 });
  const program = await bundleTypeScript('packages/node-adapter/src/cli/main.ts', `bench-adapter-${process.pid}`);
  const kubeconfig = writeKubeconfig(folder.path, [api.context('large')]);
  return {
    mesh,
    api,
    prometheus,
    startAdapter: (options) =>
      startAdapter([program, 'serve', '--prometheus', prometheus.url, '--kubeconfig', kubeconfig, '--auth', 'local'], options),
    async stop() {
      await api.stop();
      await prometheus.stop();
      folder.remove();
      fs.rmSync(program, { force: true });
      fs.rmSync(`${program}.map`, { force: true });
    },
  };
}

function withMorePods(object: KubernetesObject): readonly KubernetesObject[] {
  if (object.kind !== 'Pod') return [object];
  const { metadata } = object;
  return Array.from({ length: PODS_OF_A_WORKLOAD }, (_, i) => ({ ...object, metadata: { ...metadata, name: `${metadata.name}-${i}` } }));
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

const collector = 'setInterval(gc, 5000).unref();';

/** Runs the command line, bundled from its sources, as a process of its own whose memory is only its own. */
async function startAdapter(args: readonly string[], { port: wanted, collecting = false }: AdapterOptions = {}): Promise<RunningAdapter> {
  const flags = collecting ? ['--expose-gc', `--import=data:text/javascript,${encodeURIComponent(collector)}`] : [];
  const port = wanted ?? (await freePort());
  const metricsPort = await freePort();
  const ports = ['--port', String(port), '--metrics-port', String(metricsPort), '--drain-seconds', '0'];
  const child = spawn(process.execPath, [...flags, ...args, ...ports], { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const isUp = (): Promise<boolean> =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await isUp()); tries++) {
    if (tries > 300 || child.exitCode !== null) throw new Error(`The adapter does not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    port,
    output: () => output,
    async metric(name, labels = '') {
      const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      const lines = text
        .split('\n')
        .filter((line) => (line.startsWith(`${name} `) || line.startsWith(`${name}{`)) && line.includes(labels));
      return lines.length === 0 ? undefined : lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
