import { type Answer, createMeshSource, MeshError, type MeshDataSource, type MeshGraph } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { type FollowedGraph, followGraph, graphStreamPath, type FollowOptions } from '@meshlens/core/http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManualTimers, manualTimers } from '../../../../test/support/manual-timers.js';
import { createMeshHandler } from '../handler.js';
import { GraphStreams } from './graph-streams.js';

const start = Date.UTC(2026, 0, 1);
const query = { namespaces: ['storefront', 'checkout'] };
const url = `http://x${graphStreamPath}?namespaces=storefront,checkout`;

let now: number;
let timers: ManualTimers;
let asked: number;
let fail: MeshError | undefined;
let source: MeshDataSource;
let streams: GraphStreams;
let fetchHere: FollowOptions['fetch'];
let closing: AbortController[];

beforeEach(() => {
  now = start + 3_600_000;
  timers = manualTimers();
  asked = 0;
  fail = undefined;
  closing = [];
  const demo = createMeshSource(
    createDemoMesh({ seed: 'stream', start }).ports(() => now),
    { clock: () => now },
  );
  source = {
    ...demo,
    graph(asking, options) {
      asked += 1;
      return fail === undefined ? demo.graph(asking, options) : Promise.reject(fail);
    },
  };
  streams = new GraphStreams({ timers, most: 3 });
  const handler = createMeshHandler({ source, streams });
  fetchHere = async (address, init) =>
    handler(new Request(address, { headers: init.headers, ...(init.signal && { signal: init.signal }) }));
});
afterEach(() => {
  closing.forEach((each) => each.abort(new Error('over')));
  streams.close();
});

interface Follower {
  readonly seen: Answer<MeshGraph>[];
  readonly failures: MeshError[];
  readonly ended: Promise<FollowedGraph | undefined>;
  leave(): void;
}

function follow(from?: FollowedGraph): Follower {
  const controller = new AbortController();
  closing.push(controller);
  const [seen, failures]: [Answer<MeshGraph>[], MeshError[]] = [[], []];
  const ended = followGraph({
    baseUrl: 'http://x',
    fetch: fetchHere,
    query,
    from,
    signal: controller.signal,
    onGraph: (answer) => seen.push(answer),
    onFailure: (error) => failures.push(error),
  });
  ended.catch(() => undefined);
  return { seen, failures, ended, leave: () => controller.abort(new Error('enough')) };
}

const graphs = (follower: Follower, count: number): Promise<void> =>
  expect.poll(() => follower.seen.length, { timeout: 20_000 }).toBe(count);
/** The next quarter of a minute. */
const next = async (): Promise<void> => {
  now += 15_000;
  await timers.advance(15_000);
};

