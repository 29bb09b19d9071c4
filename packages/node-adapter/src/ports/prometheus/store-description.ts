import {
  buildMetric,
  durationSeconds,
  type Instant,
  type ProblemCode,
  type PromQlWriter,
  requestMetric,
  type StoreDescription,
  type StoreEngine,
  UpstreamError,
} from '@meshlens/core';
import { isRecord } from '../http/json.js';
import { printable } from '../http/upstream-failure.js';
import { sampleTimes } from './prometheus-answer.js';
import type { PrometheusApi } from './prometheus-api.js';

/** VictoriaMetrics answers as of so long ago unless told otherwise (-search.latencyOffset). */
const VICTORIA_DELAY_SECONDS = 30;
const DAY = 86_400;
const MEASURED_SECONDS = 600;
const none = new URLSearchParams();

/** What a store tells of itself. A path that it does not know leaves something out; a store that does not answer rejects. */
export async function describeStore(api: PrometheusApi, write: PromQlWriter, at: Instant): Promise<StoreDescription> {
  const [build, runtime, scrape] = await Promise.all([
    api.getIfKnown('/api/v1/status/buildinfo', none, {}),
    api.getIfKnown('/api/v1/status/runtimeinfo', none, {}),
    scrapeSeconds(api, write, at).catch(unknownUnlessDown),
  ]);
  const { engine, version } = identify(build);
  const retentionSeconds = engine === 'victoria-metrics' ? await flaggedRetention(api) : retentionOf(runtime);
  return {
    ...(engine !== undefined && { engine }),
    ...(version !== undefined && { version }),
    ...(retentionSeconds !== undefined && { retentionSeconds }),
    ...(scrape !== undefined && { scrapeSeconds: scrape }),
    ...(engine === 'victoria-metrics' && { delaySeconds: VICTORIA_DELAY_SECONDS }),
  };
}

/** VictoriaMetrics gives no version, or that of the Prometheus it stands in for; Thanos numbers its releases from 0. */
function identify(build: unknown): { readonly engine?: StoreEngine; readonly version?: string } {
  if (!isRecord(build)) return {};
  if (Object.keys(build).every((key) => key === 'version')) return { engine: 'victoria-metrics' };
  const application = typeof build['application'] === 'string' ? build['application'].toLowerCase() : '';
  const version = typeof build['version'] === 'string' ? printable(build['version']).slice(0, 60) : undefined;
  const named = (['mimir', 'cortex', 'thanos'] as const).find((name) => application.includes(name));
  const engine = named ?? (version?.startsWith('0.') === true ? 'thanos' : application === '' ? 'prometheus' : undefined);
  return { ...(engine && { engine }), ...(version !== undefined && { version }) };
}

/** Of `15d`, `15d or 512MB`, or `512MB`, which is no time. */
function retentionOf(runtime: unknown): number | undefined {
  if (!isRecord(runtime) || typeof runtime['storageRetention'] !== 'string') return undefined;
  return durationSeconds(runtime['storageRetention'].split(' ', 1)[0] ?? '');
}

/** A number without a unit counts months of 31 days; without the flag it is one. */
async function flaggedRetention(api: PrometheusApi): Promise<number | undefined> {
  const flags = await api.getIfKnown('/flags', none, {});
  if (typeof flags !== 'string' || !flags.startsWith('-')) return undefined;
  const period = /^-retentionPeriod="([^"]*)"$/m.exec(flags)?.[1] ?? '1';
  return /^\d{1,6}$/.test(period) ? Number(period) * 31 * DAY : durationSeconds(period);
}

/** The median time between the samples of one long-lived series: of one that every proxy has, or else of requests. */
async function scrapeSeconds(api: PrometheusApi, write: PromQlWriter, at: Instant): Promise<number | undefined> {
  const time = (at / 1000).toFixed(3);
  for (const metric of [buildMetric, requestMetric]) {
    const found = await api.vector({ query: write.topSeries(metric), time }, {});
    const [series] = found.value;
    if (series === undefined) continue;
    const matchers = Object.entries(series.labels)
      .filter(([name]) => name !== '__name__')
      .map(([label, value]) => ({ label, operator: '=' as const, value }));
    const query = write.samples(metric, matchers, MEASURED_SECONDS);
    const gaps = gapsOf(sampleTimes(await api.matrix('/api/v1/query', { query, time }, {})));
    const median = gaps[Math.floor(gaps.length / 2)];
    if (median !== undefined && median > 0) return Math.round(median * 10) / 10;
  }
  return undefined;
}

function unknownUnlessDown(error: unknown): undefined {
  if (error instanceof UpstreamError && tooMuchAsked.includes(error.code)) return undefined;
  throw error;
}

const tooMuchAsked: readonly ProblemCode[] = ['bad-answer', 'denied', 'limit'];

/** Sorted. */
function gapsOf(times: readonly number[]): readonly number[] {
  return times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((a, b) => a - b);
}
