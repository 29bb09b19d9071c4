import {
  type ClusterReader,
  type Kind,
  type KindMap,
  kindOf,
  type KubernetesObject,
  type MeshPorts,
  type MetricStore,
} from '@meshlens/core';
import { counterMetricStore } from '../../../packages/core/src/source/snapshot/counter-metric-store.js';
import type { GraphCase, RatedSeries } from './graph-case.js';

/** A mesh made of a case's objects and of counters that rise at its rates; or of its objects and a store of your own. */
export function casePorts({ clusters, series }: GraphCase, store: MetricStore = constantRates(series)): MeshPorts {
  return { clusters: Object.entries(clusters).map(([cluster, objects]) => objectsReader(cluster, objects)), metrics: [store] };
}

function constantRates(series: readonly RatedSeries[]): MetricStore {
  return counterMetricStore('corpus', {
    counters: (metric) =>
      series
        .filter(({ name }) => name === metric)
        .map(({ labels, rate }) => ({
          labels,
          increase: (from, to) => ({ increase: (rate * (to - from)) / 1000, coveredSeconds: (to - from) / 1000 }),
        })),
  });
}

function objectsReader(cluster: string, objects: readonly KubernetesObject[]): ClusterReader {
  return {
    cluster,
    async list<K extends Kind>(kind: K) {
      const items = objects.filter((object) => kindOf(object.apiVersion, object.kind) === kind) as readonly KindMap[K][];
      return { items, denied: [], absent: false };
    },
  };
}