describe('a graph that is followed', () => {
  it('is asked for once for all, and each gets what polling would give', async () => {
    const [one, other] = [follow(), follow()];
    await graphs(one, 1);
    await graphs(other, 1);
    expect([asked, one.seen[0]]).toEqual([1, await source.graph(query)]);
    asked = 0;
    await next();
    await graphs(one, 2);
    await graphs(other, 2);
    expect(asked).toBe(1);
    expect(one.seen[1]).toEqual(await source.graph(query));
    expect(one.seen[1]?.value.at).not.toBe(one.seen[0]?.value.at);
  });

  it('goes on where the connection before ended, without the whole graph', async () => {
    const one = follow();
    await graphs(one, 1);
    streams.close();
    expect((await one.ended)?.answer).toEqual(one.seen[0]);
    streams = new GraphStreams({ timers });
    const handler = createMeshHandler({ source, streams });
    const texts: string[] = [];
    const read = async (headers: Record<string, string>): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
      const reader = (await handler(new Request(url, { headers }))).body?.getReader();
      if (reader === undefined) throw new Error('no body');
      for (let parts = 0; parts < 2; parts++) texts.push(new TextDecoder().decode((await reader.read()).value));
      return reader;
    };
    const first = await read({});
    const id = /^id: (\S+)$/m.exec(texts[1] ?? '')?.[1] ?? '';
    now += 15_000;
    await timers.advance(16_000);
    const second = await read({ 'last-event-id': id });
    expect(texts.map((text) => text.split('\n', 1)[0])).toEqual(['retry: 2000', 'event: graph', 'retry: 2000', 'event: patch']);
    const third = await read({ 'last-event-id': 'another.1' });
    expect(texts.at(-1)).toMatch(/^event: graph/);
    for (const reader of [first, second, third]) await reader.cancel();
    expect(streams.open).toBe(0);
  });

  it('waits for nobody: who reads late gets one step to the newest', async () => {
    const response = await fetchHere(url, { headers: {} });
    const reader = response.body?.getReader();
    await reader?.read();
    await expect.poll(() => asked).toBe(1);
    for (let turn = 0; turn < 10; turn++) await next();
    await expect.poll(() => asked).toBeGreaterThan(8);
    const text = new TextDecoder().decode((await reader?.read())?.value);
    expect(text.match(/^event: /gm)).toEqual(['event: ']);
    expect(text).toContain(`"at":${Math.floor(now / 15_000) * 15_000}`);
  });

  it('says when there is no news and why, and goes on after that', async () => {
    const one = follow();
    await graphs(one, 1);
    fail = new MeshError('unreachable', 'nobody there');
    await next();
    await expect.poll(() => one.failures.map(({ code }) => code), { timeout: 20_000 }).toEqual(['unreachable']);
    fail = undefined;
    await next();
    await graphs(one, 2);
  });

  it('is kept open by comments, and ended after some minutes', async () => {
    const response = await fetchHere(url, { headers: {} });
    const reader = response.body?.getReader();
    for (let parts = 0; parts < 2; parts++) await reader?.read();
    fail = new MeshError('unreachable', 'nobody there');
    const waiting = reader?.read();
    await timers.advance(11_000);
    expect(new TextDecoder().decode((await waiting)?.value)).toBe(': still here\n\n');
    let isOver = false;
    const drained = (async () => {
      while ((await reader?.read())?.done === false);
      isOver = true;
    })();
    await timers.until(() => isOver, 310_000);
    await drained;
    expect(streams.open).toBe(0);
  });

  it('is ended and asked for no longer where nobody reads it', async () => {
    await fetchHere(url, { headers: {} });
    await expect.poll(() => asked).toBe(1);
    expect(streams.open).toBe(1);
    await timers.until(() => streams.open === 0, 310_000);
    await timers.skip(31_000);
    const before = asked;
    await timers.skip(60_000);
    expect(asked).toBe(before);
  });

  it('is not made for nobody once streams are closed', async () => {
    await fetchHere(url, { headers: {} });
    streams.close();
    const before = asked;
    await timers.skip(20_000);
    expect(asked).toBe(before);
  });

  it('is refused in JSON where the question is wrong or too many follow', async () => {
    expect(await (await fetchHere(`http://x${graphStreamPath}?namespaces=a&windowSeconds=-1`, { headers: {} })).text()).toContain(
      'bad-query',
    );
    const followers = [follow(), follow(), follow()];
    await Promise.all(followers.map((each) => graphs(each, 1)));
    await expect(follow().ended).rejects.toMatchObject({ code: 'unreachable' });
    followers[0]?.leave();
    await expect.poll(() => streams.open).toBe(2);
    await graphs(follow(), 1);
  });

  it('is one of so many that viewers with the same rights may follow, of which those that were left make room', async () => {
    const few = createMeshHandler({ source, streams: new GraphStreams({ timers, mostGraphs: 2 }) });
    const open = async (seconds: number): Promise<Response> => few(new Request(`${url}&windowSeconds=${seconds}`));
    const [one, , again] = [await open(60), await open(120), await open(60)];
    expect((await open(180)).status).toBe(503);
    for (const each of [one, again]) {
      const reader = each.body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect((await open(180)).status).toBe(200);
  });

  it('is no longer asked for when nobody follows', async () => {
    const one = follow();
    await graphs(one, 1);
    one.leave();
    await expect(one.ended).rejects.toThrow('enough');
    await timers.advance(29_000);
    await timers.skip(2_000);
    const before = asked;
    await timers.skip(120_000);
    expect(asked).toBe(before);
  });
});
