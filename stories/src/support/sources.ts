import { createMeshSource, type MeshDataSource, MeshError, type Problem } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';

/** Every story shows the same moment of the same mesh. */
export const now: number = Date.UTC(2026, 2, 4, 9, 30);

const day = 86_400_000;

/** The demo mesh, standing still. */
export function demoSource(): MeshDataSource {
  const clock = (): number => now;
  return createMeshSource(createDemoMesh({ seed: 'stories', start: now - 2 * day }).ports(clock), { clock, demo: true });
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** A source that does not answer. */
export function silentSource(): MeshDataSource {
  return {
    capabilities: never,
    namespaces: never,
    graph: never,
    metrics: never,
    health: never,
    findings: never,
    config: never,
    traces: never,
    logs: never,
  };
}

/** A source whose far end is down; with `answers` it goes down after so many graphs and charts. */
export function failingSource({ answers = 0, error = unreachable() }: { answers?: number; error?: MeshError } = {}): MeshDataSource {
  const demo = demoSource();
  const left = { graph: answers, metrics: answers };
  const fail = (): Promise<never> => Promise.reject(error);
  return {
    ...demo,
    namespaces: answers > 0 ? demo.namespaces : fail,
    graph: (query, options) => (left.graph-- > 0 ? demo.graph(query, options) : fail()),
    metrics: (query, options) => (left.metrics-- > 0 ? demo.metrics(query, options) : fail()),
  };
}

function unreachable(): MeshError {
  return new MeshError('unreachable', 'No answer from https://portal.example/api/mesh: Failed to fetch');
}

/** The demo mesh with a cluster and a namespace that may not be read. */
export function partialSource(): MeshDataSource {
  const demo = demoSource();
  return {
    ...demo,
    graph: async (query, options) => ({ ...(await demo.graph(query, options)), problems }),
    metrics: async (query, options) => ({ ...(await demo.metrics(query, options)), problems: problems.slice(-1) }),
  };
}

export const problems: readonly Problem[] = [
  { code: 'denied', source: 'kubernetes/east', input: 'VirtualService', namespaces: ['checkout', 'fulfilment'] },
  { code: 'timeout', source: 'kubernetes/west', detail: 'context deadline exceeded (10 s)' },
  {
    code: 'partial',
    source: 'metrics/thanos',
    input: 'metric:requests',
    detail: 'receive series from Addr: 10.0.3.4:10901: connection refused',
  },
];

/** The demo mesh at a time when nothing flowed. */
export function quietSource(): MeshDataSource {
  const demo = demoSource();
  return {
    ...demo,
    graph: async (query, options) => {
      const answer = await demo.graph(query, options);
      return query.idleEdges ? answer : { ...answer, value: { ...answer.value, nodes: [], edges: [], boxes: [] } };
    },
    metrics: async (query, options) => {
      const answer = await demo.metrics(query, options);
      return { ...answer, value: { ...answer.value, inbound: [], outbound: [] } };
    },
  };
}
