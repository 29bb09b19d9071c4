import type { MeshPorts } from '@meshlens/core';
import { namesOf } from '../ports/kube/kube-reviews.js';
import { Remembered } from './remembered.js';

const freshMs = 5_000;

/** The namespaces of each cluster as the adapter's account reads them, the same for all viewers. Rejects with UpstreamError. */
export function candidateNames({ clusters }: MeshPorts): (cluster: string) => Promise<readonly string[]> {
  const known = new Remembered<readonly string[]>({ forMs: freshMs, failedMs: 1_000, max: clusters.length + 1 });
  return (cluster) =>
    known.get(cluster, async () => {
      const reader = clusters.find((each) => each.cluster === cluster);
      return reader === undefined ? [] : namesOf(await reader.list('Namespace', undefined, {}));
    });
}
