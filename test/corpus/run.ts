import { parseArgs } from 'node:util';
import { type Check, runChecks } from './check.js';
import { kialiGraphChecks } from './kiali-graph/checks.js';
import { analyzerChecks } from './validation/istio/analyzer-checks.js';
import { kialiChecks, kialiFlowChecks } from './validation/kiali/kiali-checks.js';
import { meshConfigChecks } from './validation/schema/mesh-config-checks.js';
import { scalarChecks, schemaChecks } from './validation/schema/schema-checks.js';

type Source = () => Iterable<Check>;

/** Each suite with its parts, in the order that they are run in. */
const suites: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  'kiali-graph': { '': kialiGraphChecks },
  validation: {
    kiali: kialiChecks,
    flow: kialiFlowChecks,
    istio: analyzerChecks,
    schema: schemaChecks,
    scalars: scalarChecks,
    mesh: meshConfigChecks,
  },
};

const usage =
  'Say which suite: npm run corpus -- kiali-graph | validation [kiali|flow|istio|schema|scalars|mesh] [--differences] [--case TEXT] [--code CODE]';

/**
 * Runs a suite of the corpus, or a part of it; prints failures, differences on request, and last the counts. `--case TEXT` leaves only
 * checks whose names have the text in them, `--code CODE` those that are about a code.
 */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parsed(args);
  const [name = '', part, ...more] = positionals;
  const sources = sourcesOf(name, part);
  if (sources === undefined || values === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const shown = new Set(['failed', ...(values.differences ? ['differs'] : [])]);
  const isWanted = ({ name: check, codes = [] }: Check): boolean =>
    check.includes(values.case ?? '') && (values.code === undefined || codes.includes(values.code));
  const wanted = sources.flatMap((source) => [...source()]).filter(isWanted);
  const { passed, failed, differs } = await runChecks(wanted, (check, { status, details }) => {
    if (shown.has(status)) console.log([`${status.toUpperCase()} ${check}`, ...details.map((detail) => `  ${detail}`)].join('\n'));
  });
  console.log(`${passed} passed, ${failed} failed, ${differs} differ`);
  return failed > 0 ? 1 : 0;
}

function sourcesOf(suite: string, part: string | undefined): readonly Source[] | undefined {
  const parts = Object.hasOwn(suites, suite) ? suites[suite] : undefined;
  if (parts === undefined || part === undefined) return parts && Object.values(parts);
  const source = Object.hasOwn(parts, part) ? parts[part] : undefined;
  return source && [source];
}

function parsed(args: readonly string[]): {
  readonly positionals: readonly string[];
  readonly values?: { readonly differences?: boolean; readonly case?: string; readonly code?: string };
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { differences: { type: 'boolean' }, case: { type: 'string' }, code: { type: 'string' } },
    });
    return { positionals, values };
  } catch {
    return { positionals: [] };
  }
}

process.exitCode = await main(process.argv.slice(2));
