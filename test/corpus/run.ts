import { runChecks } from './check.js';
import { kialiGraphChecks } from './kiali-graph/checks.js';

const suites = { 'kiali-graph': kialiGraphChecks };
const names = Object.keys(suites);

/** Runs a suite of the corpus; prints failures, differences on request, and last the counts. */
async function main([name, ...flags]: readonly string[]): Promise<number> {
  const suite = name !== undefined && name in suites ? suites[name as keyof typeof suites] : undefined;
  if (suite === undefined || flags.some((flag) => flag !== '--differences')) {
    console.error(`Say which suite: npm run corpus -- ${names.join(' | ')} [--differences]`);
    return 2;
  }
  const shown = new Set(['failed', ...(flags.includes('--differences') ? ['differs'] : [])]);
  const { passed, failed, differs } = await runChecks(suite(), (check, { status, details }) => {
    if (shown.has(status)) console.log([`${status.toUpperCase()} ${check}`, ...details.map((detail) => `  ${detail}`)].join('\n'));
  });
  console.log(`${passed} passed, ${failed} failed, ${differs} differ`);
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
