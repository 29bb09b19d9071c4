import { describe, expect, it } from 'vitest';
import { type Answer, MeshError } from '../../model/answer.js';
import type { MeshGraph } from '../../model/graph.js';
import type { GraphFollower } from '../mesh-data-source.js';
import { FollowedGraphs } from './followed-graphs.js';
import { formatGraphEvent } from './graph-stream.js';

const graph = (at: number): MeshGraph => ({ type: 'app', at, windowSeconds: 60, namespaces: ['shop'], boxes: [], nodes: [], edges: [] });
const answer = (at: number): Answer<MeshGraph> => ({ value: graph(at), at, problems: [] });

/** A far end that says what it is told to. */
class FarEnd {
  readonly requests: { readonly url: string; readonly id: string | undefined; readonly signal: AbortSignal | undefined }[] = [];
  #controllers: ReadableStreamDefaultController<Uint8Array>[] = [];
  status = 200;

  readonly graphs = new FollowedGraphs({
    baseUrl: '/mesh/',
    fetch: async (url, { headers, signal }) => {
      this.requests.push({ url, id: headers['last-event-id'], signal });
      if (this.status !== 200) return new Response('{"error":{"code":"unreachable","message":"too many"}}', { status: this.status });
      const body = new ReadableStream<Uint8Array>({ start: (controller) => void this.#controllers.push(controller) });
      signal?.addEventListener('abort', () => this.#controllers.at(-1)?.error(signal.reason), { once: true });
      return new Response(body);
    },
  });

  say(event: Parameters<typeof formatGraphEvent>[0]): void {
    this.#controllers.at(-1)?.enqueue(new TextEncoder().encode(formatGraphEvent(event)));
  }

  hangUp(): void {
    this.#controllers.at(-1)?.close();
  }
}

function follower(): GraphFollower & { readonly seen: number[]; readonly failures: string[]; leave(): void } {
  const controller = new AbortController();
  const [seen, failures]: [number[], string[]] = [[], []];
  return {
    signal: controller.signal,
    seen,
    failures,
    onGraph: ({ at }) => seen.push(at),
    onFailure: ({ message }) => failures.push(message),
    leave: () => controller.abort(new Error('left')),
  };
}
const query = { namespaces: ['shop'] };

describe('graphs that are followed over HTTP', () => {
  it('come over one connection for all who follow the same one, and late comers get what is known', async () => {
    const far = new FarEnd();
    const [one, other] = [follower(), follower()];
    const first = far.graphs.follow(query, one);
    await expect.poll(() => far.requests.length).toBe(1);
    far.say({ type: 'graph', id: 'a.1', answer: answer(1) });
    await expect.poll(() => one.seen).toEqual([1]);
    const second = far.graphs.follow(query, other);
    expect(other.seen).toEqual([1]);
    far.say({ type: 'patch', id: 'a.2', base: 'a.1', at: 2, problems: [], patch: {} as never });
    await expect
      .poll(() => [one.seen, other.seen])
      .toEqual([
        [1, 2],
        [1, 2],
      ]);
    far.say({ type: 'failed', error: { code: 'unreachable', message: 'no news' } });
    await expect.poll(() => other.failures).toEqual(['no news']);
    one.leave();
    await expect(first).rejects.toThrow('left');
    expect(far.requests[0]?.signal?.aborted).toBe(false);
    far.hangUp();
    await second;
    expect(far.requests.map(({ url }) => url)).toEqual(['/mesh/api/v1/graph/stream?namespaces=shop']);
  });

  it('end when nobody follows any more, and go on from the last one that was known', async () => {
    const far = new FarEnd();
    const one = follower();
    const first = far.graphs.follow(query, one);
    await expect.poll(() => far.requests.length).toBe(1);
    far.say({ type: 'graph', id: 'a.1', answer: answer(1) });
    await expect.poll(() => one.seen).toEqual([1]);
    one.leave();
    await expect(first).rejects.toThrow('left');
    expect(far.requests[0]?.signal?.aborted).toBe(true);
    const back = follower();
    const second = far.graphs.follow(query, back);
    await expect.poll(() => far.requests.length).toBe(2);
    expect([far.requests[1]?.id, back.seen]).toEqual(['a.1', []]);
    far.say({ type: 'patch', id: 'a.2', base: 'a.1', at: 2, problems: [], patch: {} as never });
    await expect.poll(() => back.seen).toEqual([2]);
    back.leave();
    await expect(second).rejects.toThrow('left');
    const different = follower();
    const third = far.graphs.follow({ namespaces: ['other'] }, different);
    await expect.poll(() => far.requests.length).toBe(3);
    expect(far.requests[2]?.id).toBeUndefined();
    different.leave();
    await expect(third).rejects.toThrow('left');
  });

  it('are told to be broken where a change does not fit, and begin anew after that', async () => {
    const far = new FarEnd();
    const one = follower();
    const first = far.graphs.follow(query, one);
    await expect.poll(() => far.requests.length).toBe(1);
    far.say({ type: 'graph', id: 'a.1', answer: answer(1) });
    far.say({ type: 'patch', id: 'b.2', base: 'b.1', at: 2, problems: [], patch: {} as never });
    await expect(first).rejects.toMatchObject({ code: 'bad-answer' });
    expect(one.seen).toEqual([1]);
    const back = follower();
    const second = far.graphs.follow(query, back);
    await expect.poll(() => far.requests.length).toBe(2);
    expect(far.requests[1]?.id).toBeUndefined();
    far.hangUp();
    await second;
  });

  it('are refused to all who wait for them', async () => {
    const far = new FarEnd();
    far.status = 503;
    const both = [follower(), follower()].map((each) => far.graphs.follow(query, each));
    for (const each of both) await expect(each).rejects.toBeInstanceOf(MeshError);
    expect(far.requests.length).toBe(1);
  });
});
