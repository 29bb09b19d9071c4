import fs from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths.mjs';
import { looks } from './looks.mjs';

const folder = path.join(root, 'test-results/pictures');
const perSheet = 12;

/** Takes a picture of every look, or of those whose names begin with one of `only`, and puts them together on sheets to be looked over. */
export async function takeMatrix(browser, address, only) {
  fs.mkdirSync(folder, { recursive: true });
  const wanted = looks.filter(({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)));
  for (const look of wanted) {
    await take(browser, address, look);
    console.log(path.relative(root, fileOf(look)));
  }
  for (let start = 0; start < wanted.length; start += perSheet) {
    await sheet(browser, wanted.slice(start, start + perSheet), path.join(folder, `sheet-${start / perSheet + 1}.png`));
  }
  console.log(`${wanted.length} looks, on ${Math.ceil(wanted.length / perSheet)} sheets in ${path.relative(root, folder)}`);
}

const fileOf = ({ name }) => path.join(folder, `${name}.png`);

async function take(browser, address, look) {
  const {
    width = 1280,
    height = 800,
    scheme = 'light',
    contrast = 'no-preference',
    forced = 'none',
    language = 'en',
    text,
    run,
    press,
  } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    contrast,
    forcedColors: forced,
    locale: 'en-US',
    reducedMotion: look.moving ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`${look.name}: ${error.message}`);
    process.exitCode = 1;
  });
  await page.goto(address);
  if (language !== 'en') await page.selectOption('#language', language);
  if (text) await page.addStyleTag({ content: `html { font-size: ${text * 100}% }` });
  await page.waitForFunction(() => document.querySelector('mesh-graph-view')?.graph?.nodes.length, undefined, { timeout: 60_000 });
  await page.locator('mesh-graph-view canvas').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(700);
  if (run) await page.evaluate(`{ const view = document.querySelector('mesh-graph-view'); ${run}; }`);
  if (press) await page.getByRole('button', { name: press, exact: true }).first().click();
  await page.locator('mesh-graph-view').evaluate((view) => view.scrollIntoView({ block: 'nearest' }));
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: fileOf(look) });
  await context.close();
}

async function sheet(browser, shown, file) {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  const figures = shown.map((look) => {
    const picture = fs.readFileSync(fileOf(look)).toString('base64');
    return `<figure><img src="data:image/png;base64,${picture}" alt=""><figcaption>${look.name}</figcaption></figure>`;
  });
  await page.setContent(`<style>
    body { margin: 8px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; font: 16px sans-serif; background: #888 }
    figure { margin: 0; background: #fff } img { width: 100%; max-height: 640px; object-fit: contain; object-position: top left } figcaption { padding: 2px 6px }
  </style>${figures.join('')}`);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}
