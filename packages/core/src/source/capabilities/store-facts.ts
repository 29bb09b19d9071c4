import { problemOf } from '../../facts/upstream-problem.js';
import type { CallOptions, Problem } from '../../model/answer.js';
import type { StoreCapabilities } from '../../model/capabilities.js';
import type { Instant } from '../../model/time.js';
import type { MetricStore, RecordingRule } from '../../ports/metric-store.js';
import { buildLabel, buildMetric, requestMetric } from '../../telemetry/labels.js';
import { requiredMetrics } from '../../telemetry/requirements.js';
import type { ReportedComponent } from './istio-components.js';

/** What a store told. */
export interface StoreFacts {
  readonly capabilities: StoreCapabilities;
  /** Of the requests' series; undefined where it does not tell, or has none. */
  readonly labels: readonly string[] | undefined;
  readonly rules: readonly RecordingRule[];
  readonly components: readonly ReportedComponent[];
  /** True where recorded rates are at hand that are not those of all traffic. */
  readonly incompleteRates: boolean;
  /** Its failures, each told once. */
  readonly problems: readonly Problem[];
}

/** Asks a store for all that it can tell of itself, at once. */
export async function storeFacts(store: MetricStore, at: Instant, call: CallOptions): Promise<StoreFacts> {
  const problems = new Map<string, Problem>();
  const told = async <T>(answer: Promise<T> | undefined): Promise<T | undefined> => {
    try {
      return await answer;
    } catch (error) {
      const problem = problemOf(error, { source: `metrics/${store.name}` });
      problems.set(`${problem.code} ${problem.detail ?? ''}`, problem);
      return undefined;
    }
  };
  const names = requiredMetrics.map(({ name }) => name);
  const build = { series: [{ metric: buildMetric, anyOf: [[]] }], by: Object.values(buildLabel) };
  const [description, metrics, labels, rules, builds] = await Promise.all([
    told(store.describe?.(at, call)),
    told(store.metricNames?.(names, at, call)),
    told(store.labelsOf?.(requestMetric, at, call)),
    told(store.recordingRules?.(call)),
    told(store.newest?.(build, at, call)),
  ]);
  const { engine, version, retentionSeconds, scrapeSeconds, recordedRates } = description ?? {};
  return {
    capabilities: {
      name: store.name,
      ...(engine && { engine }),
      ...(version !== undefined && { version }),
      ...(retentionSeconds !== undefined && { retentionSeconds }),
      ...(scrapeSeconds !== undefined && { scrapeSeconds }),
      ...(metrics && { metrics: names.filter((name) => metrics.includes(name)) }),
      recordedRates: recordedRates === 'used',
    },
    labels: labels?.length === 0 ? undefined : labels,
    rules: rules ?? [],
    incompleteRates: recordedRates === 'incomplete',
    components: (builds?.value ?? []).map(({ labels: of }) => ({
      component: of[buildLabel.component] ?? '',
      version: of[buildLabel.tag] ?? '',
    })),
    problems: [...problems.values()],
  };
}
