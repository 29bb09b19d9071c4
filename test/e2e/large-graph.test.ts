import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { syntheticGraph } from '../fixtures/synthetic/mesh-graph.js';
import { accessibleNodes, patient, strictBrowser } from './strict-browser.js';

/** Rows are rendered in parts, between the page's other work. */
const slow = { timeout: 90_000 };

/** Selectors of playwright go through open shadow roots. */
describe('a graph of five thousand nodes', () => {
  const open = strictBrowser();
  const graph = syntheticGraph({ seed: 5, nodes: 5_000 });
  const nodeCount = graph.nodes.length + graph.boxes.length;

  async function drawn(): Promise<Page> {
    const page = await open();
    await page.evaluate((large) => {
      document.body.append(Object.assign(document.createElement('mesh-graph'), { graph: large }));
    }, graph);
    return page;
  }

  it('hands every node and box to assistive technology, with the number of its calls, which open below it', async () => {
    const page = await drawn();
    await page.waitForFunction(hasRows, nodeCount, slow);
    const names = (await accessibleNodes(page, 'treeitem')).map(({ name }) => name);
    expect(names.length).toBe(nodeCount);
    const counts = names.map((name) =>
      /([\d,]+) calls out, ([\d,]+) in/
        .exec(name)
        ?.slice(1)
        .map((count) => Number(count.replace(',', ''))),
    );
    const sum = (at: 0 | 1): number => counts.reduce((all, each) => all + (each?.[at] ?? 0), 0);
    expect([sum(0), sum(1)]).toEqual([graph.edges.length, graph.edges.length]);

    const called = graph.nodes.find(({ id }) => graph.edges.filter(({ target }) => target === id).length > 3);
    const calls = graph.edges.filter(({ source, target }) => source === called?.id || target === called?.id);
    await page.locator('mesh-graph').evaluate((element: HTMLElementTagNameMap['mesh-graph'], id) => element.goTo(id), called?.id ?? '');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(hasRows, nodeCount + calls.length, slow);
    expect((await accessibleNodes(page, 'treeitem')).length).toBe(nodeCount + calls.length);
    await page.keyboard.press('ArrowRight');
    const places = await page.evaluate(() => {
      const row = document.querySelector('mesh-graph')?.shadowRoot?.activeElement;
      return ['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => row?.getAttribute(name));
    });
    expect(places.slice(1)).toEqual(['1', String(calls.length)]);
  }, 240_000);

  it('hands every call to it as a row of a table that says its place in the whole', async () => {
    const page = await drawn();
    await page.getByRole('button', { name: 'Table of calls' }).click(patient);
    await page.locator('mesh-graph table').waitFor(patient);
    const status = page.locator('mesh-graph .pager [role="status"]');
    expect(await status.innerText()).toBe('1–200 of 12,500 calls');
    expect(await page.locator('mesh-graph table').getAttribute('aria-rowcount')).toBe('12501');
    const names = async (): Promise<number> => (await accessibleNodes(page, 'rowheader')).length;
    expect(await names()).toBe(200);

    const seen = new Map<string, number>();
    const next = page.getByRole('button', { name: 'Next calls' });
    for (let turns = 0; turns < 100; turns++) {
      for (const [id, place] of await page.evaluate(rowsInSight)) seen.set(id, place);
      if ((await next.getAttribute('aria-disabled')) === 'true') break;
      await next.press('Enter');
    }
    expect(new Set(seen.keys())).toEqual(new Set(graph.edges.map(({ id }) => id)));
    expect(new Set(seen.values()).size).toBe(graph.edges.length);
    expect(await status.innerText()).toBe('12,401–12,500 of 12,500 calls');
    expect(await names()).toBe(100);
    const focused = await page.evaluate(() => document.querySelector('mesh-graph')?.shadowRoot?.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe('Next calls');
  }, 240_000);
});

/** Runs in the page. */
function hasRows(count: number): boolean {
  return document.querySelector('mesh-graph')?.shadowRoot?.querySelectorAll('[role="treeitem"]').length === count;
}

/** Runs in the page: the ids of the calls in the table, and their places in the whole. */
function rowsInSight(): readonly (readonly [string, number])[] {
  const rows = [...(document.querySelector('mesh-graph')?.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
  return rows.map((row) => [row.querySelector('[data-id]')?.getAttribute('data-id') ?? '', Number(row.getAttribute('aria-rowindex'))]);
}
