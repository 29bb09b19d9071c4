import {
  type MetricStore,
  type RateQuery,
  type StoreAnswer,
  type StoreSample,
  type StoreSeries,
  type TimeRange,
  UpstreamError,
} from '@meshlens/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ManualTimers, manualTimers } from '../../../../test/support/manual-timers.js';
import { rememberingStore } from './remembering-store.js';

const rate: RateQuery = { metric: 'm', anyOf: [[]], by: ['a'], windowSeconds: 60, keepZero: false };
const at = 1_700_000_000_000;
const down = new UpstreamError('unreachable', 'nothing listens');
const late = (): UpstreamError => new UpstreamError('timeout', 'late');

let asked: string[];
let answer: (signal: AbortSignal | undefined) => Promise<StoreAnswer<StoreSample>>;
let answerRange: (range: TimeRange) => Promise<StoreAnswer<StoreSeries>>;
let timers: ManualTimers;
let store: MetricStore;

beforeEach(() => {
  asked = [];
  answer = async () => ({ value: [{ labels: { a: 'b' }, value: 1 }], warnings: [] });
  timers = manualTimers();
  const below: MetricStore = {
    name: 'below',
    query(query, when, { signal }) {
      asked.push(`${query.metric} ${when}`);
      return answer(signal);
    },
    queryRange: async (_query, range) => answerRange(range),
  };
  store = rememberingStore(below, { timeoutMs: 10_000, late, timers });
});

describe('a store that remembers', () => {
  it('asks once for a hundred who ask together, and for those who ask soon after', async () => {
    await Promise.all(Array.from({ length: 100 }, () => store.query(rate, at, { signal: new AbortController().signal })));
    await store.query({ ...rate }, at, {});
    expect(asked).toEqual([`m ${at}`]);
    await store.query(rate, at + 15_000, {});
    await store.query({ ...rate, metric: 'n' }, at, {});
    expect(asked).toHaveLength(3);
    await timers.skip(61_000);
    await store.query(rate, at, {});
    expect(asked).toHaveLength(4);
  });

  it('goes on for the others when one gives up, and stops when all do', async () => {
    let finish = (_answer: StoreAnswer<StoreSample>): void => undefined;
    let stopped = false;
    answer = (signal) => {
      signal?.addEventListener('abort', () => (stopped = true));
      return new Promise((resolve) => (finish = resolve));
    };
    const [one, other] = [new AbortController(), new AbortController()];
    const leaving = store.query(rate, at, { signal: one.signal });
    const staying = store.query(rate, at, { signal: other.signal });
    one.abort(new Error('enough'));
    await expect(leaving).rejects.toThrow('enough');
    expect(stopped).toBe(false);
    finish({ value: [], warnings: [] });
    await staying;
    const alone = store.query(rate, at + 1, { signal: other.signal });
    stopped = false;
    other.abort(new Error('enough'));
    await expect(alone).rejects.toThrow('enough');
    expect(stopped).toBe(true);
  });

  it('gives the last good answer with its age where it is let down, and the new one when that is over', async () => {
    await store.query(rate, at, {});
    answer = () => Promise.reject(down);
    expect(await store.query(rate, at + 30_000, {})).toEqual({
      value: [{ labels: { a: 'b' }, value: 1 }],
      warnings: [],
      stale: { ageSeconds: 30, error: down },
    });
    answer = async () => ({ value: [], warnings: [] });
    expect(await store.query(rate, at + 45_000, {})).toEqual({ value: [], warnings: [] });
  });

  it.each([
    ['it is older than ten minutes', at + 601_000, down],
    ['it is about a later time', at - 15_000, down],
    ['the store refuses now', at + 15_000, new UpstreamError('denied', 'no')],
    ['too much is asked', at + 15_000, new UpstreamError('limit', 'too much')],
  ])('gives no older answer where %s', async (_name, when, error) => {
    await store.query(rate, at, {});
    answer = () => Promise.reject(error);
    await expect(store.query(rate, when, {})).rejects.toBe(error);
  });

  it('puts older series on the steps that are asked for', async () => {
    const range = { start: at, end: at + 60_000, stepSeconds: 15 };
    answerRange = async () => ({ value: [{ labels: {}, values: [1, 2, 3, 4, 5] }], warnings: [] });
    await store.queryRange(rate, range, {});
    answerRange = () => Promise.reject(down);
    const moved = { ...range, start: at + 30_000, end: at + 90_000 };
    expect(await store.queryRange(rate, moved, {})).toMatchObject({
      value: [{ values: [3, 4, 5, null, null] }],
      stale: { ageSeconds: 30 },
    });
    await expect(store.queryRange(rate, { ...moved, end: at + 97_000 }, {})).rejects.toBe(down);
  });

  it('gives all questions of one answer one time', async () => {
    const { signal } = new AbortController();
    await store.query(rate, at, { signal });
    await timers.skip(10_001);
    await expect(store.query(rate, at + 15_000, { signal })).resolves.toMatchObject({ stale: { error: { code: 'timeout' } } });
    expect(asked).toHaveLength(1);
    await store.query(rate, at + 15_000, {});
    expect(asked).toHaveLength(2);
  });

  it('passes mistakes on and remembers no failure', async () => {
    answer = () => Promise.reject(new TypeError('mistake'));
    await expect(store.query(rate, at, {})).rejects.toThrow(TypeError);
    answer = async () => ({ value: [], warnings: [] });
    expect(await store.query(rate, at, {})).toEqual({ value: [], warnings: [] });
  });
});
