import { type MeshPorts, type MetricStore, MeshError } from '@meshlens/core';
import { graphStreamPath } from '@meshlens/core/http';
import { createMeshHandler, type FetchHandler, GraphStreams, viewerSources } from '@meshlens/node-adapter';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CANARY_AT, canaryMesh } from '../fixtures/canary/canary-mesh.js';
import { manualTimers } from '../support/manual-timers.js';
import { hiddenTokens } from './access-oracle.js';
import { randomAccess, randomQueries } from './random-queries.js';
import { sharedCache } from './shared-cache.js';

const EVERY_MS = 15_000;
const mesh = canaryMesh();
const seed = 20_270_114;
/** Teams of two have the same roles. */
const viewers = fc
  .sample(randomAccess(mesh), { numRuns: 120, seed })
  .filter((access) => hiddenTokens(mesh, access).length < mesh.canaries.length)
  .slice(0, 30)
  .flatMap((access) => [access, access]);

/** What comes and goes with time, so that there is always a change to tell: in odd quarters of a minute half of all traffic is not there. */
function changing(ports: MeshPorts, odd: () => boolean): MeshPorts {
  const half = <T>(values: readonly T[]): readonly T[] => (odd() ? values.filter((_, i) => i % 2 === 0) : values);
  const store = (of: MetricStore): MetricStore => ({
    ...of,
    async query(...asked) {
      const answer = await of.query(...asked);
      return { ...answer, value: half(answer.value) };
    },
  });
  return { ...ports, metrics: ports.metrics.map(store) };
}

/** One who follows, and all that was sent to them. */
class Follower {
  readonly events: string[] = [];
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';

  constructor(response: Response) {
    if (response.body === null) throw new Error('no body');
    this.#reader = response.body.getReader();
  }

  get lastId(): string {
    return /^id: (\S+)$/m.exec(this.events.at(-1) ?? '')?.[1] ?? '';
  }

  async read(count: number): Promise<void> {
    while (this.events.length < count) {
      const { done, value } = await this.#reader.read();
      if (done) throw new Error('The stream has ended.');
      this.#text += new TextDecoder().decode(value);
      const blocks = this.#text.split('\n\n');
      this.#text = blocks.pop() ?? '';
      this.events.push(...blocks.filter((block) => block.startsWith('event: ')));
    }
  }

  leave(): Promise<void> {
    return this.#reader.cancel();
  }
}

describe('graphs that many follow over one cache', () => {
  const open: Follower[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.leave()));
  });

  function start(): {
    readonly follow: (viewer: number, query: string, lastEventId?: string) => Promise<Follower>;
    readonly next: () => Promise<void>;
  } {
    const timers = manualTimers();
    let now = CANARY_AT;
    const ports = sharedCache(changing(mesh.ports, () => Math.floor(now / EVERY_MS) % 2 === 1));
    const source = viewerSources({
      ports,
      clock: () => now,
      authenticator: {
        async authenticate({ headers }) {
          const access = viewers[Number(headers.get('x-viewer'))];
          if (access === undefined) throw new MeshError('unauthorised', 'Nobody is called that.');
          return { name: 'somebody', access };
        },
      },
    });
    const handler: FetchHandler = createMeshHandler({ source, streams: new GraphStreams({ timers, everyMs: EVERY_MS }) });
    return {
      async follow(viewer, query, lastEventId) {
        const headers = { 'x-viewer': String(viewer), ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
        const response = await handler(new Request(`http://mesh.example${graphStreamPath}?${query}`, { headers }));
        expect(response.status).toBe(200);
        const follower = new Follower(response);
        open.push(follower);
        return follower;
      },
      async next() {
        now += EVERY_MS;
        await timers.advance(EVERY_MS);
      },
    };
  }

  function expectNothingHidden(viewer: number, query: string, { events }: Follower): number {
    const hidden = hiddenTokens(mesh, viewers[viewer] ?? { clusters: {} });
    const told = hidden.filter((token) => !query.includes(token) && events.some((event) => event.includes(token)));
    expect({ viewer, query, told }).toEqual({ viewer, query, told: [] });
    return mesh.canaries.filter(({ token }) => events.some((event) => event.includes(token))).length;
  }

  it('tell nobody what is hidden from them, neither whole nor in changes', async () => {
    const { follow, next } = start();
    const queries = fc.sample(randomQueries(mesh).graph, { numRuns: 4, seed });
    const following = await Promise.all(
      viewers.flatMap((_, viewer) => queries.map(async (query) => ({ viewer, query, follower: await follow(viewer, query) }))),
    );
    await Promise.all(following.map(({ follower }) => follower.read(1)));
    for (let turn = 2; turn <= 4; turn++) {
      await next();
      await Promise.all(following.map(({ follower }) => follower.read(turn)));
    }
    let seen = 0;
    for (const { viewer, query, follower } of following) seen += expectNothingHidden(viewer, query, follower);
    expect(seen).toBeGreaterThan(1_000);
    const changes = following.flatMap(({ follower }) => follower.events.slice(1));
    expect(changes.every((event) => event.startsWith('event: patch\n'))).toBe(true);
    expect(changes.filter((event) => mesh.canaries.some(({ token }) => event.includes(token))).length).toBeGreaterThan(100);
  }, 300_000);

  it('cannot be gone on with by the id of a stream of somebody who may see other things', async () => {
    const { follow, next } = start();
    const query = `namespaces=${[...new Set(mesh.places.map(({ namespace }) => namespace))].join(',')}`;
    const first = await Promise.all(viewers.map((_, viewer) => follow(viewer, query)));
    await Promise.all(first.map((each) => each.read(1)));
    await next();
    await Promise.all(first.map((each) => each.read(2)));
    await next();
    let foreign = 0;
    for (const [viewer] of viewers.entries()) {
      for (const other of [viewer ^ 1, (viewer + 2) % viewers.length, (viewer + 17) % viewers.length]) {
        const follower = await follow(viewer, query, first[other]?.lastId);
        await follower.read(1);
        expectNothingHidden(viewer, query, follower);
        const isSame = JSON.stringify(viewers[viewer]) === JSON.stringify(viewers[other]);
        expect(follower.events[0]).toMatch(isSame ? /^event: patch\n/ : /^event: graph\n/);
        if (!isSame) foreign += 1;
        await follower.leave();
      }
    }
    expect(foreign).toBeGreaterThan(60);
  }, 300_000);
});
