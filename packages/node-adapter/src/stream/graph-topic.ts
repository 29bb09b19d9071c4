import { randomUUID } from 'node:crypto';
import { type Answer, type GraphQuery, type MeshDataSource, MeshError, type MeshGraph } from '@meshlens/core';
import { formatGraphEvent, type GraphEvent, patchOf } from '@meshlens/core/http';
import { pause, type Timers } from '../timers.js';
import { withinDeadline } from '../within-deadline.js';

export interface TopicTimes {
  /** Between two graphs; answers are aligned to it. */
  readonly everyMs: number;
  /** For one graph. */
  readonly deadlineMs: number;
}

/** Changes that are kept for who was away for a moment. */
const CHANGES_KEPT = 8;

/**
 * One graph for all who follow it with the same rights: asked for once, compared once. There is no queue for anybody: who
 * is slow gets, when there is room again, what makes the graph that they have into the newest.
 */
export class GraphTopic {
  readonly #source: MeshDataSource;
  readonly #query: GraphQuery;
  readonly #timers: Timers;
  readonly #times: TopicTimes;
  readonly #name = randomUUID().slice(0, 8);
  readonly #stopped = new AbortController();
  readonly #waiting = new Set<() => void>();
  #version = 0;
  #current: Answer<MeshGraph> | undefined;
  /** The change that led to a version, as it is sent. */
  readonly #changes = new Map<number, string>();
  #failure: { readonly turn: number; readonly text: string } | undefined;
  #turn = 0;

  constructor(source: MeshDataSource, query: GraphQuery, { timers, ...times }: TopicTimes & { readonly timers: Timers }) {
    this.#source = source;
    this.#query = query;
    this.#timers = timers;
    this.#times = times;
    void this.#run(this.#stopped.signal);
  }

  stop(): void {
    this.#stopped.abort(new Error('Nobody follows any more.'));
  }

  /** Reads what somebody gets who has got so far; undefined while there is nothing new. */
  next(got: Got): { readonly text: string; readonly got: Got } | undefined {
    if (this.#version > got.version) {
      const text = this.#changesSince(got.version) ?? this.#whole();
      return { text, got: { version: this.#version, turn: this.#turn } };
    }
    if (this.#failure === undefined || this.#failure.turn <= got.turn) return undefined;
    return { text: this.#failure.text, got: { ...got, turn: this.#failure.turn } };
  }

  /** How far somebody got whose last event had this id: nowhere where it is not one of this topic. */
  gotWith(id: string | null): Got {
    const [name, version] = (id ?? '').split('.');
    const number = Number(version);
    const isKnown = name === this.#name && Number.isInteger(number) && number > 0 && number <= this.#version;
    return { version: isKnown ? number : 0, turn: 0 };
  }

  /** Resolves when there may be something new, or the signal fires. */
  news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        this.#waiting.delete(go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      this.#waiting.add(go);
      signal.addEventListener('abort', go, { once: true });
      if (signal.aborted) go();
    });
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const begun = this.#timers.now();
      await this.#ask(signal);
      await pause(this.#timers, Math.max(0, this.#times.everyMs - (this.#timers.now() - begun)), signal);
    }
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { deadlineMs } = this.#times;
    const late = (): Error => new MeshError('unreachable', `There was no answer within ${deadlineMs / 1000} s.`);
    try {
      this.#take(
        await withinDeadline({ milliseconds: deadlineMs, signal, late }, (within) => this.#source.graph(this.#query, { signal: within })),
      );
    } catch (reason) {
      if (signal.aborted) return;
      const error = reason instanceof MeshError ? reason : new MeshError('internal', 'Something went wrong here.');
      this.#turn += 1;
      this.#failure = { turn: this.#turn, text: formatGraphEvent({ type: 'failed', error: { code: error.code, message: error.message } }) };
    }
    for (const go of [...this.#waiting]) go();
  }

  #take(answer: Answer<MeshGraph>): void {
    const before = this.#current;
    const base = this.#idOf(this.#version);
    this.#turn += 1;
    this.#version += 1;
    this.#failure = undefined;
    this.#current = answer;
    if (before === undefined) return;
    const { at, problems, value } = answer;
    const event: GraphEvent = { type: 'patch', id: this.#idOf(this.#version), base, at, problems, patch: patchOf(before.value, value) };
    this.#changes.set(this.#version, formatGraphEvent(event));
    this.#changes.delete(this.#version - CHANGES_KEPT);
  }

  #idOf(version: number): string {
    return `${this.#name}.${version}`;
  }

  #changesSince(version: number): string | undefined {
    const texts: string[] = [];
    for (let next = version + 1; next <= this.#version; next++) {
      const text = this.#changes.get(next);
      if (text === undefined) return undefined;
      texts.push(text);
    }
    return texts.join('');
  }

  #whole(): string {
    if (this.#current === undefined) throw new Error('There is no version without a graph.');
    return formatGraphEvent({ type: 'graph', id: this.#idOf(this.#version), answer: this.#current });
  }
}

/** How far somebody got: the version of the graph that they have, and the last turn that they heard of. */
export interface Got {
  readonly version: number;
  readonly turn: number;
}
