import { ensureTool } from '../../scripts/tools/ensure-tool.mjs';
import { prometheusTextOf } from './backfill.js';
import { answersOk } from './http-probe.js';
import { startProcess, type RunningProcess } from './process.js';
import { inTemporaryFolder } from './temporary-folder.js';

export interface VictoriaMetricsPlan {
  /** OpenMetrics text to start with, for instance from `backfillSeries`. */
  readonly backfill?: string;
}

/** Starts a real single-node VictoriaMetrics with a data folder of its own. What was imported can be queried at once. */
export async function startVictoriaMetrics(plan: VictoriaMetricsPlan = {}): Promise<RunningProcess> {
  const command = await ensureTool('victoria-metrics');
  return inTemporaryFolder(async (folder) => {
    const running = await startProcess({
      name: 'VictoriaMetrics',
      command,
      args: (port) => [
        `-storageDataPath=${folder.path}`,
        '-retentionPeriod=100y',
        '-search.latencyOffset=0s',
        '-search.disableCache',
        `-httpListenAddr=127.0.0.1:${port}`,
      ],
      ready: (url) => answersOk(`${url}/health`),
    });
    try {
      if (plan.backfill !== undefined) await importText(running.url, prometheusTextOf(plan.backfill));
    } catch (error) {
      await running.stop();
      throw error;
    }
    return { ...running, stop: () => running.stop().then(() => folder.remove()) };
  });
}

async function importText(url: string, text: string): Promise<void> {
  const imported = await fetch(`${url}/api/v1/import/prometheus`, { method: 'POST', body: text });
  if (!imported.ok) throw new Error(`VictoriaMetrics refused the import: ${imported.status} ${await imported.text()}`);
  const flushed = await fetch(`${url}/internal/force_flush`);
  if (!flushed.ok) throw new Error(`VictoriaMetrics refused to flush: ${flushed.status}`);
}
