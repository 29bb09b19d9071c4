import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, findBrowser } from './scripts/find-browser.mjs';
import { webTestRunnerReporter } from './scripts/support/count-tests.mjs';

const { executablePath } = await findBrowser();
const results = process.env.WTR_RESULTS_FILE;

export default {
  files: ['packages/elements/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['@meshlens/source', 'browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.esbuild.json', import.meta.url)) })],
  browsers: [playwrightLauncher({ product: 'chromium', concurrency: 2, launchOptions: { executablePath, args: chromiumFlags } })],
  reporters: [defaultReporter(), ...(results ? [webTestRunnerReporter(results)] : [])],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 300_000,
};
