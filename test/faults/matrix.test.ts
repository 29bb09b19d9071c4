import type { ProblemCode } from '@meshlens/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KubeFault } from '../support/kube-api/kube-fault.js';
import { stopAfterAll } from '../support/process.js';
import type { WireFault } from '../support/wire-fault.js';
import { type Adapter, at, type FaultyAnswer, type FaultyMesh, startFaultyMesh } from './faulty-mesh.js';

interface FaultRow {
  readonly name: string;
  readonly wire: WireFault;
  /** In the words of an API server, where it has some. */
  readonly kube?: KubeFault;
  readonly code: ProblemCode;
}

const status = (code: number): Pick<FaultRow, 'kube' | 'wire'> => ({
  wire: { kind: 'status', status: code },
  kube: { kind: 'refusal', status: code },
});

const rows: readonly FaultRow[] = [
  { name: 'refused', wire: { kind: 'reset' }, code: 'unreachable' },
  { name: 'hanging', wire: { kind: 'hang' }, code: 'timeout' },
  { name: '401', ...status(401), code: 'unauthorised' },
  { name: '403', ...status(403), code: 'denied' },
  { name: '422', ...status(422), code: 'limit' },
  { name: '429', ...status(429), code: 'limit' },
  { name: '500', ...status(500), code: 'bad-answer' },
  { name: '503', ...status(503), code: 'unreachable' },
  { name: 'garbage', wire: { kind: 'garbage' }, code: 'bad-answer' },
  { name: 'truncated', wire: { kind: 'truncated' }, code: 'bad-answer' },
  { name: 'cut in the middle', wire: { kind: 'aborted' }, code: 'bad-answer' },
  { name: 'dripping', wire: { kind: 'slow-drip' }, code: 'timeout' },
  { name: 'a gzip bomb', wire: { kind: 'gzip-bomb', megabytes: 60 }, code: 'limit' },
  { name: 'redirected', wire: { kind: 'redirect', location: 'http://127.0.0.1:1/' }, code: 'bad-answer' },
  { name: '100 MB', wire: { kind: 'huge', megabytes: 100 }, code: 'limit' },
];
const waits = ({ kind }: WireFault): boolean => kind === 'hang' || kind === 'slow-drip';
const isBig = ({ kind }: WireFault): boolean => kind === 'huge' || kind === 'gzip-bomb';
/** Some cost the reading of as much as is let in, others only waiting. */
const atOnce = (fault: WireFault): number => (waits(fault) ? 8 : isBig(fault) ? 1 : 4);
/** Where each takes seconds, some of all stand for all: bytes are counted in one place. */
const someOf = (fault: WireFault, all: readonly string[]): readonly string[] => (isBig(fault) ? all.slice(0, 4) : all);
const deadlineOf = (fault: WireFault): { readonly deadlineSeconds?: number } => (waits(fault) ? { deadlineSeconds: 12 } : {});
/** What is watched is listed by the same client: one of each sort will do. */
const modes = (fault: WireFault): readonly boolean[] => (['hang', 'truncated', 'status'].includes(fault.kind) ? [false, true] : [false]);

const keep = stopAfterAll();
let mesh: FaultyMesh;
let well: FaultyAnswer;
let queries: readonly string[];
let paths: readonly string[];

async function using<T>(adapter: Adapter, work: (adapter: Adapter) => Promise<T>): Promise<T> {
  try {
    return await work(adapter);
  } finally {
    adapter.close();
  }
}

/** Several at once, since most of their time is waiting. */
async function each<T>(all: readonly T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: width }, next));
}

beforeAll(async () => {
  mesh = keep(await startFaultyMesh());
  well = await using(mesh.adapter(), (adapter) => adapter.graph());
  queries = [...new Set(mesh.metrics.requests.flatMap(({ parameters }) => parameters['query'] ?? []))];
  paths = [...new Set(mesh.api.requests.filter(({ verb }) => verb === 'list').map(({ path }) => path))];
}, 120_000);

const sizeOf = ({ value }: FaultyAnswer): readonly number[] => [value.nodes.length, value.edges.length];

it('has no problems while all is well', () => {
  expect([well.status, well.problems]).toEqual([200, []]);
  expect(well.value.edges.length).toBeGreaterThan(10);
  expect(queries.length).toBeGreaterThan(6);
  expect(paths.length).toBeGreaterThan(10);
});

describe.each(rows)('where one query is answered with $name', ({ wire, kube = wire, code }) => {
  it('metrics: the rest is shown, and what is missing is named', async () => {
    await each(someOf(wire, queries), atOnce(wire), async (query) => {
      const answer = await using(mesh.adapter(deadlineOf(wire)), async (adapter) => {
        mesh.metrics.faults.add({
          when: ({ headers, parameters }) => headers['x-case'] === adapter.mark && parameters['query'] === query,
          fault: wire,
        });
        return adapter.graph();
      });
      expect([query, answer.status]).toEqual([query, 200]);
      expect(answer.value.nodes.length).toBeGreaterThan(0);
      const told = answer.problems.filter(({ source }) => source === 'metrics/prometheus');
      expect(told).toEqual(answer.problems);
      // What a graph can do without (how old samples are, what the store is) is not told where it is not known.
      if (told.length === 0) expect([query, ...sizeOf(answer)]).toEqual([query, ...sizeOf(well)]);
      else expect([query, told]).toEqual([query, [expect.objectContaining({ code, input: expect.stringContaining('metric:') as string })]]);
    });
  }, 120_000);

  it.each(modes(wire))(
    'objects (watched: %s): the rest is shown, and what is missing is named',
    async (watch) => {
      await each(someOf(wire, paths), atOnce(wire), async (path) => {
        const answer = await using(mesh.adapter({ watch, ...deadlineOf(wire) }), async (adapter) => {
          mesh.api.faults.add({
            when: (request) =>
              request.headers.authorization === adapter.token &&
              request.target?.resource === path.split('/').at(-1) &&
              request.verb === 'list',
            fault: kube,
          });
          return adapter.graph();
        });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.value.edges.length).toBe(well.value.edges.length);
        // Who may not list namespaces may still ask for each by its name.
        const isNamed = code === 'denied' && path === '/api/v1/namespaces';
        const told = isNamed ? [] : [expect.objectContaining({ code, source: 'kubernetes/Kubernetes' })];
        expect([path, answer.problems]).toEqual([path, told]);
      });
    },
    120_000,
  );
});

describe('an adapter that has seen better times', () => {
  it.each(rows.filter(({ code }) => code !== 'denied' && code !== 'limit'))(
    'shows what it knew, with its age: $name',
    async ({ wire }) => {
      let now = at;
      await using(mesh.adapter({ watch: true, clock: () => now, ...deadlineOf(wire) }), async (adapter) => {
        const before = await adapter.graph();
        now = at + 30_000;
        mesh.metrics.faults.add({ when: ({ headers }) => headers['x-case'] === adapter.mark, fault: wire });
        const after = await adapter.graph();
        expect(after.status).toBe(200);
        expect(after.value.edges).toEqual(before.value.edges);
        expect(after.problems.length).toBeGreaterThan(0);
        for (const problem of after.problems) {
          expect(problem).toMatchObject({ code: 'stale', source: 'metrics/prometheus', ageSeconds: 30 });
        }
      });
    },
    60_000,
  );
});
