import type { StoreAnswer, StoreSample, StoreSeries } from '@meshlens/core';
import { isRecord } from '../ports/http/json.js';

/** Whether something from outside is an answer with samples. */
export function areSamples(value: unknown): value is StoreAnswer<StoreSample> {
  return isAnswerOf(value, (row) => Number.isFinite(row['value']));
}

/** Whether something from outside is an answer with series. */
export function areSeries(value: unknown): value is StoreAnswer<StoreSeries> {
  return isAnswerOf(value, ({ values }) => Array.isArray(values) && values.every((each) => each === null || Number.isFinite(each)));
}

function isAnswerOf(answer: unknown, isRow: (row: Readonly<Record<string, unknown>>) => boolean): boolean {
  if (!isRecord(answer) || 'stale' in answer) return false;
  const { value, warnings } = answer;
  if (!Array.isArray(warnings) || !warnings.every((each) => typeof each === 'string')) return false;
  return Array.isArray(value) && value.every((row) => isRecord(row) && areLabels(row['labels']) && isRow(row));
}

function areLabels(labels: unknown): boolean {
  return isRecord(labels) && Object.values(labels).every((each) => typeof each === 'string');
}
