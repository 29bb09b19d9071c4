import type { LayoutAnswer, LayoutQuestion } from './layout-worker.js';
import { type PlaceJob, type Placement, placeSteps } from './place-steps.js';
import { startWorker } from './start-worker.js';
import { inSlices } from './slices.js';

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
    const key = job.kept.length === 0 ? topologyOf(job) : undefined;
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

/** All that a layout depends on, as a short text (two FNV-1a hashes, and the counts). */
function topologyOf({ layout, input: { nodes, edges, boxes, options } }: PlaceJob): string {
  let [one, two] = [0x811c9dc5, 0x9e3779b9];
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
      two = Math.imul(two ^ text.charCodeAt(at), 0x85ebca6b) + at;
    }
    one = Math.imul(one ^ 0x1f, 0x01000193);
  };
  for (const { id, box = '', width, height, anchor } of nodes) add(`${id}\n${box}\n${width} ${height} ${anchor}`);
  for (const { source, target } of edges) add(`${source}\n${target}`);
  for (const { id, box = '', minWidth, title = 0 } of boxes) add(`${id}\n${box}\n${minWidth} ${title}`);
  return [layout, options.aspect, options.columnGap, nodes.length, edges.length, boxes.length, one >>> 0, two >>> 0].join(' ');
}
