import type { Capabilities, GapEffect } from '@meshlens/core';

/** What is known beforehand not to be there. */
export interface Offer {
  /** Labels that no metric store can tell of. */
  readonly unavailable: ReadonlySet<'responseTime' | 'throughput'>;
  /** False where no cluster has ambient workloads: then waypoints and ambient traffic are not offered. */
  readonly ambient: boolean;
}

export const wholeOffer: Offer = { unavailable: new Set(), ambient: true };

/** By how much is certainly missing a label has nothing left to say: each is made of two metrics. */
const madeOf: Readonly<Record<'responseTime' | 'throughput', readonly GapEffect[]>> = {
  responseTime: ['response-time-average', 'response-time-percentiles'],
  throughput: ['throughput'],
};

/** Everything is offered while capabilities are not known. */
export function offerOf(capabilities: Capabilities | undefined): Offer {
  if (!capabilities) return wholeOffer;
  const { stores, gaps, ambient } = capabilities;
  const isMissing = (label: keyof typeof madeOf): boolean =>
    stores.length > 0 &&
    stores.every(({ name }) => {
      const own = gaps.filter(({ source, code, certain }) => source === `metrics/${name}` && code === 'metric-missing' && certain);
      return own.filter(({ affects }) => madeOf[label].some((effect) => affects.includes(effect))).length >= 2;
    });
  const labels = ['responseTime', 'throughput'] as const;
  return { unavailable: new Set(labels.filter(isMissing)), ambient: ambient !== false };
}
