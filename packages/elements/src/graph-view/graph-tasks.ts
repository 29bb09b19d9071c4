import {
  type Answer,
  type Capabilities,
  type FindingsResult,
  type GraphQuery,
  type Instant,
  type ListedFinding,
  type MeshDataSource,
  MeshError,
  type MeshGraph,
  type NamespaceInfo,
  shareGraph,
} from '@meshlens/core';
import type { ReactiveControllerHost } from 'lit';
import type { NewsListener } from '../controllers/live-news.js';
import { type LiveState, LiveTask } from '../controllers/live-task.js';
import { memoize } from '../controllers/memoize.js';
import { Ticker } from '../controllers/ticker.js';
import { type Offer, offerOf } from '../display-menu/offer.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { chooseNamespaces } from './choose-namespaces.js';
import { comparedAt, graphQuestion } from './graph-question.js';
import type { FindLanguage } from './shown-graph.js';
import type { Situation } from './state/graph-view-state.js';

/** What the tasks have to know of their view. */
export interface TasksHost extends ReactiveControllerHost, HTMLElement {
  readonly source: MeshDataSource | undefined;
  readonly options: GraphViewOptions;
  readonly situation: Situation;
  readonly showFindings: boolean;
  readonly finding: Finding;
}

/** The language of expressions, which is loaded late. */
export interface Finding {
  readonly language: FindLanguage;
  /** An expression stands, and cannot be read yet: what it asks for is not known. */
  readonly awaited: boolean;
}

/** An answer with what it is about. */
export type GraphAnswer = Answer<MeshGraph> & { readonly focus?: GraphQuery['focus'] };

/** Always the same, so that nothing is drawn anew for it. */
const none: readonly ListedFinding[] = [];

/** All that a graph view asks of its source. */
export class GraphTasks {
  readonly #host: TasksHost;
  #newest: Instant | undefined;
  readonly #known: LiveTask<MeshDataSource, readonly [], Answer<readonly NamespaceInfo[]>>;
  readonly #graph: LiveTask<MeshDataSource, readonly [question: string], GraphAnswer>;
  readonly #before: LiveTask<MeshDataSource, readonly [question: string], GraphAnswer>;
  readonly #capabilities: LiveTask<MeshDataSource, readonly [], Answer<Capabilities>>;
  readonly #offer = memoize(offerOf);
  readonly #findings: LiveTask<MeshDataSource, readonly [], Answer<FindingsResult>>;

