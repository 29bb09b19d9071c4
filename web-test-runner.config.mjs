import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, findBrowser } from './scripts/find-browser.mjs';
import { webTestRunnerReporter } from './scripts/support/count-tests.mjs';

const { executablePath } = await findBrowser();
const results = process.env.WTR_RESULTS_FILE;

/** A worker is named by the file that it will be when built; the source of that is served in its place. */
function serveWorkerSources(context, next) {
  context.url = context.url.replace(/-worker\.js(?=\?|$)/, '-worker.ts');
  return next();
}

export default {
  files: ['packages/elements/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['@meshlens/source', 'browser', 'development'] },
  middleware: [serveWorkerSources],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.esbuild.json', import.meta.url)) })],
  browsers: [playwrightLauncher({ product: 'chromium', concurrency: 2, launchOptions: { executablePath, args: chromiumFlags } })],
  reporters: [defaultReporter(), ...(results ? [webTestRunnerReporter(results)] : [])],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 300_000,
};
