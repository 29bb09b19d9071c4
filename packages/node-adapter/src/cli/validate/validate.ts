import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Severity } from '@meshlens/core';
import { ConfigError } from '../../config/config-error.js';
import type { CommandBody, CommandContext } from '../command.js';
import { check, type CheckRequest } from './check.js';
import { type Fixed, fixSources, writeSources } from './fix.js';
import type { LiveObjects } from './live-objects.js';
import { validateHelp } from './help.js';
import { makeReport, wantedOf } from './make-report.js';
import { severities, validateRequest, type ValidateRequest } from './options.js';
import { outputs } from './outputs/outputs.js';
import { readSources, type Source } from './read-sources.js';
import { reportSchema, type Report } from './report.js';

export const validate: CommandBody = { help: () => validateHelp, run: runValidate };

/** Checks files, alone or over a live cluster. Resolves with 0, with 1 for findings, with 2 where something could not be read. */
async function runValidate(context: CommandContext): Promise<number> {
  if (context.args.includes('--schema')) {
    context.out(JSON.stringify(reportSchema, undefined, 2));
    return 0;
  }
  const request = await validateRequest(context.args);
  const paths = [...request.paths, ...(request.meshFacts === undefined ? [] : [request.meshFacts])];
  const read = await readSources(paths, context);
  const live = request.live && (await readLive(request.live, context));
  const asked: CheckRequest = { cluster: clusterOf(request, live), ignore: request.ignore, live };
  const fixed = request.fix ? fixSources(read.sources, asked, wantedOf(request)) : undefined;
  const sources = fixed && !request.dryRun ? fixed.sources : read.sources;
  const report = makeReport(
    { checked: fixed?.checked ?? check(read.sources, asked), files: read.sources.length, faults: read.faults, live, fixed },
    request,
  );
  if (fixed !== undefined) await applyFixed(read.sources, fixed, { request, context });
  await print(report, { request, sources, context });
  // What an account may not read is told as not evaluated; a cluster that fails must not look like one without faults.
  const isLiveBroken = live?.problems.some(({ code }) => code !== 'denied') ?? false;
  if (isLiveBroken || read.faults.some(({ kind }) => kind === 'unreadable')) return 2;
  return report.findings.some(({ severity }) => fails(severity, request)) ? 1 : 0;
}

/** Loaded only where a cluster is read: it takes longer than checking a file. */
async function readLive(args: readonly string[], context: CommandContext): Promise<LiveObjects> {
  const { liveObjects } = await import('./live-objects.js');
  return liveObjects(args, context);
}

function clusterOf({ cluster, paths, meshFacts }: ValidateRequest, live: LiveObjects | undefined): string {
  const [only, second] = live?.clusters ?? [];
  if (cluster !== undefined) {
    if (live !== undefined && !live.clusters.includes(cluster))
      throw new ConfigError(`--cluster ${cluster} is none of those that are read: ${live.clusters.join(', ')}`);
    return cluster;
  }
  if (second !== undefined && (paths.length > 0 || meshFacts !== undefined))
    throw new ConfigError(`several clusters are read: say with --cluster which one the files are of (${live?.clusters.join(', ')})`);
  return only ?? 'Kubernetes';
}

interface Fixing {
  readonly request: ValidateRequest;
  readonly context: CommandContext;
}

/** Writes the repaired files, or shows what would be written. What came from standard input goes to standard output. */
async function applyFixed(before: readonly Source[], { sources }: Fixed, { request, context }: Fixing): Promise<void> {
  const changed = sources.map((after, i) => ({ before: before[i] ?? after, after })).filter((pair) => pair.before.text !== pair.after.text);
  if (request.dryRun) {
    const { unifiedDiff } = await import('./diff.js');
    for (const pair of changed) context.err(unifiedDiff(pair.before, pair.after));
  } else {
    await writeSources(before, sources, context.cwd);
    const piped = sources.find(({ file }) => file === '-');
    if (piped !== undefined) context.out(piped.text.trimEnd());
  }
}

interface Print extends Fixing {
  readonly sources: readonly Source[];
}

async function print(report: Report, { request, sources, context }: Print): Promise<void> {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const words = outputs[request.output](report, {
    textOf: (file) => texts.get(file),
    colour: request.outputFile === undefined && context.colour,
    fails: (severity) => fails(severity, request),
  });
  if (request.outputFile === undefined) {
    // With --fix, standard output is for the repaired text of standard input.
    const isPiped = request.fix && !request.dryRun && request.paths.includes('-');
    if (words !== '') (isPiped ? context.err : context.out)(words);
    return;
  }
  const file = path.resolve(context.cwd, request.outputFile);
  try {
    await writeFile(file, `${words}\n`);
  } catch (error) {
    throw new ConfigError(
      `--output-file ${request.outputFile} cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`,
    );
  }
}

function fails(severity: Severity, { failOn }: ValidateRequest): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
