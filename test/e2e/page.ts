import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumFlags, findBrowser } from '../../scripts/find-browser.mjs';
import type { Stoppable } from '../support/process.js';

const results = fileURLToPath(new URL('../../test-results', import.meta.url));

/** How the browser is set. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly contrast?: 'more';
  readonly forced?: 'active';
}

export interface OpenBrowser extends Stoppable {
  open(url: string, look?: Look): Promise<Page>;
}

export async function openBrowser(): Promise<OpenBrowser> {
  const { executablePath } = await findBrowser();
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  return {
    async open(url, { scheme = 'light', width = 1440, height = 900, contrast, forced } = {}) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: scheme,
        contrast: contrast ?? 'no-preference',
        forcedColors: forced ?? 'none',
        locale: 'en-US',
      });
      await page.goto(url);
      return page;
    },
    stop: () => browser.close(),
  };
}

/** Keeps a picture of the page among the test's results. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  fs.mkdirSync(results, { recursive: true });
  await page.screenshot({ path: path.join(results, `${name}.png`) });
}

/** Waits until a graph is drawn: its nodes are there and its canvas holds more than background. */
export async function graphDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
      const canvases = inside(document).filter((element): element is HTMLCanvasElement => element instanceof HTMLCanvasElement);
      return canvases.some((canvas) => {
        if (canvas.width === 0 || canvas.height === 0) return false;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let painted = 0;
        for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 200) painted++;
        return painted > 2000;
      });
    },
    undefined,
    { timeout: 20_000 },
  );
}
