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
  /** A rule file; each of its rules is evaluated once before Prometheus counts as started. */
  readonly rules?: RuleFile;
  /** A span, in Unix seconds, of which the rules are evaluated beforehand, as if they had been there. */
  readonly recordedSpan?: { readonly start: number; readonly end: number };
  /** How many samples one query may read into memory; more is answered with 422. */
  readonly maxSamples?: number;
}

export interface RuleFile {
  readonly groups: readonly object[];
}

export interface RunningPrometheus extends RunningProcess {
  /** Ends the process, waits, and starts another one on the same port and data. Resolves when it is ready. */
  restart(awayMs: number): Promise<void>;
}

/** Starts a real Prometheus with a data folder of its own. Samples of any age are kept and answered. */
export async function startPrometheus(plan: PrometheusPlan = {}): Promise<RunningPrometheus> {
  return inTemporaryFolder(async (folder) => {
    const data = path.join(folder.path, 'data');
    if (plan.backfill !== undefined) await importOpenMetrics(plan.backfill, folder.path, data);
    if (plan.rules !== undefined)
      fs.writeFileSync(path.join(folder.path, RULE_FILE), stringify(plan.rules, { aliasDuplicateObjects: false }));
    if (plan.recordedSpan !== undefined) await recordHistory(plan, plan.recordedSpan, folder.path);
    let running = await run(plan, folder.path);
    return {
      ...running,
      get pid() {
        return running.pid;
      },
      output: () => running.output(),
      stop: () => running.stop().then(() => folder.remove()),
      async restart(awayMs) {
        await running.stop();
        await new Promise((resolve) => setTimeout(resolve, awayMs));
        running = await run(plan, folder.path, running.port);
      },
    };
  });
}

async function run(plan: PrometheusPlan, folder: string, port?: number): Promise<RunningProcess> {
  const command = await ensureTool('prometheus');
  const config = path.join(folder, 'prometheus.yml');
  fs.writeFileSync(config, stringify(configOf(plan)));
  return startProcess({
    name: 'Prometheus',
    command,
    ...(port !== undefined && { port }),
    args: (on) => [
      `--config.file=${config}`,
      `--storage.tsdb.path=${path.join(folder, 'data')}`,
      '--storage.tsdb.retention.time=100y',
      `--web.listen-address=127.0.0.1:${on}`,
      ...(plan.maxSamples === undefined ? [] : [`--query.max-samples=${plan.maxSamples}`]),
    ],
    ready: async (url) => (await answersOk(`${url}/-/ready`)) && (plan.rules === undefined || (await areEvaluated(url))),
  });
}

async function areEvaluated(url: string): Promise<boolean> {
  const told = await (await fetch(`${url}/api/v1/rules`)).text();
  return told.includes('"health":"') && !told.includes('"health":"unknown"');
}

const RULE_FILE = 'rules.yml';

/** Has promtool ask a Prometheus that is there for nothing else, and puts its answers beside the samples. */
async function recordHistory(
  { rules: _later, ...plan }: PrometheusPlan,
  { start, end }: { start: number; end: number },
  folder: string,
): Promise<void> {
  const promtool = await ensureTool('promtool');
  const asked = await run(plan, folder);
  const span = [`--start=${start}`, `--end=${end}`, `--url=${asked.url}`, `--output-dir=${path.join(folder, 'recorded')}`];
  try {
    await promisify(execFile)(promtool, ['tsdb', 'create-blocks-from', 'rules', ...span, path.join(folder, RULE_FILE)], {
      cwd: folder,
      maxBuffer: 16 * 1024 * 1024,
    });
  } finally {
    await asked.stop();
  }
  fs.cpSync(path.join(folder, 'recorded'), path.join(folder, 'data'), { recursive: true });
}

async function importOpenMetrics(text: string, folder: string, data: string): Promise<void> {
  const input = path.join(folder, 'backfill.om');
  fs.writeFileSync(input, text);
  const promtool = await ensureTool('promtool');
  await promisify(execFile)(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', input, data], { maxBuffer: 16 * 1024 * 1024 });
  fs.rmSync(input);
}

function configOf({ scrape = [], scrapeInterval = 1, rules }: PrometheusPlan): object {
  return {
    ...(rules === undefined ? {} : { rule_files: [RULE_FILE] }),
    global: { scrape_interval: `${scrapeInterval}s`, scrape_timeout: `${scrapeInterval}s` },
    scrape_configs: scrape.map(({ job, address, labels = {} }) => ({
      job_name: job,
      honor_labels: true,
      static_configs: [{ targets: [address], labels }],
    })),
  };
}
