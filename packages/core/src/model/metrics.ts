import type { Instant } from './time.js';

/** One line of a chart: values at a fixed step, `null` where the store has no sample. */
export interface MetricSeries {
  readonly metric: PanelMetric;
  /** What tells this line from the others of the same metric: a response code, a percentile, a reporter. Empty for the total. */
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/**
 * What a panel can show. Units: `requests`, `errors` and `messages` per second, `tcpSent`, `tcpReceived`,
 * `requestBytes` and `responseBytes` in bytes per second, `duration` in milliseconds.
 */
export type PanelMetric =
  'requests' | 'errors' | 'duration' | 'requestBytes' | 'responseBytes' | 'tcpSent' | 'tcpReceived' | 'messagesSent' | 'messagesReceived';

export interface MetricsResult {
  readonly start: Instant;
  readonly end: Instant;
  readonly stepSeconds: number;
  readonly inbound: readonly MetricSeries[];
  readonly outbound: readonly MetricSeries[];
}
