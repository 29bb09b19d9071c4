import { setTimeout as after } from 'node:timers/promises';
import { createAuthenticator } from '../auth/create-authenticator.js';
import { viewerSources } from '../auth/viewer-sources.js';
import { loadConfig } from '../config/load-config.js';
import { configHelp, effectiveConfig } from '../config/show-config.js';
import type { ConfigValues } from '../config/config-table.js';
import { createLiveSource, type LiveMesh } from '../create-live-source.js';
import { createMeshHandler } from '../handler.js';
import { compressed } from '../http/compressed.js';
import { conditional } from '../http/conditional.js';
import { healthMetric } from '../operation/health-metric.js';
import { instrumented } from '../operation/instrumented.js';
import { logHappenings } from '../operation/log-happenings.js';
import { createLog, type Log } from '../operation/log.js';
import { type OperatorServer, startOperatorServer } from '../operation/operator-server.js';
import { createServerMetrics } from '../operation/server-metrics.js';
import { ReadinessProbe } from '../readiness.js';
import { startServer } from '../server.js';
import { GraphStreams } from '../stream/graph-streams.js';
import { checkFolders } from './check-folders.js';
import type { CommandBody } from './command.js';

export const serve: CommandBody = {
  help: () => `meshlens serve [FLAGS]

Serves the mesh over HTTP: the simulated demo mesh, or a live one with --kubeconfig, --in-cluster or --prometheus.
Flags go before environment variables (in brackets), these before the config file.

${configHelp()}
`,
  async run(context) {
    const config = loadConfig(context);
    const { values } = config;
    const log = createLog({ format: values.logFormat, level: values.logLevel, out: context.out, err: context.err });
    await checkFolders(values.ui);
    const mesh = createLiveSource(values);
    const authenticator = createAuthenticator(values, mesh);
    const readiness = new ReadinessProbe(mesh.checks);
    const deadlineMs = values.deadlineSeconds * 1000;
    const streams = values.streamSeconds === 0 ? undefined : new GraphStreams({ deadlineMs, everyMs: values.streamSeconds * 1000 });
    const handler = createMeshHandler({
      source:
        authenticator === undefined
          ? mesh.source
          : viewerSources({
              authenticator,
              ports: mesh.ports,
              source: mesh.source,
              clock: Date.now,
              demo: mesh.demo,
              ...mesh.judged,
            }),
      basePath: values.basePath,
      deadlineMs,
      readiness,
      streams: streams ?? 'none',
      onError: (error) => log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    const operators = await operatorServer(values, effectiveConfig(config), healthOf(mesh, values, log));
    const server = await startServer({
      handler: instrumented(compressed(conditional(handler)), values.basePath),
      host: values.host,
      port: values.port,
      basePath: values.basePath,
      ui: values.ui,
    });
    log.info(`Meshlens serves ${mesh.demo ? `the demo mesh (seed ${values.seed})` : 'a live mesh'} on ${server.url}${values.basePath}`);
    if (operators !== undefined) log.info(`  Metrics and configuration for operators: ${operators.url}`);
    await tellSources(readiness, log);
    if (authenticator !== undefined) log.info(`  Who may see what: --auth ${values['auth.strategy'] ?? ''}`);
    const stopLogging = logHappenings(log);
    await context.stopped;
    log.info('Stopping: requests under way may finish.');
    readiness.drain();
    await after(values.drainSeconds * 1000);
    streams?.close();
    await server.close();
    mesh.close();
    authenticator?.close?.();
    await operators?.close();
    stopLogging();
    return 0;
  },
};

/** What operators have besides; it stays until all requests have been answered, so that the last ones are counted. */
async function operatorServer(
  { metricsPort, host }: ConfigValues,
  config: Readonly<Record<string, unknown>>,
  more: (() => Promise<string>) | undefined,
): Promise<OperatorServer | undefined> {
  if (metricsPort === undefined) return undefined;
  const metrics = createServerMetrics(more);
  const server = await startOperatorServer({ host, port: metricsPort, metrics, config });
  return {
    url: server.url,
    async close() {
      metrics.close();
      await server.close();
    },
  };
}

/** The health of all, as the server's own account sees it, where it was asked for. */
function healthOf({ source }: LiveMesh, { healthMetric: isAsked }: ConfigValues, log: Log): (() => Promise<string>) | undefined {
  if (!isAsked) return undefined;
  return healthMetric(source, (error) => log.warn(`No health for the metrics: ${error instanceof Error ? error.message : String(error)}`));
}

/** An upstream that is down does not keep the server from starting; its state is told and answers are partial. */
async function tellSources(readiness: ReadinessProbe, log: Log): Promise<void> {
  const { sources } = await readiness.status();
  for (const { source, address, failure } of sources) {
    if (failure === undefined) log.info(`  ${source} at ${address}: answers`);
    else log.warn(`  ${source}: ${failure.code}: ${failure.message}. Answers go without it until it is back.`);
  }
}
