import type { Page } from 'playwright';
import { beforeAll } from 'vitest';
import { stopAfterAll } from '../support/process.js';
import { type Look, openBrowser, type OpenBrowser } from './page.js';
import { startStrictPage, type StrictPage } from './strict-page.js';

/** How long something may take on a busy machine. */
export const patient = { timeout: 30_000 };

export interface StrictOptions extends Look {
  /** Done before the page is asked for, for instance to hold requests up. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Opens strict pages in one browser, which is there from a suite's first test to its last. Call it while the suite is collected. */
export function strictBrowser(): (options?: StrictOptions) => Promise<Page> {
  const keep = stopAfterAll();
  let strict: StrictPage;
  let browser: OpenBrowser;
  beforeAll(async () => {
    [strict, browser] = [keep(await startStrictPage()), keep(await openBrowser())];
  }, 120_000);
  return async ({ before, ...look } = {}) => {
    const page = await browser.open('about:blank', look);
    await before?.(page);
    await page.goto(strict.url);
    await page.waitForFunction(() => 'mesh' in window, undefined, patient);
    return page;
  };
}

/** Puts a graph view into a strict page, and waits until it has its graph. */
export async function addView(page: Page, set: { readonly showFindings?: boolean } = {}): Promise<void> {
  await page.evaluate((properties) => {
    const view = document.createElement('mesh-graph-view');
    Object.assign(view, { source: window.mesh.source, refreshSeconds: 0, ...properties });
    document.body.append(view);
  }, set);
  await page.waitForFunction(() => document.querySelector('mesh-graph-view')?.graph?.nodes.length, undefined, patient);
}

/** What the browser hands to assistive technology of one role. */
export async function accessibleNodes(page: Page, role: string): Promise<readonly { readonly name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map(({ name }) => ({ name: typeof name?.value === 'string' ? name.value : '' }));
}
