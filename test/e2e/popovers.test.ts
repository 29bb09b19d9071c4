import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { stopAfterAll } from '../support/process.js';
import { openBrowser, type OpenBrowser } from './page.js';
import { startStrictPage, type StrictPage } from './strict-page.js';

const patient = { timeout: 30_000 };
const width = 320;
const height = 700;

/** By what each is opened; what stands in the menu of a narrow view is opened there. */
const popovers = [
  { name: 'namespaces', button: 'mesh-namespace-select #button', inMore: false },
  { name: 'display', button: 'mesh-display-menu #button', inMore: false },
  { name: 'going to a node', button: 'mesh-go-to #button', inMore: true },
  { name: 'saved views', button: 'mesh-saved-views button', inMore: true },
  { name: 'export', button: 'mesh-export-menu button', inMore: true },
  { name: 'keys and gestures', button: 'mesh-help-menu button', inMore: true },
] as const;

interface Place {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly sideways: boolean;
}

/** In which directions something of a popover is not to be seen. */
function cutOff(place: Place | undefined): readonly string[] {
  if (place === undefined) return ['not there'];
  const { left, right, bottom, sideways } = place;
  return [left < 0 && 'left', right > width && 'right', bottom > height && 'bottom', sideways && 'inside'].filter((side) => side !== false);
}

describe('what opens over a narrow graph view', () => {
  const keep = stopAfterAll();
  let page: Page;
  beforeAll(async () => {
    const strict: StrictPage = keep(await startStrictPage());
    const browser: OpenBrowser = keep(await openBrowser());
    page = await browser.open(strict.url, { width, height });
    await page.waitForFunction(() => 'mesh' in window, undefined, patient);
    await page.evaluate(() => {
      const view = document.createElement('mesh-graph-view');
      Object.assign(view, { source: window.mesh.source, refreshSeconds: 0 });
      document.body.append(view);
    });
    await page.locator('mesh-graph-panel h2').waitFor({ ...patient, state: 'attached' });
  }, 120_000);

  /** The popover on top: how far it reaches, and whether it must be scrolled sideways. */
  const top = (): Promise<Place | undefined> =>
    page.evaluate(() => {
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
      const last = inside(document)
        .filter((element) => element.matches('[popover]:popover-open'))
        .at(-1);
      if (!last) return undefined;
      const { left, right, bottom } = last.getBoundingClientRect();
      return { left, right, bottom, sideways: last.scrollWidth > last.clientWidth + 1 };
    });
  const open = (): Promise<number> => page.locator('[popover]:popover-open').count();
  const focusedId = (): Promise<string | undefined> =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id;
    });

  it.each(popovers)('$name: nothing is cut off, Escape closes it and gives the focus back', async ({ button, inMore }) => {
    if (inMore) await page.getByRole('button', { name: 'More', exact: true }).click();
    const others = inMore ? 1 : 0;
    await page.locator(button).first().click();
    await expect.poll(open, patient).toBe(others + 1);
    // It is put to its place once it is open.
    await expect.poll(async () => cutOff(await top()), patient).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(open, patient).toBe(others);
    await expect.poll(focusedId, patient).toBe('button');
    if (inMore) await page.keyboard.press('Escape');
    await expect.poll(open, patient).toBe(0);
  });

  it('leads by Tab from one control to the next, each with its focus seen, and never nowhere', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('mesh-find-field input').first().waitFor(patient);
    await page.locator('mesh-namespace-select #button').focus();
    const stops: string[] = [];
    for (let tabs = 0; tabs < 40 && !stops.includes('mesh-graph-panel'); tabs++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          if (!element || element === document.body) return 'nowhere';
          const shown = [element, element.closest('.field, .box, .search')].some((each) => {
            const { outlineStyle, boxShadow, borderInlineStartWidth } = each
              ? getComputedStyle(each)
              : { outlineStyle: 'none', boxShadow: 'none', borderInlineStartWidth: '0' };
            return outlineStyle !== 'none' || boxShadow !== 'none' || (each?.matches('.edge') && parseFloat(borderInlineStartWidth) > 2);
          });
          const root = element.getRootNode();
          return shown && root instanceof ShadowRoot ? root.host.localName : `unseen: ${element.outerHTML.slice(0, 80)}`;
        }),
      );
    }
    expect(stops.filter((stop) => stop === 'nowhere' || stop.startsWith('unseen'))).toEqual([]);
    expect(new Set(stops)).toEqual(
      new Set([
        ...['mesh-display-menu', 'mesh-go-to', 'mesh-graph-view', 'mesh-saved-views', 'mesh-export-menu', 'mesh-help-menu'],
        ...['mesh-time-controls', 'mesh-find-field', 'mesh-find-bar', 'mesh-graph', 'mesh-graph-panel'],
      ]),
    );
  }, 60_000);
});
