import './support/require-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { chromiumFlags, findBrowser } from './find-browser.mjs';
import { startDemoServer } from './pictures/demo-server.mjs';
import { takeMatrix } from './pictures/matrix.mjs';
import { build } from './support/build.mjs';
import { install } from './support/install.mjs';
import { root } from './support/paths.mjs';

// Takes the pictures of the README: the example portal with the demo mesh of one seed, as a reader would see it. With `--matrix`, and
// maybe beginnings of names, it takes pictures of every look instead, into test-results/pictures.
const LARGEST = 250_000;
const within = (folder) => path.join(root, folder);

const pictures = [
  { name: 'graph-light', scheme: 'light' },
  { name: 'graph-dark', scheme: 'dark' },
  { name: 'node-light', scheme: 'light', prepare: selectFailing },
  { name: 'findings', scheme: 'light', prepare: scrollToFindings },
];

install();
if (!(await build({ onlyForStart: true }))) process.exit(1);
const { chromium } = await import('playwright');
const server = await startDemoServer();
const [mode, ...only] = process.argv.slice(2);
try {
  const { executablePath } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    if (mode === '--matrix') await takeMatrix(browser, server.address, only);
    else for (const picture of pictures) await take(browser, picture);
  } finally {
    await browser.close();
  }
} finally {
  server.stop();
}

async function take(browser, { name, scheme, prepare }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: scheme,
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${server.address}/`);
  await page.locator('mesh-graph-view canvas').first().waitFor({ timeout: 60_000 });
  await page.locator('mesh-graph-panel h2').first().waitFor();
  await prepare?.(page);
  await page.waitForTimeout(3_000);
  const file = within(`docs/images/${name}.png`);
  await page.screenshot({ path: file });
  const { size } = fs.statSync(file);
  console.log(`${path.relative(root, file)} ${(size / 1000).toFixed(0)} kB`);
  if (size > LARGEST) {
    console.error(`${name}.png is larger than ${LARGEST / 1000} kB: show less in it.`);
    process.exitCode = 1;
  }
  await context.close();
}

/** One that the panel of the mesh says needs attention, and that has charts. */
async function selectFailing(page) {
  await page.locator('mesh-graph-panel .attention button', { hasText: 'books v3' }).first().click();
  await page.locator('mesh-chart canvas').first().waitFor({ timeout: 30_000 });
}

async function scrollToFindings(page) {
  await page.locator('mesh-findings').scrollIntoViewIfNeeded();
  await page.locator('h2', { hasText: 'What is wrong' }).evaluate((heading) => heading.scrollIntoView());
}
