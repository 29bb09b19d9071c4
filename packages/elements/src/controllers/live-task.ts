import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LiveNews, type NewsListener } from './live-news.js';

/**
 * Where a task stands. `value` is the last good one.
 *
 * - `no-source` there is nobody to ask · `waiting` the question is not complete yet
 * - `loading` the question is new; `value` answers the one before it, on the same subject
 * - `ready` `value` answers the question · `stale` it did, and a later attempt failed · `error` no attempt has gone well
 */
export type LiveState<T> =
  | { readonly status: 'no-source' | 'waiting' }
  | { readonly status: 'loading'; readonly value?: T }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'stale'; readonly value: T; readonly error: unknown }
  | { readonly status: 'error'; readonly error: unknown };

export interface LiveTaskOptions<Source, Args extends readonly unknown[], T> {
  readonly source: () => Source | undefined;
  /** What to ask, compared item by item with `===`; undefined while it cannot be said. */
  readonly args: () => Args | undefined;
  readonly run: (source: Source, args: Args, signal: AbortSignal) => Promise<T>;
  /** Seconds from the end of one run to the next; 0 is paused. */
  readonly intervalSeconds?: () => number;
  /**
   * Has news come by themselves instead of asking every interval; undefined while that cannot be had. It ends when the task rests,
   * and gives way to asking for a minute where it fails. Compared with `===`.
   */
  readonly follow?: () => ((source: Source, args: Args, listener: NewsListener<T>) => Promise<void>) | undefined;
  /** Whom the question is about: when this changes the last good value is dropped instead of shown on. */
  readonly subject?: (args: Args) => string;
  /** Joins a new value with the last one, for instance to keep the identity of what is equal. */
  readonly share?: (previous: T, next: T) => T;
  /** A run that takes longer is aborted and counts as failed. Default 60. */
  readonly deadlineSeconds?: number;
}

/** News come every quarter of a minute. */
const QUIET_SECONDS = 60;
/** In milliseconds, until news are tried again that could not be had. */
const UNFOLLOWED_MS = 60_000;

type TaskHost = ReactiveControllerHost & HTMLElement;

/**
 * Asks a source again and again and keeps the last good answer. A new question or a disconnected host aborts the run under way;
 * polling rests while the document is hidden and catches up when it is seen again.
 */
export class LiveTask<Source, Args extends readonly unknown[], T> implements ReactiveController {
  readonly #host: TaskHost;
  readonly #options: LiveTaskOptions<Source, Args, T>;
  #state: LiveState<T> = { status: 'no-source' };
  #asked: { readonly source: Source; readonly args: Args } | undefined;
  /** Whose value the last good one is. */
  #known: { readonly source: Source; readonly subject: string | undefined } | undefined;
  #run: AbortController | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #poll: ReturnType<typeof setTimeout> | undefined;
  #interval = 0;
  #follow: ReturnType<NonNullable<LiveTaskOptions<Source, Args, T>['follow']>>;
  #unfollowedUntil = 0;
  readonly #news: LiveNews<T>;
  #endedAt = 0;
  #updatedAt: number | undefined;

