import type { LayoutAnswer, LayoutQuestion } from './layout-worker.js';
import { type PlaceJob, type Placement, placeSteps } from './place-steps.js';
import { startWorker } from './start-worker.js';
import { inSlices } from './slices.js';
import { topologyOf } from './topology.js';

/** Fewer nodes than this are placed sooner than a worker starts. */
const worthAWorker = 120;
/** A worker without work is let go after so many milliseconds. */
const idleTime = 10_000;
const mostCached = 12;

interface Waiting {
  readonly job: PlaceJob;
  readonly resolve: (placement: Placement) => void;
  readonly reject: (reason: unknown) => void;
}

/** Layouts of graphs that were placed from nothing, by topology, shared by all graphs of a page; oldest first. */
const cache = new Map<string, Placement>();
let workersFail = false;

/** Places graphs without holding the page up: in a worker where one can be had, else in slices between the page's other work. */
export class LayoutRunner {
  #worker: Worker | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #gone = new AbortController();

  /** Rejects with an AbortError after `destroy`. */
  async place(job: PlaceJob): Promise<Placement> {
    const key = job.kept.length === 0 ? await inSlices(topologyOf(job), this.#gone.signal) : undefined;
    const known = key === undefined ? undefined : cache.get(key);
    if (known) return known;
    const placement = await this.#compute(job);
    if (key !== undefined) remember(key, placement);
    return placement;
  }

  destroy(): void {
    this.#gone.abort();
    this.#endWorker();
    for (const { reject } of this.#waiting.values()) reject(this.#gone.signal.reason);
    this.#waiting.clear();
  }

  #compute(job: PlaceJob): Promise<Placement> {
    const worker = job.input.nodes.length < worthAWorker ? undefined : this.#started();
    if (!worker) return inSlices(placeSteps(job), this.#gone.signal);
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { job, resolve, reject });
      const question: LayoutQuestion = { id, job };
      worker.postMessage(question);
    });
  }

  #started(): Worker | undefined {
    clearTimeout(this.#idle);
    if (this.#worker || workersFail || this.#gone.signal.aborted) return this.#worker;
    try {
      this.#worker = startWorker();
    } catch {
      workersFail = true;
      return undefined;
    }
    this.#worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => this.#answered(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#failed();
    };
    return this.#worker;
  }

  #answered({ id, placement }: LayoutAnswer): void {
    this.#waiting.get(id)?.resolve(placement);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#endWorker(), idleTime);
  }

  /** The worker could not be loaded, or broke: what it had to do is done here. */
  #failed(): void {
    workersFail = true;
    this.#endWorker();
    for (const { job, resolve, reject } of this.#waiting.values()) inSlices(placeSteps(job), this.#gone.signal).then(resolve, reject);
    this.#waiting.clear();
  }

  #endWorker(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function remember(key: string, placement: Placement): void {
  cache.set(key, placement);
  const [oldest] = cache.keys();
  if (cache.size > mostCached && oldest !== undefined) cache.delete(oldest);
}
