import { beforeAll, describe, expect, it } from 'vitest';
import { startDemoServer } from '../../scripts/pictures/demo-server.mjs';
import { stopAfterAll } from '../support/process.js';
import { graphDrawn, keepPicture, type Look, openBrowser, type OpenBrowser } from './page.js';

/** The widths that a portal gives, in each of the languages, and text of twice the size. */
const looks: readonly (Look & { readonly language?: 'ja'; readonly text?: number })[] = [
  { width: 320, height: 900 },
  { width: 320, height: 900, language: 'ja', scheme: 'dark' },
  { width: 768, height: 900, language: 'ja' },
  { width: 1280, height: 800 },
  { width: 2560, height: 1300, scheme: 'dark' },
  { width: 640, height: 800, text: 2 },
  { width: 1280, height: 800, text: 2, language: 'ja' },
];

describe('the page of the example portal', () => {
  const keep = stopAfterAll();
  let address: string;
  let browser: OpenBrowser;
  beforeAll(async () => {
    const server = await startDemoServer();
    keep({ stop: async () => server.stop() });
    address = server.address;
    browser = keep(await openBrowser());
  }, 120_000);

  for (const look of looks) {
    const { width = 0, language = 'en', text = 1, scheme = 'light' } = look;
    it(`shows all of itself at ${width} pixels, text × ${text}, ${language}, ${scheme}`, async () => {
      const page = await browser.open(address, look);
      if (language === 'ja') await page.selectOption('#language', 'ja');
      if (text !== 1) await page.addStyleTag({ content: `html { font-size: ${text * 100}% }` });
      await graphDrawn(page);
      await keepPicture(page, `look-${width}-${text}-${language}-${scheme}`);
      const { wide, clipped } = await page.evaluate(measure);
      expect(wide).toBe(width);
      expect(clipped).toEqual([]);
      await page.close();
    }, 60_000);
  }

  it('paints with the colours of the system where the reader has forced them', async () => {
    const page = await browser.open(address, { forced: 'active' });
    await graphDrawn(page);
    await expect.poll(async () => (await page.evaluate(coloursOfCanvas)).system, { timeout: 10_000 }).toBeGreaterThan(1_000);
    expect((await page.evaluate(coloursOfCanvas)).own).toBe(0);
    await page.close();
  }, 60_000);

  it('is drawn stronger where the reader asks for more contrast', async () => {
    const page = await browser.open(address, { contrast: 'more' });
    await graphDrawn(page);
    const border = await page.locator('mesh-graph-view').evaluate((view) => getComputedStyle(view).borderTopColor);
    expect(border).toBe('rgb(92, 104, 121)');
    await page.close();
  }, 60_000);
});

/** Runs in the page: how wide its content is, and which controls cannot be seen in full, even by scrolling what is around them. */
function measure(): { readonly wide: number; readonly clipped: readonly string[] } {
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const cutBy = (element: Element): string | undefined => {
    const rect = element.getBoundingClientRect();
    for (let at = parentOf(element); at; at = parentOf(at)) {
      const { overflowX, position } = getComputedStyle(at);
      if (overflowX === 'auto' || overflowX === 'scroll' || position === 'fixed') return undefined;
      const around = at.getBoundingClientRect();
      if (overflowX !== 'visible' && (rect.left < around.left - 1 || rect.right > around.right + 1)) return at.localName;
    }
    return rect.left < -1 || rect.right > innerWidth + 1 ? 'page' : undefined;
  };
  const controls = inside(document).filter(
    (element) =>
      /^(?:button|input|select|textarea)$/.test(element.localName) &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      // The tree of the graph is there for assistive technology, cut to one pixel, unless it is shown.
      element.getAttribute('role') !== 'treeitem' &&
      element.getBoundingClientRect().width > 1,
  );
  const clipped = controls.flatMap((element) => {
    const by = cutBy(element);
    return by === undefined ? [] : [`${element.getAttribute('aria-label') ?? element.textContent?.trim()} by ${by}`];
  });
  return { wide: document.documentElement.scrollWidth, clipped };
}

/** Runs in the page: how many pixels of the graph have a colour of the light theme, and how many that of the system's text. */
function coloursOfCanvas(): { readonly own: number; readonly system: number } {
  const graph = document.querySelector('mesh-graph-view')?.shadowRoot?.querySelector('mesh-graph');
  const canvases = [...(graph?.shadowRoot?.querySelectorAll('canvas') ?? [])].filter(({ style }) => style.visibility === 'visible');
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.color = 'CanvasText';
  const channels = (color: string): readonly number[] => (color.match(/\d+/g) ?? []).map(Number);
  const text = channels(getComputedStyle(probe).color);
  const theme = ['197 32 47', '26 125 64', '178 90 0', '42 98 200', '11 117 131'].map(channels);
  probe.remove();
  let [own, system] = [0, 0];
  for (const canvas of canvases) {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue;
      const near = (wanted: readonly number[]): boolean =>
        wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 4);
      if (near(text)) system += 1;
      else if (theme.some(near)) own += 1;
    }
  }
  return { own, system };
}
