import {
  type CallOptions,
  type Instant,
  type MetricStore,
  type StoreAnswer,
  type StoreSample,
  type TimeRange,
  UpstreamError,
} from '@meshlens/core';
import { tell } from '../operation/happenings.js';
import { realTimers, type Timers } from '../timers.js';
import { withinDeadline } from '../within-deadline.js';
import { areSamples, areSeries } from './answer-shape.js';
import { AnswerTime } from './answer-time.js';
import { agedAnswer, type Good, mayBeOld, onLaterSteps } from './last-good.js';
import { noSharing, type SharedAnswers } from './shared-answers.js';
import { SharedWork } from './shared-work.js';
import { WeightedCache } from './weighted-cache.js';

export interface RememberingOptions {
  /** For all questions of one answer together; more than the store has for one. */
  readonly timeoutMs: number;
  /** What is told where that is over. */
  readonly late: () => UpstreamError;
  /** Where replicas share answers; default: they do not. */
  readonly shared?: SharedAnswers;
  readonly timers?: Timers;
}

/** Questions are about aligned times, so an answer serves all who ask in the same quarter of a minute, and a little longer. */
const FRESH_MS = 60_000;
const GOOD_MS = 660_000;
/** Samples, or values of series, of one store: some 50 MB. */
const MOST_VALUES = 150_000;

interface Asked<T> {
  /** Without the time. */
  readonly question: string;
  readonly at: number;
  readonly time: string;
  readonly ask: (signal: AbortSignal) => Promise<StoreAnswer<T>>;
  readonly isAnswer: (value: unknown) => value is StoreAnswer<T>;
  readonly weigh: (answer: StoreAnswer<T>) => number;
  /** Makes an earlier answer one about this time; default as it is. */
  readonly moved?: (good: Good<T>) => StoreAnswer<T> | undefined;
}

/**
 * A metric store that is asked each question once, however many ask it at the same time, and that answers from memory, with
 * the age told, when the store lets it down. What is remembered holds no identity: who may see what is decided above it.
 */
export function rememberingStore(store: MetricStore, options: RememberingOptions): MetricStore {
  const { timeoutMs, late, shared = noSharing, timers = realTimers } = options;
  const fresh = new WeightedCache<StoreAnswer<unknown>>({ most: MOST_VALUES, now: timers.now });
  const good = new WeightedCache<Good<unknown>>({ most: MOST_VALUES, now: timers.now });
  const work = new SharedWork();
  const time = new AnswerTime(timeoutMs, timers.now);
  const count = (result: 'failed' | 'hit' | 'miss' | 'shared' | 'stale'): void => tell('cache', { cache: `metrics/${store.name}`, result });

  const asked = async <T>(one: Asked<T>, { signal }: CallOptions, keepsGood: boolean): Promise<StoreAnswer<T>> => {
    const key = `${one.question} ${one.time}`;
    const known = fresh.get(key) as StoreAnswer<T> | undefined;
    if (known !== undefined) {
      count('hit');
      return known;
    }
    count(work.isRunning(key) ? 'shared' : 'miss');
    const milliseconds = time.left(signal);
    try {
      if (milliseconds <= 0) throw late();
      return await withinDeadline({ milliseconds, signal, late }, (within) =>
        work.run(
          key,
          async (working) => {
            const answer = await shared.through(`metrics ${store.name} ${key}`, { work: () => one.ask(working), isAnswer: one.isAnswer });
            const weight = 1 + one.weigh(answer);
            fresh.set(key, answer, { weight, forMs: FRESH_MS });
            if (keepsGood) remember(one, answer, weight);
            return answer;
          },
          within,
        ),
      );
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      const old = mayBeOld(error) ? earlier(one, error) : undefined;
      count(old === undefined ? 'failed' : 'stale');
      if (old === undefined) throw error;
      return old;
    }
  };
  /** An answer about an earlier time does not take the place of one about a later. */
  const remember = <T>({ question, at }: Asked<T>, answer: StoreAnswer<T>, weight: number): void => {
    const known = good.get(question);
    if (known === undefined || known.at <= at) good.set(question, { at, answer }, { weight, forMs: GOOD_MS });
  };
  const earlier = <T>({ question, at, moved = ({ answer }) => answer }: Asked<T>, error: UpstreamError): StoreAnswer<T> | undefined => {
    const known = good.get(question) as Good<T> | undefined;
    const answer = known && moved(known);
    return answer && agedAnswer({ at: known.at, answer }, at, error);
  };
  const instant = (name: string, query: unknown, at: Instant, ask: Asked<StoreSample>['ask']): Asked<StoreSample> => ({
    question: `${name} ${JSON.stringify(query)}`,
    at,
    time: String(at),
    ask,
    isAnswer: areSamples,
    weigh: ({ value }) => value.length,
  });

  return {
    ...aboutItself(store),
    name: store.name,
    query: (query, at, call) =>
      asked(
        instant('query', query, at, (signal) => store.query(query, at, { signal })),
        call,
        true,
      ),
    queryRange(query, range, call) {
      const steps = `${(range.end - range.start) / 1000}/${range.stepSeconds}`;
      return asked(
        {
          question: `range ${steps} ${JSON.stringify(query)}`,
          at: range.end,
          time: String(range.end),
          ask: (signal) => store.queryRange(query, range, { signal }),
          isAnswer: areSeries,
          weigh: ({ value }) => value.reduce((sum, { values }) => sum + 1 + values.length / 10, 0),
          moved: ({ at, answer }) => laterSteps(answer, at, range),
        },
        call,
        true,
      );
    },
    ...(store.lag && {
      lag: (query, at, call) =>
        asked(
          instant('lag', query, at, (signal) => answered(store.lag?.(query, at, { signal }))),
          call,
          false,
        ),
    }),
    ...(store.newest && {
      newest: (query, at, call) =>
        asked(
          instant('newest', query, at, (signal) => answered(store.newest?.(query, at, { signal }))),
          call,
          false,
        ),
    }),
  };
}

type SeriesAnswer = Awaited<ReturnType<MetricStore['queryRange']>>;

function laterSteps(answer: SeriesAnswer, earlierEnd: number, range: TimeRange): SeriesAnswer | undefined {
  const value = onLaterSteps(answer.value, earlierEnd, range);
  return value && { ...answer, value };
}

async function answered<T>(answer: Promise<StoreAnswer<T>> | undefined): Promise<StoreAnswer<T>> {
  return (await answer) ?? { value: [], warnings: [] };
}

/** What a store says of itself it remembers on its own. */
function aboutItself(store: MetricStore): Partial<MetricStore> {
  return {
    ...(store.describe && { describe: store.describe.bind(store) }),
    ...(store.metricNames && { metricNames: store.metricNames.bind(store) }),
    ...(store.labelsOf && { labelsOf: store.labelsOf.bind(store) }),
    ...(store.recordingRules && { recordingRules: store.recordingRules.bind(store) }),
  };
}
