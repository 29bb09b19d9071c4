import type { Page, Request } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { stopAfterAll } from '../support/process.js';
import { type RunningCli, startCli } from './cli.js';
import { openBrowser, type OpenBrowser } from './page.js';

const patient = { timeout: 60_000 };

/** What a page asked its server for. */
interface Asked {
  readonly page: Page;
  readonly streams: readonly Request[];
  /** Streams that the page, or the server, has ended. */
  readonly ended: () => number;
  readonly graphs: () => number;
}

describe('a page on a server whose graphs can be followed', () => {
  const keep = stopAfterAll();
  let server: RunningCli;
  let browser: OpenBrowser;
  beforeAll(async () => {
    server = keep(await startCli(['--demo', '--stream-seconds', '15']));
    browser = keep(await openBrowser());
  }, 120_000);

  async function open(prepare: (page: Page) => Promise<void> = async () => undefined): Promise<Asked> {
    const page = await browser.open('about:blank');
    const streams: Request[] = [];
    const over = new Set<Request>();
    let graphs = 0;
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/api/v1/graph/stream') streams.push(request);
      if (pathname === '/api/v1/graph') graphs += 1;
    });
    page.on('requestfailed', (request) => over.add(request));
    page.on('requestfinished', (request) => over.add(request));
    await prepare(page);
    await page.goto(server.url);
    return { page, streams, ended: () => streams.filter((each) => over.has(each)).length, graphs: () => graphs };
  }

  const shownAt = (page: Page): Promise<number> => page.evaluate(() => document.querySelector('mesh-graph-view')?.graph?.at ?? 0);
  const set = (page: Page, change: Readonly<Record<string, unknown>>): Promise<void> =>
    page.evaluate((values) => void Object.assign(document.querySelector('mesh-graph-view') ?? {}, values), change);

  it('shows what comes, over one connection, and asks only once', async () => {
    const { page, streams, ended, graphs } = await open();
    await expect.poll(() => streams.length, patient).toBe(1);
    const first = await shownAt(page);
    await expect.poll(() => shownAt(page), patient).toBeGreaterThan(first);
    expect([graphs(), streams.length, ended()]).toEqual([1, 1, 0]);

    await set(page, { refreshSeconds: 0 });
    await expect.poll(ended, patient).toBe(1);
    await set(page, { refreshSeconds: 15 });
    await expect.poll(() => streams.length, patient).toBe(2);
    expect(await streams[1]?.headerValue('last-event-id')).toMatch(/^\w+\.\d+$/);

    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(ended, patient).toBe(2);
    await page.evaluate(() => {
      Reflect.deleteProperty(document, 'visibilityState');
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => streams.length, patient).toBe(3);

    await page.evaluate(() => {
      const view = document.querySelector('mesh-graph-view');
      if (view?.graph) view.state = { ...view.state, at: view.graph.at - 60_000 };
    });
    await expect.poll(ended, patient).toBe(3);
    await page.close();
  }, 180_000);

  it('has one connection for two views of the same', async () => {
    const { page, streams } = await open();
    await expect.poll(() => streams.length, patient).toBe(1);
    const first = await shownAt(page);
    const second = await page.evaluateHandle(() => {
      const source = document.createElement('mesh-source');
      source.setAttribute('src', '/');
      const view = document.createElement('mesh-graph-view');
      source.append(view);
      document.body.append(source);
      return view;
    });
    await expect.poll(() => second.evaluate(({ graph }) => graph?.at ?? 0), patient).toBeGreaterThan(first);
    await expect.poll(() => shownAt(page), patient).toBeGreaterThan(first);
    expect(streams.length).toBe(1);
    await page.close();
  }, 180_000);

  it('asks again and again where the stream is refused', async () => {
    const { page, streams, graphs } = await open(async (made) => {
      await made.route('**/api/v1/graph/stream?*', (route) => route.fulfill({ status: 503, body: '{}' }));
    });
    await expect.poll(() => streams.length, patient).toBe(1);
    await set(page, { refreshSeconds: 1 });
    await expect.poll(graphs, patient).toBeGreaterThan(3);
    expect(streams.length).toBe(1);
    await page.close();
  }, 180_000);

  it('asks for what is wanted less often than it comes', async () => {
    const { page, streams, ended } = await open();
    await expect.poll(() => streams.length, patient).toBe(1);
    await set(page, { refreshSeconds: 30 });
    await expect.poll(ended, patient).toBe(1);
    expect(streams.length).toBe(1);
    await page.close();
  }, 180_000);
});
