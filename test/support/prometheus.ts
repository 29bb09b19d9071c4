import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { ensureTool } from '../../scripts/tools/ensure-tool.mjs';
import { answersOk } from './http-probe.js';
import { startProcess, type RunningProcess } from './process.js';
import { inTemporaryFolder } from './temporary-folder.js';

/** What Prometheus scrapes: `host:port` addresses under one job name, with labels to add. */
export interface ScrapeTarget {
  readonly job: string;
  readonly address: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface PrometheusPlan {
  readonly scrape?: readonly ScrapeTarget[];
  /** Seconds, 1 unless told; also the longest that a scrape may take, so megabytes need more. */
  readonly scrapeInterval?: number;
  /** OpenMetrics text to start with, for instance from `backfillSeries`. */
  readonly backfill?: string;
}

/** Starts a real Prometheus with a data folder of its own. Samples of any age are kept and answered. */
export async function startPrometheus(plan: PrometheusPlan = {}): Promise<RunningProcess> {
  const command = await ensureTool('prometheus');
  return inTemporaryFolder(async (folder) => {
    const data = path.join(folder.path, 'data');
    const config = path.join(folder.path, 'prometheus.yml');
    fs.writeFileSync(config, stringify(configOf(plan)));
    if (plan.backfill !== undefined) await importOpenMetrics(plan.backfill, folder.path, data);
    const running = await startProcess({
      name: 'Prometheus',
      command,
      args: (port) => [
        `--config.file=${config}`,
        `--storage.tsdb.path=${data}`,
        '--storage.tsdb.retention.time=100y',
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      ready: (url) => answersOk(`${url}/-/ready`),
    });
    return { ...running, stop: () => running.stop().then(() => folder.remove()) };
  });
}

async function importOpenMetrics(text: string, folder: string, data: string): Promise<void> {
  const input = path.join(folder, 'backfill.om');
  fs.writeFileSync(input, text);
  const promtool = await ensureTool('promtool');
  await promisify(execFile)(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', input, data], { maxBuffer: 16 * 1024 * 1024 });
  fs.rmSync(input);
}

function configOf({ scrape = [], scrapeInterval = 1 }: PrometheusPlan): object {
  return {
    global: { scrape_interval: `${scrapeInterval}s`, scrape_timeout: `${scrapeInterval}s` },
    scrape_configs: scrape.map(({ job, address, labels = {} }) => ({
      job_name: job,
      honor_labels: true,
      static_configs: [{ targets: [address], labels }],
    })),
  };
}
