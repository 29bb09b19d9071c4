import { createMeshSource, type MeshGraph } from '@meshlens/core';
import { httpMeshSource } from '@meshlens/core/http';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../corpus/kiali-graph/statement.js';
import { statementsOfOurs } from '../corpus/kiali-graph/statements-of-ours.js';
import { stopAfterAll } from '../support/process.js';
import { type RunningCli, startCli } from './cli.js';
import { type LiveDemo, startLiveDemo } from './live-mesh.js';
import { graphDrawn, keepPicture, openBrowser } from './page.js';

const WINDOW_SECONDS = 30;
/** What scraping every few seconds may cost in a window of half a minute. */
const SCRAPE_ERROR = 0.05;

describe('the demo mesh through a real Prometheus and API servers', () => {
  const keep = stopAfterAll();
  let demo: LiveDemo;
  let cli: RunningCli;
  beforeAll(async () => {
    demo = keep(await startLiveDemo());
    cli = keep(await startCli(demo.flags));
    await new Promise((resolve) => setTimeout(resolve, (WINDOW_SECONDS + 10) * 1000));
  }, 120_000);

  it('gives the graph that the mesh has in process', async () => {
    const at = Date.now() - 2000;
    const live = httpMeshSource({ baseUrl: cli.url, fetch });
    const inProcess = createMeshSource(
      demo.mesh.ports(() => at),
      { clock: () => at },
    );
    const namespaces = (await live.namespaces()).value.map(({ name }) => name);
    const query = { namespaces, windowSeconds: WINDOW_SECONDS, at };
    const [one, other] = await Promise.all([live.graph(query), inProcess.graph(query)]);
    // A machine that is busy misses scrapes, and is right to say so.
    expect(one.problems.filter(({ code }) => code !== 'imprecise')).toEqual([]);
    expect(one.value.nodes.length).toBeGreaterThan(40);
    expect(differences(steady(one.value), steady(other.value), { tolerance: SCRAPE_ERROR })).toEqual([]);
  });

  it('knows from the control planes which proxies are behind', async () => {
    const live = httpMeshSource({ baseUrl: cli.url, fetch });
    const { value, problems } = await live.health({ namespaces: ['fulfilment'] });
    const reasons = value[0]?.items.find(({ kind, name }) => kind === 'workload' && name === 'shipping')?.health.reasons;
    expect(problems).toEqual([]);
    expect(reasons).toContainEqual({ kind: 'proxies', workload: 'shipping', available: 1, desired: 2, status: 'degraded' });
  });

  it('draws it on the portal page', async () => {
    const browser = keep(await openBrowser());
    const page = await browser.open(cli.url);
    await graphDrawn(page);
    await keepPicture(page, 'live-mesh');
    expect(await page.locator('mesh-graph').count()).toBe(1);
  });

  it('says in the terminal what it reads', () => {
    expect(cli.output()).toMatch(/a live mesh on http/);
    expect(cli.output()).toMatch(/metrics\/prometheus at .*: answers/);
  });
});

/** Shares of small parts jump with every scrape; rates and marks must agree. */
function steady(graph: MeshGraph): ReturnType<typeof statementsOfOurs> {
  return statementsOfOurs(graph).map((statement) => ({
    ...statement,
    numbers: Object.fromEntries(Object.entries(statement.numbers).filter(([name]) => !name.includes('%') && !name.includes('Percent'))),
  }));
}
