import type { Labels, RecordingRule, StoreAnswer, StoreSample, StoreSeries, TimeRange } from '@meshlens/core';
import { isRecord, type JsonRecord } from '../http/json.js';
import { printable } from '../http/upstream-failure.js';

const maxWarnings = 20;

/** The useful part of a success. */
export interface PrometheusData {
  readonly resultType: string;
  readonly result: readonly JsonRecord[];
  /** The store's warnings and hints, in its own words. */
  readonly warnings: readonly string[];
}

/** Undefined where the body is not a success of the query API. */
export function readData(body: unknown): PrometheusData | undefined {
  if (!isRecord(body) || body['status'] !== 'success' || !isRecord(body['data'])) return undefined;
  const { resultType, result } = body['data'];
  if (typeof resultType !== 'string' || !Array.isArray(result) || !result.every(isRecord)) return undefined;
  return { resultType, result, warnings: [...textsOf(body['warnings']), ...textsOf(body['infos'])].slice(0, maxWarnings) };
}

/** `type: words` of an error answer. */
export function readError(body: unknown): { readonly type: string; readonly words: string } | undefined {
  if (!isRecord(body) || body['status'] !== 'error') return undefined;
  const type = typeof body['errorType'] === 'string' ? body['errorType'] : 'error';
  return { type, words: `${type}: ${typeof body['error'] === 'string' ? body['error'] : 'no reason given'}` };
}

/** What elements of an instant query's answer were read into. */
export interface ReadSamples {
  readonly samples: StoreSample[];
  /** Elements that were no samples. */
  histograms: number;
}

/** Reads samples; one that is not a finite number is left out, since a rate that is none says nothing. */
export function readSamples(elements: readonly JsonRecord[], into: ReadSamples): void {
  for (const element of elements) {
    const value = sampleOf(element['value'])?.value;
    if (value !== undefined) into.samples.push({ labels: labelsOf(element['metric']), value });
    else if ('histogram' in element) into.histograms += 1;
  }
}

/** Series of a range query, put on the asked steps. */
export function readMatrix({ result, warnings }: PrometheusData, range: TimeRange): StoreAnswer<StoreSeries> {
  const steps = stepsOf(range);
  let histograms = 0;
  const series = result.map((entry): StoreSeries => {
    if ('histograms' in entry) histograms += 1;
    const values = new Array<number | null>(steps).fill(null);
    for (const pair of Array.isArray(entry['values']) ? entry['values'] : []) {
      const sample = sampleOf(pair);
      if (sample === undefined) continue;
      const step = Math.round((sample.seconds * 1000 - range.start) / (range.stepSeconds * 1000));
      if (step >= 0 && step < steps) values[step] = sample.value;
    }
    return { labels: labelsOf(entry['metric']), values };
  });
  return { value: series, warnings: withHistograms(warnings, histograms) };
}

/** The times, in seconds, of the samples of the first series. */
export function sampleTimes({ result: [entry] }: PrometheusData): readonly number[] {
  const pairs: readonly unknown[] = Array.isArray(entry?.['values']) ? entry['values'] : [];
  return pairs.flatMap((pair) => sampleOf(pair)?.seconds ?? []);
}

/** The texts of a list answer. */
export function readTexts(data: unknown): readonly string[] | undefined {
  return Array.isArray(data) ? data.filter((text): text is string => typeof text === 'string') : undefined;
}

/** The recording rules of a rules answer. */
export function readRules(data: unknown): readonly RecordingRule[] | undefined {
  if (!isRecord(data) || !Array.isArray(data['groups'])) return undefined;
  return data['groups'].filter(isRecord).flatMap((group) => {
    const { interval, rules } = group;
    return (Array.isArray(rules) ? rules : []).filter(isRecord).flatMap((rule): readonly RecordingRule[] => {
      const { name, query, health } = rule;
      if (rule['type'] !== 'recording' || typeof name !== 'string' || typeof query !== 'string') return [];
      return [{ record: name, expression: query, intervalSeconds: typeof interval === 'number' ? interval : 0, healthy: health === 'ok' }];
    });
  });
}

/** How many values a series of this range has. */
export function stepsOf({ start, end, stepSeconds }: TimeRange): number {
  return Math.floor((end - start) / 1000 / stepSeconds) + 1;
}

function sampleOf(pair: unknown): { readonly seconds: number; readonly value: number } | undefined {
  if (!Array.isArray(pair) || typeof pair[0] !== 'number' || typeof pair[1] !== 'string' || pair[1].trim() === '') return undefined;
  const value = Number(pair[1]);
  return Number.isFinite(value) ? { seconds: pair[0], value } : undefined;
}

/** What was read from JSON has own names only, so a label called like a property of Object is just a label. */
function labelsOf(metric: unknown): Labels {
  if (!isRecord(metric)) return {};
  if (holdsTexts(metric)) return metric;
  return Object.fromEntries(Object.entries(metric).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function holdsTexts(record: JsonRecord): record is Record<string, string> {
  for (const name in record) if (typeof record[name] !== 'string') return false;
  return true;
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string').map((text) => printable(text).slice(0, 300)) : [];
}

/** The warnings, and one more about histograms where there were any. */
export function withHistograms(warnings: readonly string[], histograms: number): readonly string[] {
  return histograms === 0 ? warnings : [...warnings, `${histograms} native histogram series were left out`];
}
