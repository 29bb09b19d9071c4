import type { CDPSession } from 'playwright';
import { describe, expect, it } from 'vitest';
import { patient, strictBrowser } from './strict-browser.js';

interface Held {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

describe('a graph view over its life on a page', () => {
  const open = strictBrowser();

  /** What the page holds after everything that nobody needs was thrown away. */
  async function held(session: CDPSession): Promise<Held> {
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
  }

  it('leaves nothing behind when it is taken out and put back a hundred times, nor when it is dropped', async () => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    const turns = (count: number): Promise<void> =>
      page.evaluate(async (rounds) => {
        const known = document.querySelector('mesh-graph-view');
        const view = known ?? document.createElement('mesh-graph-view');
        view.source = window.mesh.source;
        view.refreshSeconds = 0;
        for (let round = 0; round < rounds; round++) {
          view.remove();
          document.body.append(view);
          await view.updateComplete;
          // Some are drawn in full, the others are taken out on the way there.
          for (let waits = 0; waits < (round % 10 === 0 ? 40 : 1); waits++) await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, count);
    await turns(20);
    await page.locator('mesh-graph canvas').first().waitFor(patient);
    const before = await held(session);
    await turns(100);
    await page.locator('mesh-graph canvas').first().waitFor(patient);
    const after = await held(session);
    expect(after.listeners - before.listeners).toBeLessThan(100);
    expect(after.nodes - before.nodes).toBeLessThan(2_000);
    expect(after.heap - before.heap).toBeLessThan(6_000_000);

    await page.evaluate(() => {
      const view = document.querySelector('mesh-graph-view');
      if (!view) throw new Error('no view');
      Object.assign(window, { dropped: new WeakRef(view) });
      view.remove();
    });
    const gone = async (): Promise<boolean> => {
      await held(session);
      return page.evaluate(() => (window as { readonly dropped?: WeakRef<object> }).dropped?.deref() === undefined);
    };
    await expect.poll(gone, patient).toBe(true);
  }, 180_000);

  it('keeps two on one page apart: state, address, selection', async () => {
    const page = await open();
    await page.evaluate(() => {
      for (const key of ['one', 'two']) {
        const view = document.createElement('mesh-graph-view');
        Object.assign(view, { source: window.mesh.source, refreshSeconds: 0, urlKey: key, id: key });
        document.body.append(view);
      }
    });
    for (const id of ['one', 'two']) {
      await page.waitForFunction(
        (key) => document.querySelector<HTMLElementTagNameMap['mesh-graph-view']>(`#${key}`)?.graph?.nodes.length,
        id,
        patient,
      );
    }
    const find = page.locator('#one mesh-find-field[use="find"] input');
    await find.waitFor(patient);
    await find.fill('namespace = checkout');
    await page.locator('#two mesh-display-menu select').first().selectOption('workload');
    await expect.poll(() => page.evaluate(() => location.hash), patient).toMatch(/one\.find=.*two\.|two\..*one\.find=/);
    const states = await page.evaluate(() =>
      ['one', 'two'].map((key) => {
        const { state } = document.querySelector<HTMLElementTagNameMap['mesh-graph-view']>(`#${key}`) ?? {};
        return [state?.find, state?.options.graphType];
      }),
    );
    expect(states).toEqual([
      ['namespace = checkout', 'versionedApp'],
      ['', 'workload'],
    ]);
  }, 120_000);

  it('works inside a closed shadow root: drawn, by keys, and heard outside', async () => {
    const page = await open();
    await page.evaluate(() => {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'closed' });
      const view = document.createElement('mesh-graph-view');
      Object.assign(view, { source: window.mesh.source, refreshSeconds: 0 });
      root.append(view);
      document.body.append(host);
      const heard: string[] = [];
      document.addEventListener('mesh-select', (event) => heard.push((event as CustomEvent<{ readonly kind: string }>).detail.kind));
      Object.assign(window, { inside: { view, heard } });
    });
    interface Inside {
      readonly inside: { readonly view: HTMLElementTagNameMap['mesh-graph-view']; readonly heard: readonly string[] };
    }
    const drawn = (): boolean => {
      const { view } = (window as Window & Partial<Inside>).inside ?? {};
      return (view?.shadowRoot?.querySelector('mesh-graph')?.scene?.nodes.length ?? 0) > 0;
    };
    await page.waitForFunction(drawn, undefined, patient);
    /** What has the focus, all the way in. */
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { view } = (window as Window & Partial<Inside>).inside ?? {};
        let element: Element | null | undefined = view?.shadowRoot?.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.textContent?.trim() ?? '';
      });
    for (let tabs = 0; tabs < 60 && !/^\S+, Cluster/.test(await focused()); tabs++) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/, Cluster/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => page.evaluate(() => (window as Window & Partial<Inside>).inside?.heard), patient).toEqual(['box']);
    const row = await focused();
    expect(row).toMatch(/, (App|Namespace)/);
    await page.keyboard.press('Shift+F10');
    await expect.poll(focused, patient).toMatch(/^(Open|Close) this box$/);
    await page.keyboard.press('Escape');
    await expect.poll(focused, patient).toBe(row);
    expect(await page.evaluate(() => window.mesh.violations)).toEqual([]);
  }, 120_000);
});
