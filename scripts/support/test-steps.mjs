import path from 'node:path';
import { bin } from './bin.mjs';
import { vitestCounts, webTestRunnerCounts } from './count-tests.mjs';
import { root } from './paths.mjs';

const results = (name) => path.join(root, '.cache/test-results', `${name}.json`);
const vitest = ['run', '--reporter=default', '--reporter=json'];

/**
 * What `npm test` does, in order. Each command is run by Node in `folder`. `counts` reads how many tests a runner ran;
 * a step without it is not a test and is told apart from tests in the summary.
 */
export const steps = [
  {
    name: 'tools',
    title: 'programs that tests drive',
    commands: [['scripts/tools/ensure-all.mjs'], ['scripts/support/ensure-browser.mjs']],
  },
  { name: 'lint', title: 'ESLint', commands: [[bin('eslint'), '.', '--max-warnings=0']] },
  { name: 'format', title: 'Prettier', commands: [[bin('prettier'), '--check', '.', '--log-level=warn']] },
  { name: 'build', title: 'packages', commands: [['scripts/build.mjs']] },
  {
    name: 'typecheck',
    title: 'tests and stories',
    commands: [
      [bin('typescript', { command: 'tsc' }), '-p', 'tsconfig.test.json'],
      [bin('typescript', { command: 'tsc' }), '-p', 'stories'],
    ],
  },
  {
    name: 'node',
    title: 'unit tests and tests across packages',
    commands: [[bin('vitest'), ...vitest, `--outputFile.json=${results('node')}`]],
    counts: () => vitestCounts(results('node')),
  },
  {
    name: 'browser',
    title: 'elements in Chromium',
    commands: [[bin('@web/test-runner', { command: 'wtr' })]],
    environment: { WTR_RESULTS_FILE: results('browser') },
    counts: () => webTestRunnerCounts(results('browser')),
  },
  {
    name: 'stories',
    title: 'stories in Chromium, with axe',
    folder: 'stories',
    commands: [[bin('vitest', { folder: 'stories' }), ...vitest, `--outputFile.json=${results('stories')}`]],
    counts: () => vitestCounts(results('stories')),
  },
  {
    name: 'storybook',
    title: 'Storybook builds',
    folder: 'stories',
    commands: [[bin('storybook', { folder: 'stories' }), 'build', '-o', '../.cache/storybook', '--quiet']],
  },
  {
    name: 'packages',
    title: 'what npm would publish, and what an image would hold',
    commands: [['scripts/check-packages.mjs'], ['scripts/check-image.mjs']],
  },
  { name: 'knip', title: 'dead files, exports and dependencies', commands: [[bin('knip'), '--no-progress']] },
  { name: 'size', title: 'bundle budgets', commands: [[bin('size-limit')]] },
];
