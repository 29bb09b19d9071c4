import { setMaxListeners } from 'node:events';
import { type GraphQuery, type MeshDataSource, MeshError } from '@meshlens/core';
import { pause, realTimers, spread, type Timers } from '../timers.js';
import { GraphTopic, type Got } from './graph-topic.js';

export interface GraphStreamsOptions {
  /** Streams at once; default 1,000. */
  readonly most?: number;
  /** Different graphs that viewers with the same rights follow at once, each of which is work again and again; default 50. */
  readonly mostGraphs?: number;
  /** Between two graphs; default 15,000. */
  readonly everyMs?: number;
  /** For one graph; default 30,000. */
  readonly deadlineMs?: number;
  readonly timers?: Timers;
}

/** Proxies close connections on which nothing comes for half a minute or so. */
const HEARTBEAT_MS = 10_000;
/** After that the client connects anew, and shows anew who it is. */
const LONGEST_MS = 300_000;
/** A topic outlives its last follower for so long, so that who comes back finds it. */
const LINGER_MS = 30_000;
/** Milliseconds after which a client comes back. */
const RETRY_MS = 2_000;

interface Followed {
  readonly topic: GraphTopic;
  followers: number;
  cancelEnd: (() => void) | undefined;
}

/** The graphs that clients follow, over any number of connections. */
export class GraphStreams {
  readonly #options: Required<GraphStreamsOptions>;
  /** Sources are shared by viewers with the same rights, and so are topics. */
  readonly #bySource = new WeakMap<MeshDataSource, Map<string, Followed>>();
  readonly #closed = new AbortController();
  /** Ends of topics that nobody follows any more, and that linger. */
  readonly #lingering = new Set<() => void>();
  #open = 0;

  constructor({ most = 1_000, mostGraphs = 50, everyMs = 15_000, deadlineMs = 30_000, timers = realTimers }: GraphStreamsOptions = {}) {
    this.#options = { most, mostGraphs, everyMs, deadlineMs, timers };
    // Each open stream listens, and takes its ear away when it ends.
    setMaxListeners(0, this.#closed.signal);
  }

  /** Between two graphs. */
  get everySeconds(): number {
    return this.#options.everyMs / 1000;
  }

  /** Streams that are open now. */
  get open(): number {
    return this.#open;
  }

  /** Ends all streams, so that clients go elsewhere. */
  close(): void {
    this.#closed.abort();
    for (const stop of [...this.#lingering]) stop();
  }

  /** Server-sent events of a graph, until the signal fires or five minutes are over. Throws MeshError where there are too many streams. */
  follow(
    source: MeshDataSource,
    query: GraphQuery,
    { lastEventId, signal }: { readonly lastEventId: string | null; readonly signal: AbortSignal },
  ): ReadableStream<Uint8Array> {
    const { most, timers } = this.#options;
    if (this.#open >= most)
      throw new MeshError('unreachable', `More than ${most} streams are open: ask for the graph again and again instead.`);
    const followed = this.#followed(source, query);
    const ended = new AbortController();
    const signals = [signal, this.#closed.signal];
    this.#open += 1;
    // Also where nobody reads: who stalls holds neither a place nor the work for a graph any longer than others.
    const end = (): void => {
      if (ended.signal.aborted) return;
      ended.abort();
      cancelEnd();
      for (const each of signals) each.removeEventListener('abort', end);
      this.#open -= 1;
      this.#leave(source, query, followed);
    };
    const cancelEnd = timers.after(spread(LONGEST_MS * 0.8, timers), end);
    for (const each of signals) each.addEventListener('abort', end, { once: true });
    if (signals.some(({ aborted }) => aborted)) end();
    const parts = this.#parts(followed.topic, lastEventId, ended.signal);
    const encoder = new TextEncoder();
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const part = await parts.next();
          if (part.done === true) controller.close();
          else controller.enqueue(encoder.encode(part.value));
        },
        cancel: end,
      },
      { highWaterMark: 0 },
    );
  }

  /** The next part is made when there is room for it. */
  async *#parts(topic: GraphTopic, lastEventId: string | null, signal: AbortSignal): AsyncGenerator<string> {
    let got: Got = topic.gotWith(lastEventId);
    yield `retry: ${RETRY_MS}\n\n`;
    while (!signal.aborted) {
      const news = topic.next(got);
      if (news !== undefined) {
        got = news.got;
        yield news.text;
        continue;
      }
      const waiting = new AbortController();
      const stop = (): void => waiting.abort();
      signal.addEventListener('abort', stop, { once: true });
      await Promise.race([topic.news(waiting.signal), pause(this.#options.timers, HEARTBEAT_MS, waiting.signal)]);
      stop();
      signal.removeEventListener('abort', stop);
      if (topic.next(got) === undefined) yield ': still here\n\n';
    }
  }

  #followed(source: MeshDataSource, query: GraphQuery): Followed {
    const { timers, everyMs, deadlineMs } = this.#options;
    const topics = this.#bySource.get(source) ?? new Map<string, Followed>();
    this.#bySource.set(source, topics);
    const key = JSON.stringify(query);
    const known = topics.get(key);
    if (known === undefined) this.#makeRoom(topics);
    const followed = known ?? { topic: new GraphTopic(source, query, { timers, everyMs, deadlineMs }), followers: 0, cancelEnd: undefined };
    followed.cancelEnd?.();
    followed.cancelEnd = undefined;
    followed.followers += 1;
    topics.set(key, followed);
    return followed;
  }

  /** What nobody follows any more goes first. */
  #makeRoom(topics: Map<string, Followed>): void {
    const { mostGraphs } = this.#options;
    if (topics.size < mostGraphs) return;
    const left = [...topics].find(([, { followers }]) => followers === 0);
    if (left === undefined)
      throw new MeshError('unreachable', `More than ${mostGraphs} graphs are followed: ask for the graph again and again instead.`);
    const [key, { topic, cancelEnd }] = left;
    cancelEnd?.();
    topic.stop();
    topics.delete(key);
  }

  #leave(source: MeshDataSource, query: GraphQuery, followed: Followed): void {
    followed.followers -= 1;
    if (followed.followers > 0) return;
    const stop = (): void => {
      followed.cancelEnd?.();
      followed.topic.stop();
      this.#bySource.get(source)?.delete(JSON.stringify(query));
    };
    const cancelTimer = this.#options.timers.after(LINGER_MS, stop);
    followed.cancelEnd = () => {
      cancelTimer();
      this.#lingering.delete(stop);
    };
    this.#lingering.add(stop);
  }
}
