import { type MeshDataSource, MeshError } from '@meshlens/core';

/** A source that is still being loaded: calls wait for it. A failed load fails those calls and is tried again by the next. */
export function deferredSource(load: () => Promise<MeshDataSource>): MeshDataSource {
  let loading: Promise<MeshDataSource> | undefined;
  const source = (): Promise<MeshDataSource> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    capabilities: async (options) => (await source()).capabilities(options),
    namespaces: async (options) => (await source()).namespaces(options),
    graph: async (query, options) => (await source()).graph(query, options),
    health: async (query, options) => (await source()).health(query, options),
    metrics: async (query, options) => (await source()).metrics(query, options),
    findings: async (query, options) => (await source()).findings(query, options),
    config: async (ref, options) => (await source()).config(ref, options),
    traces: async (query, options) => (await source()).traces(query, options),
    logs: async (query, options) => (await source()).logs(query, options),
    async followGraph(query, follower) {
      const loaded = await source();
      if (loaded.followGraph === undefined) throw new MeshError('not-found', 'This source has no graphs to follow.');
      return loaded.followGraph(query, follower);
    },
  };
}
