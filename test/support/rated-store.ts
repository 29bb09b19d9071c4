import { createMeshSource, type GraphQuery, type KubernetesObject, type MeshGraph, type MetricStore, type RateQuery } from '@meshlens/core';
import { constantRates } from '../fixtures/synthetic/mesh-ports.js';
import type { RatedSeries } from '../fixtures/synthetic/rated-series.js';
import { objectsReader } from './mesh.js';
import { type CallText, storeSample } from './traffic.js';

/** When graphs are drawn, in milliseconds. */
export const AT = 1_800_000_000_000;

/** A store over counters that rise evenly, which selects and adds up as a real one does and remembers what it was asked. */
export function ratedStore(series: readonly RatedSeries[]): MetricStore & { readonly asked: RateQuery[] } {
  const asked: RateQuery[] = [];
  const store = constantRates(series);
  return {
    ...store,
    asked,
    query: async (query, at, options) => {
      asked.push(query);
      return store.query(query, at, options);
    },
  };
}

/** The series of one metric that calls make. */
export function rated(name: string, calls: readonly CallText[]): readonly RatedSeries[] {
  return calls.map(storeSample).map(({ labels, value }) => ({ name, labels, rate: value }));
}

/** The graph of one cluster whose store holds these series. */
export async function drawRated(
  series: readonly RatedSeries[],
  query: GraphQuery,
  objects: readonly KubernetesObject[],
): Promise<MeshGraph> {
  const source = createMeshSource({ clusters: [objectsReader('east', objects)], metrics: [ratedStore(series)] }, { clock: () => AT });
  return (await source.graph(query)).value;
}
