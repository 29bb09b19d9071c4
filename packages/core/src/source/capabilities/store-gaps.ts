import type { CapabilityGap } from '../../model/capabilities.js';
import { requestMetric, targetLabels } from '../../telemetry/labels.js';
import { aggregatedBy, evaluationsMetric } from '../../telemetry/recorded-rate.js';
import { type Requirement, requiredLabels, requiredMetrics } from '../../telemetry/requirements.js';
import { SCRAPES_IN_A_WINDOW } from './offered-durations.js';
import type { StoreFacts } from './store-facts.js';

type Found = Omit<CapabilityGap, 'source'>;

/** What a store lacks, as far as it tells what it has. */
export function gapsOfStore(store: StoreFacts): readonly CapabilityGap[] {
  const source = `metrics/${store.capabilities.name}`;
  return [...missingMetrics(store), ...missingLabels(store), ...aggregated(store), ...tooSlow(store), ...incomplete(store)].map((gap) => ({
    ...gap,
    source,
  }));
}

/** Without any traffic of HTTP, nothing can be said of the metrics that go with it. */
function missingMetrics({ capabilities: { metrics } }: StoreFacts): readonly Found[] {
  if (metrics === undefined) return [];
  if (metrics.length === 0) {
    return [{ code: 'metric-missing', subject: requestMetric, certain: true, affects: ['everything'], remedy: 'scrape-istio' }];
  }
  const hasRequests = metrics.includes(requestMetric);
  return requiredMetrics
    .filter(({ name }) => !metrics.includes(name))
    .map((missing) => gap('metric-missing', missing.name, missing, hasRequests));
}

function missingLabels({ labels }: StoreFacts): readonly Found[] {
  return requiredLabels
    .filter(({ name }) => labels !== undefined && !labels.includes(name))
    .map((missing) => gap('label-missing', `${requestMetric}/${missing.name}`, missing, true));
}

function gap(code: 'label-missing' | 'metric-missing', subject: string, { always, affects, remedy }: Requirement, traffic: boolean): Found {
  return { code, subject, certain: always && traffic, affects, remedy };
}

/**
 * A counter that no longer says which pod it is of was added up: by a rule that can be seen, or by one that cannot. Where
 * counters are made up or copied that is known to be harmless.
 */
function aggregated({ rules, labels, capabilities: { engine } }: StoreFacts): readonly Found[] {
  if (engine === 'simulated' || engine === 'snapshot') return [];
  const seen = aggregatedBy(requestMetric, rules);
  const nameless = labels !== undefined && !labels.some((name) => targetLabels.includes(name));
  if (!nameless && seen !== requestMetric) return [];
  return [
    {
      code: 'counters-aggregated',
      subject: seen ?? requestMetric,
      certain: seen !== undefined,
      affects: ['correct-rates'],
      remedy: 'apply-recording-rules',
    },
  ];
}

function tooSlow({ capabilities: { scrapeSeconds } }: StoreFacts): readonly Found[] {
  if (scrapeSeconds === undefined || scrapeSeconds * SCRAPES_IN_A_WINDOW <= 60) return [];
  return [
    { code: 'scrape-too-slow', subject: String(scrapeSeconds), certain: true, affects: ['short-durations'], remedy: 'scrape-more-often' },
  ];
}

function incomplete({ incompleteRates }: StoreFacts): readonly Found[] {
  if (!incompleteRates) return [];
  return [
    {
      code: 'recorded-rates-incomplete',
      subject: evaluationsMetric,
      certain: true,
      affects: ['correct-rates'],
      remedy: 'record-rates-of-every-cluster',
    },
  ];
}
