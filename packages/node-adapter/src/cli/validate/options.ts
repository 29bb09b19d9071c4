import { parseArgs } from 'node:util';
import type { Severity } from '@meshlens/core';
import type { IgnoreRule } from '@meshlens/core/validation';
import { ConfigError } from '../../config/config-error.js';
import { didYouMean } from '../../config/did-you-mean.js';
import { readIgnoreRule } from '../../config/ignore-findings.js';
import type { LiveFlags } from './live-flags.js';

export const outputNames = ['text', 'json', 'sarif', 'junit', 'github'] as const;
export type OutputName = (typeof outputNames)[number];

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What a command line asks to be checked, and how to tell it. */
export interface ValidateRequest {
  /** Files and folders; `-` is standard input. Empty only with a live cluster, all of whose objects are told of then. */
  readonly paths: readonly string[];
  readonly output: OutputName;
  readonly outputFile: string | undefined;
  /** The least severity that makes the command fail. */
  readonly failOn: Severity | 'never';
  readonly minSeverity: Severity;
  /** Tell only these codes; empty: all. */
  readonly codes: readonly string[];
  /** Tell only findings of these namespaces; empty: all. */
  readonly namespaces: readonly string[];
  readonly ignore: readonly IgnoreRule[];
  readonly meshFacts: string | undefined;
  /** The cluster that the files are of; undefined: the only one there is. */
  readonly cluster: string | undefined;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly all: boolean;
  /** Undefined where no live cluster is read. */
  readonly live: readonly string[] | undefined;
}

const flags = {
  output: { type: 'string', short: 'o', default: 'text' },
  'output-file': { type: 'string' },
  'fail-on': { type: 'string', default: 'error' },
  'min-severity': { type: 'string', default: 'info' },
  code: { type: 'string', multiple: true },
  ignore: { type: 'string', multiple: true },
  namespace: { type: 'string', short: 'n', multiple: true },
  'mesh-facts': { type: 'string' },
  cluster: { type: 'string' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  live: { type: 'boolean' },
  all: { type: 'boolean' },
} as const;

/** Reads the command line. Rejects with ConfigError. */
export async function validateRequest(args: readonly string[]): Promise<ValidateRequest> {
  const live = await liveFlagsOf(args);
  const { values, positionals } = parsed(live.rest);
  if (values.live !== true && live.given.length > 0)
    throw new ConfigError(`${live.given[0]} is about a live cluster: add --live, or leave it out`);
  if (values['dry-run'] === true && values.fix !== true) throw new ConfigError('--dry-run shows what --fix would do: give both');
  if (positionals.length === 0 && values.live !== true)
    throw new ConfigError('nothing to check: name files or folders, - for standard input, or --live for a cluster');
  return {
    paths: positionals,
    output: oneOf(outputNames, values.output, '--output'),
    outputFile: values['output-file'],
    failOn: oneOf([...severities, 'never'] as const, values['fail-on'], '--fail-on'),
    minSeverity: oneOf(severities, values['min-severity'], '--min-severity'),
    codes: listed(values.code).map((code) => code.toUpperCase()),
    namespaces: listed(values.namespace),
    ignore: (values.ignore ?? []).map(ignoreRule),
    meshFacts: values['mesh-facts'],
    cluster: values.cluster,
    fix: values.fix === true,
    dryRun: values['dry-run'] === true,
    all: values.all === true || positionals.length === 0,
    live: values.live === true ? live.given : undefined,
  };
}

/** The settings of the server are loaded only where a flag is none of this command's own: that takes longer than checking a file. */
async function liveFlagsOf(args: readonly string[]): Promise<LiveFlags> {
  const isOwn = (arg: string): boolean => !arg.startsWith('--') || Object.hasOwn(flags, arg.slice(2).split('=', 1)[0] ?? '');
  if (args.every(isOwn)) return { given: [], rest: args };
  const { liveFlags } = await import('./live-flags.js');
  return liveFlags(args);
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true }>>;

function parsed(args: LiveFlags['rest']): Parsed {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    const [, unknown] = /Unknown option '(-[^' ]+)/.exec(error.message) ?? [];
    if (unknown === undefined) throw new ConfigError(`${error.message.split('\n')[0] ?? ''}; meshlens validate --help explains`);
    const known = [...Object.keys(flags).map((name) => `--${name}`), '--help'];
    throw new ConfigError(`there is no flag ${unknown}.${didYouMean(unknown, known)} meshlens validate --help lists them`);
  }
}

function oneOf<const T extends string>(known: readonly T[], given: string, flag: string): T {
  const found = known.find((each) => each === given);
  if (found === undefined) throw new ConfigError(`${flag} ${given} is none of ${known.join(', ')}`);
  return found;
}

/** `a,b` as well as given twice. */
function listed(given: readonly string[] | undefined): readonly string[] {
  return (given ?? []).flatMap((each) => each.split(',')).filter((each) => each !== '');
}

function ignoreRule(given: string): IgnoreRule {
  try {
    return readIgnoreRule(given);
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError(`--ignore ${error.message}`);
    throw error;
  }
}
