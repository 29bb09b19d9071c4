import { parseArgs } from 'node:util';
import { type Check, runChecks } from './check.js';
import { kialiGraphChecks } from './kiali-graph/checks.js';
import { validationChecks } from './validation/checks.js';

const suites: Readonly<Record<string, () => Iterable<Check>>> = { 'kiali-graph': kialiGraphChecks, validation: validationChecks };

/**
 * Runs a suite of the corpus; prints failures, differences on request, and last the counts. `--case TEXT` leaves only checks whose
 * names have the text in them.
 */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parsed(args);
  const suite = suites[positionals[0] ?? ''];
  if (suite === undefined || values === undefined || positionals.length > 1) {
    console.error(`Say which suite: npm run corpus -- ${Object.keys(suites).join(' | ')} [--differences] [--case TEXT]`);
    return 2;
  }
  const shown = new Set(['failed', ...(values.differences ? ['differs'] : [])]);
  const wanted = [...suite()].filter(({ name }) => name.includes(values.case ?? ''));
  const { passed, failed, differs } = await runChecks(wanted, (check, { status, details }) => {
    if (shown.has(status)) console.log([`${status.toUpperCase()} ${check}`, ...details.map((detail) => `  ${detail}`)].join('\n'));
  });
  console.log(`${passed} passed, ${failed} failed, ${differs} differ`);
  return failed > 0 ? 1 : 0;
}

function parsed(args: readonly string[]): {
  readonly positionals: readonly string[];
  readonly values?: { readonly differences?: boolean; readonly case?: string };
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { differences: { type: 'boolean' }, case: { type: 'string' } },
    });
    return { positionals, values };
  } catch {
    return { positionals: [] };
  }
}

process.exitCode = await main(process.argv.slice(2));
