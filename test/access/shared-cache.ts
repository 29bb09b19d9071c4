import type { MeshPorts, MetricStore, StoreAnswer } from '@meshlens/core';

/** Ports that answer the same question once only, whoever asks: what a shared cache under all viewers does. */
export function sharedCache(ports: MeshPorts): MeshPorts & { readonly asked: () => number } {
  const answers = new Map<string, Promise<unknown>>();
  const once = <T>(question: unknown, ask: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(question);
    const known = answers.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = ask();
    answers.set(key, answer);
    return answer;
  };
  const cached = (store: MetricStore): MetricStore => ({
    ...store,
    query: async (query, at, options) => once([store.name, query, at], async () => store.query(query, at, options)),
    queryRange: async (query, range, options) => once([store.name, query, range], async () => store.queryRange(query, range, options)),
    ...(store.newest && {
      newest: async (query, at, options) =>
        once(['newest', store.name, query], async () => (await store.newest?.(query, at, options)) ?? none),
    }),
    ...(store.lag && {
      lag: async (query, at, options) => once(['lag', store.name, query], async () => (await store.lag?.(query, at, options)) ?? none),
    }),
  });
  return { ...ports, metrics: ports.metrics.map(cached), asked: () => answers.size };
}

const none: StoreAnswer<never> = { value: [], warnings: [] };
