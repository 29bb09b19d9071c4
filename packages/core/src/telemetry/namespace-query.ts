import type { RateQuery, StoreSample } from '../ports/metric-store.js';
import { hiddenSide } from './hidden-end.js';
import { label, metric } from './labels.js';
import { isKnown } from './sample.js';

const places = [
  { namespace: label.sourceNamespace, cluster: label.sourceCluster },
  { namespace: label.destNamespace, cluster: label.destCluster },
] as const;

/** Long enough to see namespaces that are quiet right now. */
const WINDOW_SECONDS = 3600;

/** Asks a store which namespaces have had traffic: one query for requests, one for TCP. */
export const namespaceQueries: readonly RateQuery[] = [metric.requests, metric.tcpSent].map((name) => ({
  metric: name,
  anyOf: [[]],
  by: places.flatMap(({ namespace, cluster }) => [namespace, cluster]),
  windowSeconds: WINDOW_SECONDS,
  keepZero: true,
}));

export interface SeenNamespace {
  readonly name: string;
  /** Undefined where telemetry does not say. */
  readonly cluster: string | undefined;
}

/** The namespaces that the answers name. */
export function namespacesSeen(samples: readonly StoreSample[]): readonly SeenNamespace[] {
  return samples.flatMap(({ labels }) =>
    places.flatMap(({ namespace, cluster }): SeenNamespace[] => {
      const name = labels[namespace] ?? '';
      const at = labels[cluster] ?? '';
      return isKnown(name) && hiddenSide(name) === undefined ? [{ name, cluster: isKnown(at) ? at : undefined }] : [];
    }),
  );
}
