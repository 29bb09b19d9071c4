import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { syntheticGraph } from '../fixtures/synthetic/mesh-graph.js';
import { graphDrawn, keepPicture } from './page.js';
import { accessibleNodes, addView, patient, strictBrowser } from './strict-browser.js';

/** Selectors of playwright go through open shadow roots. */
describe('elements under a strict content security policy', () => {
  const open = strictBrowser();

  async function view(): Promise<Page> {
    const page = await open();
    await addView(page, { showFindings: true });
    return page;
  }

  it('draws the graph, the panel and its charts, and breaks no rule', async () => {
    const page = await view();
    await graphDrawn(page);
    await page.locator('mesh-graph-panel .troubles button', { hasNotText: 'BlackHole' }).first().click();
    await page.locator('mesh-graph-panel mesh-chart canvas').first().waitFor(patient);
    await page.getByRole('button', { name: 'Tree', exact: true }).click();
    await page.getByRole('button', { name: 'Table of calls' }).click();
    await page.locator('mesh-graph table').waitFor(patient);
    expect(await page.evaluate(() => window.mesh.violations)).toEqual([]);
  }, 120_000);

  it('hands every node, edge and box to assistive technology', async () => {
    const page = await view();
    const wanted = await page.evaluate(() => {
      const graph = document.querySelector('mesh-graph-view')?.graph;
      return {
        rows: (graph?.nodes.length ?? 0) + (graph?.boxes.length ?? 0) + 2 * (graph?.edges.length ?? 0),
        edges: graph?.edges.length ?? 0,
      };
    });
    await expect.poll(async () => (await accessibleNodes(page, 'treeitem')).length, patient).toBe(wanted.rows);
    const names = (await accessibleNodes(page, 'treeitem')).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('calls ')).length).toBe(wanted.edges);
    expect(names.filter((name) => name.startsWith('called by ')).length).toBe(wanted.edges);
    expect(names.filter((name) => name === '')).toEqual([]);
  }, 120_000);

  it('does so with two thousand nodes, a part at a time', async () => {
    const page = await open();
    const graph = syntheticGraph({ seed: 5, nodes: 2_000 });
    await page.evaluate((large) => {
      document.body.append(Object.assign(document.createElement('mesh-graph'), { graph: large }));
    }, graph);
    const rows = graph.boxes.length + graph.nodes.length + 2 * graph.edges.length;
    await page.waitForFunction(
      (wanted) => document.querySelector('mesh-graph')?.shadowRoot?.querySelectorAll('[role=treeitem]').length === wanted,
      rows,
      { timeout: 60_000 },
    );
    const names = (await accessibleNodes(page, 'treeitem')).map(({ name }) => name);
    expect(names.length).toBe(rows);
    expect(names.filter((name) => name.startsWith('calls ')).length).toBe(graph.edges.length);
    expect(names.filter((name) => name === '')).toEqual([]);
  }, 180_000);

  it('leads by keyboard alone from the ingress to a failing call and its cause', async () => {
    const page = await view();
    const focused = (what: 'id' | 'text' = 'text'): Promise<string> =>
      page.evaluate((wanted) => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return (wanted === 'text' ? element?.textContent?.trim() : element?.getAttribute('data-id')) ?? '';
      }, what);
    const press = async (...keys: readonly string[]): Promise<string> => {
      for (const key of keys) await page.keyboard.press(key);
      return focused();
    };
    for (let tabs = 0; tabs < 60 && !/^\S+, Cluster/.test(await focused()); tabs++) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^east, Cluster/);
    await page.keyboard.type('istio-ingressgateway', { delay: 5 });
    for (let tries = 0; tries < 5 && !/Gateway/.test(await focused()); tries++) await press('ArrowDown');
    expect(await focused()).toMatch(/^istio-ingressgateway \(east\), Gateway/);

    const route = await page.evaluate(routeToFailure);
    expect(route.length).toBeGreaterThan(1);
    let text = '';
    for (const [at, id] of route.entries()) {
      text = await press('ArrowRight');
      while (text.startsWith('calls ') && (await focused('id')) !== id) text = await press('ArrowDown');
      expect(await focused('id')).toBe(id);
      if (at < route.length - 1) await press('ArrowRight');
    }
    expect(text).toMatch(/^calls .*, Failing, .* errors/);

    await press('Space');
    const panel = page.locator('mesh-graph-panel');
    await panel.getByText('Response codes').waitFor(patient);
    expect(await panel.locator('.reasons').innerText()).toMatch(/% of inbound HTTP requests fail/);
    expect(await panel.locator('details.codes').innerText()).toMatch(/5\d\d|no response/);
    await keepPicture(page, 'keyboard-walk');
  }, 120_000);
});

/** Runs in the page: the ids of the calls on the shortest way from an ingress to a call that fails. */
function routeToFailure(): readonly string[] {
  const { nodes = [], edges = [] } = document.querySelector('mesh-graph-view')?.graph ?? {};
  const start = nodes.find(({ workload, cluster }) => workload === 'istio-ingressgateway' && cluster === 'east')?.id;
  const ways: { readonly at: string | undefined; readonly route: readonly string[] }[] = [{ at: start, route: [] }];
  const seen = new Set([start]);
  for (const { at, route } of ways) {
    for (const { id, source, target, health } of edges) {
      if (source !== at) continue;
      if (health?.status === 'failure') return [...route, id];
      if (seen.has(target)) continue;
      seen.add(target);
      ways.push({ at: target, route: [...route, id] });
    }
  }
  return [];
}
