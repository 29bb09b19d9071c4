import { type Config, loadConfig } from '../config/load-config.js';
import { configHelp } from '../config/show-config.js';
import { createLiveSource } from '../create-live-source.js';
import { createMeshHandler } from '../handler.js';
import { ReadinessProbe } from '../readiness.js';
import { startServer } from '../server.js';
import { checkFolders } from './check-folders.js';
import type { CommandBody, CommandContext } from './command.js';

export const serve: CommandBody = {
  help: () => `meshlens serve [FLAGS]

Serves the mesh over HTTP: the simulated demo mesh, or a live one with --kubeconfig, --in-cluster or --prometheus.
Flags go before environment variables (in brackets), these before the config file.

${configHelp()}
`,
  async run(context) {
    const config = loadConfig(context);
    const { values } = config;
    await checkFolders(values.ui);
    const mesh = createLiveSource(values);
    const readiness = new ReadinessProbe(mesh.checks);
    const handler = createMeshHandler({
      source: mesh.source,
      basePath: values.basePath,
      deadlineMs: values.deadlineSeconds * 1000,
      readiness,
      onError: (error) => context.err(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    const server = await startServer({ handler, host: values.host, port: values.port, basePath: values.basePath, ui: values.ui });
    context.out(`Meshlens serves ${mesh.demo ? `the demo mesh (seed ${values.seed})` : 'a live mesh'} on ${server.url}${values.basePath}`);
    warnIfOpen(config, context);
    await tellSources(readiness, context);
    await context.stopped;
    context.out('Stopping: requests under way may finish.');
    readiness.drain();
    await server.close();
    mesh.close();
    return 0;
  },
};

/** An upstream that is down does not keep the server from starting; its state is told and answers are partial. */
async function tellSources(readiness: ReadinessProbe, { out, err }: CommandContext): Promise<void> {
  const { sources } = await readiness.status();
  for (const { source, address, failure } of sources) {
    if (failure === undefined) out(`  ${source} at ${address}: answers`);
    else err(`  ${source}: ${failure.code}: ${failure.message}. Answers go without it until it is back.`);
  }
}

function warnIfOpen({ values }: Config, { err }: CommandContext): void {
  const local = values.host === 'localhost' || values.host === '::1' || values.host.startsWith('127.');
  if (local || values.demo === true) return;
  err(`  Warning: ${values.host} can be reached from other machines, and whoever does sees all that this account may see.`);
}