  constructor(host: TaskHost, options: LiveTaskOptions<Source, Args, T>) {
    this.#host = host;
    this.#options = options;
    this.#news = new LiveNews({
      quietSeconds: QUIET_SECONDS,
      onValue: (value) => this.#hear(value),
      onFailure: (error) => this.#miss(error),
      onLost: () => {
        this.#unfollowedUntil = Date.now() + UNFOLLOWED_MS;
        this.#schedule();
      },
    });
    host.addController(this);
  }

  get state(): LiveState<T> {
    return this.#state;
  }

  /** The last good value, whatever happened since. */
  get value(): T | undefined {
    return 'value' in this.#state ? this.#state.value : undefined;
  }

  get running(): boolean {
    return this.#run !== undefined;
  }

  /** Seconds since the last good value came; undefined before. */
  get ageSeconds(): number | undefined {
    return this.#updatedAt === undefined ? undefined : (Date.now() - this.#updatedAt) / 1000;
  }

  /** Asks now, also while paused. Does nothing without source or question. */
  refresh(): void {
    if (this.#asked) this.#start(this.#asked.source, this.#asked.args);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#schedule);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#schedule);
    this.#asked = undefined;
    this.#abort();
    this.#schedule();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const source = this.#options.source();
    const args = this.#options.args();
    if (source === undefined || args === undefined) this.#rest(source === undefined ? 'no-source' : 'waiting');
    else if (this.#asked?.source !== source || !sameItems(this.#asked.args, args)) this.#ask(source, args);
    const interval = this.#options.intervalSeconds?.() ?? 0;
    const follow = this.#options.follow?.();
    if (interval === this.#interval && follow === this.#follow) return;
    this.#interval = interval;
    this.#follow = follow;
    this.#news.stop();
    this.#schedule();
  }

  #rest(status: 'no-source' | 'waiting'): void {
    this.#asked = undefined;
    this.#abort();
    this.#schedule();
    this.#updatedAt = undefined;
    this.#state = { status };
  }

  #ask(source: Source, args: Args): void {
    this.#asked = { source, args };
    const keeps = this.#known?.source === source && this.#known.subject === this.#options.subject?.(args);
    const value = keeps ? this.value : undefined;
    if (value === undefined) this.#updatedAt = undefined;
    this.#state = value === undefined ? { status: 'loading' } : { status: 'loading', value };
    this.#start(source, args);
  }

  #start(source: Source, args: Args): void {
    this.#abort();
    const run = new AbortController();
    this.#run = run;
    this.#schedule();
    const seconds = this.#options.deadlineSeconds ?? 60;
    this.#deadline = setTimeout(() => this.#fail(run, new DOMException(`No answer within ${seconds} s`, 'TimeoutError')), seconds * 1000);
    this.#options.run(source, args, run.signal).then(
      (value) => this.#succeed(run, value, { source, subject: this.#options.subject?.(args) }),
      (error: unknown) => this.#fail(run, error),
    );
    this.#host.requestUpdate();
  }

  #succeed(run: AbortController, next: T, known: { readonly source: Source; readonly subject: string | undefined }): void {
    if (run !== this.#run) return;
    this.#take(next, known);
    this.#end();
  }

  #take(next: T, known: { readonly source: Source; readonly subject: string | undefined }): void {
    const previous = this.value;
    this.#known = known;
    const value = previous !== undefined && this.#options.share ? this.#options.share(previous, next) : next;
    this.#updatedAt = Date.now();
    this.#state = { status: 'ready', value };
  }

  /** News are about what is asked: they end with the question. */
  #hear(next: T): void {
    if (!this.#asked) return;
    const { source, args } = this.#asked;
    this.#take(next, { source, subject: this.#options.subject?.(args) });
    this.#endedAt = Date.now();
    this.#host.requestUpdate();
  }

  #miss(error: unknown): void {
    const { value } = this;
    this.#state = value === undefined ? { status: 'error', error } : { status: 'stale', value, error };
    this.#host.requestUpdate();
  }

  #fail(run: AbortController, error: unknown): void {
    if (run !== this.#run) return;
    this.#miss(error);
    run.abort(error);
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#deadline);
    this.#run = undefined;
    this.#endedAt = Date.now();
    this.#schedule();
    this.#host.requestUpdate();
  }

  #abort(): void {
    clearTimeout(this.#deadline);
    const run = this.#run;
    this.#run = undefined;
    run?.abort();
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#poll);
    const asked = this.#asked;
    const follow = this.#follow;
    if (!asked || this.#run || this.#interval <= 0 || document.visibilityState === 'hidden') return this.#news.stop();
    const until = this.#unfollowedUntil - Date.now();
    if (follow && until <= 0) return this.#news.start((listener) => follow(asked.source, asked.args, listener));
    const waited = Date.now() - this.#endedAt;
    this.#poll = setTimeout(() => this.refresh(), Math.max(0, this.#interval * 1000 - waited));
  };
}

function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
