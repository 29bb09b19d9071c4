import type { Page, Route } from 'playwright';
import { describe, expect, it } from 'vitest';
import { graphDrawn, keepPicture } from './page.js';
import { addView, patient, strictBrowser } from './strict-browser.js';

describe('code that is loaded when it is first needed', () => {
  const open = strictBrowser();

  /** A page with a graph view whose requests for these files `handle` decides. */
  async function view(files: string, handle: (route: Route) => unknown, { lang = 'en', width = 1280 } = {}): Promise<Page> {
    const page = await open({
      width,
      before: async (blank) => {
        await blank.route(files, handle);
        await blank.addInitScript(
          (language) => addEventListener('DOMContentLoaded', () => (document.documentElement.lang = language)),
          lang,
        );
      },
    });
    await addView(page);
    return page;
  }

  it('says what could not be loaded, and loads it when it is tried again', async () => {
    let failures = 0;
    const page = await view('**/mesh-graph-panel.define-*.js*', (route) => {
      failures += 1;
      return failures === 1 ? route.abort() : route.continue();
    });
    const message = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
    await message.waitFor(patient);
    await message.getByRole('button', { name: 'Try again' }).click();
    await page.locator('mesh-graph-panel h2').waitFor(patient);
    expect(await message.count()).toBe(0);
    expect(await page.evaluate(() => window.mesh.violations)).toEqual([]);
  }, 120_000);

  it('draws the graph when its code is tried again', async () => {
    let failures = 0;
    const page = await view('**/graph-canvas-*.js*', (route) => {
      failures += 1;
      return failures === 1 ? route.abort() : route.continue();
    });
    await page.getByRole('alert').filter({ hasText: 'could not be drawn' }).getByRole('button', { name: 'Try again' }).click(patient);
    await graphDrawn(page);
    expect(await page.getByRole('alert').filter({ hasText: 'could not be drawn' }).count()).toBe(0);
  }, 120_000);

  const places = (page: Page): Promise<unknown> =>
    page.evaluate(() => {
      const root = document.querySelector('mesh-graph-view')?.shadowRoot;
      return ['.toolbar', 'mesh-time-controls', '.drawings'].map((selector) => {
        const { x, y, width: wide, height } = root?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return [selector, ...[x, y, wide, height].map(Math.round)];
      });
    });

  it.each([1280, 320])(
    'keeps the places of what is awaited, %i px wide',
    async (width) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const late = '**/{mesh-graph-panel.define,find-part,mesh-saved-views.define,mesh-export-menu.define}-*.js*';
      const page = await view(late, async (route) => released.then(() => route.continue()), { width });
      await page.locator('mesh-graph canvas').first().waitFor(patient);
      const before = await places(page);
      release();
      await page.locator('mesh-graph-panel h2').waitFor(patient);
      await page.waitForFunction(() => customElements.get('mesh-saved-views') && customElements.get('mesh-find-bar'), undefined, patient);
      expect(await places(page)).toEqual(before);
    },
    120_000,
  );

  it.each([1280, 320])(
    'moves nothing where it cannot be loaded, nor where it then can, %i px wide',
    async (width) => {
      let fails = true;
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const late = '**/{mesh-graph-panel.define,find-part}-*.js*';
      const page = await view(late, async (route) => released.then(() => (fails ? route.abort() : route.continue())), { width });
      await page.locator('mesh-graph canvas').first().waitFor(patient);
      const before = await places(page);
      release();
      const message = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
      await message.waitFor(patient);
      expect(await places(page)).toEqual(before);
      await keepPicture(page, `unloaded-${width}`);
      fails = false;
      await message.getByRole('button', { name: 'Try again' }).click();
      await page.locator('mesh-graph-panel h2').waitFor(patient);
      await message.waitFor({ ...patient, state: 'detached' });
      expect(await places(page)).toEqual(before);
    },
    120_000,
  );

  it('opens what is pressed before its code is there, with the focus in it', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const page = await view('**/mesh-saved-views.define-*.js*', async (route) => released.then(() => route.continue()));
    await page.locator('mesh-saved-views > button').click();
    release();
    await page.locator('mesh-saved-views').getByRole('dialog').waitFor(patient);
    const focused = (): Promise<boolean> =>
      page.evaluate(
        () =>
          document.querySelector('mesh-graph-view')?.shadowRoot?.querySelector('mesh-saved-views')?.shadowRoot?.activeElement?.tagName ===
          'INPUT',
      );
    await expect.poll(focused, patient).toBe(true);
  }, 120_000);

  it('is never seen in a language that is not the page’s', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const page = await view('**/ja-*.js*', async (route) => released.then(() => route.continue()), { lang: 'ja' });
    const button = page.locator('mesh-namespace-select button').first();
    expect(await button.isVisible()).toBe(false);
    release();
    await button.waitFor(patient);
    expect(await button.innerText()).toMatch(/名前空間/);
  }, 120_000);
});