  constructor(host: TasksHost) {
    this.#host = host;
    const source = (): MeshDataSource | undefined => host.source;
    const seldom = (): number => (this.#interval() === 0 ? 0 : Math.max(60, this.#interval()));
    const graph = {
      source,
      run: (from: MeshDataSource, [question]: readonly [string], signal: AbortSignal) =>
        askGraph(from, JSON.parse(question) as GraphQuery, signal),
      share: (previous: GraphAnswer, next: GraphAnswer) => ({ ...next, value: shareGraph(previous.value, next.value) }),
    };
    this.#known = new LiveTask<MeshDataSource, readonly [], Answer<readonly NamespaceInfo[]>>(host, {
      source,
      args: () => [],
      run: (from, _, signal) => from.namespaces({ signal }),
      intervalSeconds: seldom,
    });
    this.#graph = new LiveTask(host, {
      ...graph,
      args: () => asArgs(this.question),
      intervalSeconds: () => this.#interval(),
      follow: () => this.#follow(),
    });
    this.#before = new LiveTask(host, { ...graph, args: () => asArgs(this.#earlierQuestion()) });
    this.#findings = new LiveTask<MeshDataSource, readonly [], Answer<FindingsResult>>(host, {
      source,
      args: () => (host.showFindings ? [] : undefined),
      run: (from, _, signal) => from.findings({}, { signal }),
      intervalSeconds: seldom,
    });
    this.#capabilities = new LiveTask<MeshDataSource, readonly [], Answer<Capabilities>>(host, {
      source,
      args: () => [],
      run: async (from, _, signal) => from.capabilities({ signal }),
    });
    new Ticker(host, () => this.#graph.state.status === 'stale');
  }

  get known(): Answer<readonly NamespaceInfo[]> | undefined {
    return this.#known.value;
  }

  get answer(): GraphAnswer | undefined {
    const { value } = this.#graph;
    if (value && value.value.at > (this.#newest ?? 0)) this.#newest = value.value.at;
    return value;
  }

  /** The graph that the present one is compared with. */
  get before(): LiveState<GraphAnswer> {
    return this.#before.state;
  }

  /** The time ranges that the source can answer; undefined while it has not said. */
  get durations(): readonly number[] | undefined {
    return this.#capabilities.value?.value.durations;
  }

  /** What the display menu can offer; always the same for the same answer. */
  get offer(): Offer {
    return this.#offer(this.#capabilities.value?.value);
  }

  get findings(): readonly ListedFinding[] {
    return this.#host.showFindings ? (this.#findings.value?.value.findings ?? none) : none;
  }

  get running(): boolean {
    return this.#graph.running;
  }

  get ageSeconds(): number | undefined {
    return this.#graph.ageSeconds;
  }

  /** The newest instant that was seen: how far a replay reaches. */
  get newest(): Instant | undefined {
    return this.#newest;
  }

  /** While nobody chose, the graph depends on the list of namespaces, and so shares its fate. */
  get state(): LiveState<GraphAnswer> {
    const { state: known } = this.#known;
    if (this.chosen === undefined && (known.status === 'loading' || known.status === 'error')) {
      return known.status === 'error' ? known : { status: 'loading' };
    }
    return this.#host.finding.awaited && this.#graph.state.status === 'waiting' ? { status: 'loading' } : this.#graph.state;
  }

  /** The namespaces that are shown: those that somebody chose, or those that take part in the mesh. */
  get chosen(): readonly string[] | undefined {
    const known = this.#known.value?.value;
    return this.#host.options.namespaces ?? (known && chooseNamespaces(known));
  }

  /** What is asked; undefined while it cannot be said. */
  get question(): GraphQuery | undefined {
    const { chosen } = this;
    const { options, situation, finding } = this.#host;
    if (chosen === undefined || chosen.length === 0 || finding.awaited) return undefined;
    return graphQuestion(chosen, options, { ...situation, language: finding.language });
  }

  refresh(): void {
    for (const task of [this.#known, this.#graph, this.#before, this.#findings]) task.refresh();
  }

  /** What is past does not change. */
  #interval(): number {
    return this.#host.situation.at === undefined ? this.#host.options.refreshSeconds : 0;
  }

  /** News come every so often: who wants them less often asks. */
  #follow(): typeof followGraph | undefined {
    const every = this.#capabilities.value?.value.streams?.graphSeconds ?? 0;
    return this.#host.options.refreshSeconds <= every ? followGraph : undefined;
  }

  #earlierQuestion(): GraphQuery | undefined {
    const { question, answer } = this;
    const at = answer && comparedAt(this.#host.situation, answer.value.at);
    return question && at !== undefined ? { ...question, at } : undefined;
  }
}

/** As text, since equal questions are not to be asked again. */
function asArgs(question: GraphQuery | undefined): readonly [string] | undefined {
  return question && [JSON.stringify(question)];
}

async function askGraph(from: MeshDataSource, question: GraphQuery, signal: AbortSignal): Promise<GraphAnswer> {
  return about(question, await from.graph(question, { signal }));
}

async function followGraph(from: MeshDataSource, [text]: readonly [string], listener: NewsListener<GraphAnswer>): Promise<void> {
  const { signal, onValue, onFailure } = listener;
  const question = JSON.parse(text) as GraphQuery;
  if (from.followGraph === undefined) throw new MeshError('not-found', 'This source has no graphs to follow.');
  return from.followGraph(question, { signal, onGraph: (answer) => onValue(about(question, answer)), onFailure });
}

function about({ focus }: GraphQuery, answer: Answer<MeshGraph>): GraphAnswer {
  return focus ? { ...answer, focus } : answer;
}
