import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDemoMesh } from '../../demo/index.js';
import { SnapshotError } from './check.js';
import { parseSnapshot } from './parse-snapshot.js';

const at = Date.UTC(2026, 3, 2);
const demo = createDemoMesh({ seed: 'parse', start: at - 86_400_000 });
const snapshot = demo.snapshot({ at, rangeSeconds: 120, metrics: ['istio_requests_total'] });
const fresh = (): unknown => JSON.parse(JSON.stringify(snapshot));
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
const withObjects = (objects: object) => ({ clusters: [{ name: 'c', objects }] });
const counter = { labels: { __name__: 'm' }, start: 0, stepSeconds: 15, values: [1] };
const nested = (depth: number): unknown => (depth === 0 ? 1 : { deeper: nested(depth - 1) });

describe('parseSnapshot', () => {
  it('reads back what was written', () => {
    expect(parseSnapshot(fresh())).toEqual(fresh());
  });

  it.each<[string, unknown]>([
    ['format', { format: 'meshlens-snapshot/2' }],
    ['at', { at: 'now' }],
    ['clusters', { clusters: {} }],
    ['clusters[0].name', { clusters: [{ objects: {} }] }],
    ['clusters[0].objects', withObjects({ Secret: [] })],
    ['clusters[0].objects', withObjects({ constructor: [] })],
    ['clusters[0].objects.Namespace', withObjects({ Namespace: namespace })],
    ['clusters[0].objects.Service[0].kind', withObjects({ Service: [namespace] })],
    ['clusters[0].objects.Namespace[0].apiVersion', withObjects({ Namespace: [{ ...namespace, apiVersion: 'apps/v1' }] })],
    ['clusters[0].objects.Namespace[0].metadata.name', withObjects({ Namespace: [{ ...namespace, metadata: { name: '' } }] })],
    ['clusters[0].objects.Pod[0].metadata.namespace', withObjects({ Pod: [{ ...namespace, kind: 'Pod' }] })],
    [
      'clusters[0].objects.Namespace[0].metadata.labels.a',
      withObjects({ Namespace: [{ ...namespace, metadata: { name: 'n', labels: { a: 1 } } }] }),
    ],
    ['counters', { counters: undefined }],
    ['counters[0].labels', { counters: [{ ...counter, labels: { job: 'x' } }] }],
    ['counters[0].labels.a', { counters: [{ ...counter, labels: { __name__: 'm', a: null } }] }],
    ['counters[0].stepSeconds', { counters: [{ ...counter, stepSeconds: 0 }] }],
    ['counters[0].values[1]', { counters: [{ ...counter, values: [1, 'NaN'] }] }],
    ['counters[0].values', { counters: [{ ...counter, values: new Array(20_000).fill(0) }] }],
    ['traces[0].spans', { traces: [{ traceId: 'a', spans: [] }] }],
    ['traces[0].spans[0].traceId', { traces: [{ traceId: 'a', spans: [{}] }] }],
    [
      'logs[0].lines[0].text',
      {
        logs: [
          {
            cluster: 'c',
            namespace: 'n',
            workload: 'w',
            lines: [{ at: 1, cluster: 'c', namespace: 'n', pod: 'p', container: 'k', text: 'x'.repeat(20_000) }],
          },
        ],
      },
    ],
  ])('says that %s is wrong', (path, wrong) => {
    const json = { format: 'meshlens-snapshot/1', at: 1, clusters: [], counters: [], ...(wrong as object) };
    expect(() => parseSnapshot(json)).toThrow(expect.objectContaining({ name: 'SnapshotError', path }));
  });

  it('refuses objects nested without end', () => {
    const json = {
      format: 'meshlens-snapshot/1',
      at: 1,
      counters: [],
      ...withObjects({ Namespace: [{ ...namespace, spec: nested(500) }] }),
    };
    expect(() => parseSnapshot(json)).toThrow(/nested too deeply/);
  });

  it('takes a label called __proto__ for a label', () => {
    const json: unknown = JSON.parse(
      '{"format":"meshlens-snapshot/1","at":1,"clusters":[],"counters":[{"labels":{"__name__":"m","__proto__":"x"},"start":0,"stepSeconds":1,"values":[]}]}',
    );
    const [read] = parseSnapshot(json).counters;
    expect(Object.keys(read?.labels ?? {})).toEqual(['__name__', '__proto__']);
    expect(Object.getPrototypeOf(read?.labels)).toBe(Object.prototype);
  });

  it('throws nothing but SnapshotError, whatever comes', () => {
    const shaped = fc.record(
      {
        format: fc.constant('meshlens-snapshot/1'),
        at: fc.oneof(fc.integer(), fc.jsonValue()),
        clusters: fc.oneof(
          fc.array(fc.record({ name: fc.string(), objects: fc.dictionary(fc.constantFrom('Pod', 'x'), fc.jsonValue()) })),
          fc.jsonValue(),
        ),
        counters: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
        traces: fc.jsonValue(),
        logs: fc.jsonValue(),
      },
      { requiredKeys: ['format'] },
    );
    fc.assert(
      fc.property(fc.oneof(shaped, fc.jsonValue()), (json) => {
        try {
          parseSnapshot(json);
        } catch (error) {
          expect(error).toBeInstanceOf(SnapshotError);
        }
      }),
    );
  });
});
