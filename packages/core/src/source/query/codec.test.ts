import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MeshError } from '../../model/answer.js';
import type { GraphQuery } from '../mesh-data-source.js';
import { formatQueryString, parseQueryString } from '../http/query-string.js';
import { checked, graphQuery, metricsQuery } from './queries.js';

const read = (query: string): GraphQuery => graphQuery.read(parseQueryString(query), '');

describe('queries', () => {
  it('come back from the wire as they were', () => {
    const query: GraphQuery = {
      namespaces: ['shop', 'bank'],
      graphType: 'workload',
      windowSeconds: 300,
      idleEdges: true,
      boxBy: [],
      features: ['health', 'responseTime'],
      focus: { type: 'operation', namespace: 'shop', name: 'GET /cart?a=b&c', service: 'cart' },
    };
    expect(read(formatQueryString(graphQuery.write(query, '')))).toEqual(query);
    const metrics = { target: { cluster: 'east', namespace: 'shop', type: 'app', name: 'é 💡', version: 'v1' } } as const;
    expect(checked(metricsQuery, metrics)).toEqual(metrics);
  });

  it.each([
    ['graphType=app', 'namespaces', 'missing'],
    ['namespaces=shop&graphType=tree', 'graphType', 'one of app, service, versionedApp, workload'],
    ['namespaces=shop&windowSeconds=0', 'windowSeconds', 'from 1 to 2592000'],
    ['namespaces=shop&windowSeconds=1e3', 'windowSeconds', 'whole number'],
    ['namespaces=Shop', 'namespaces', 'Kubernetes name'],
    ['namespaces=shop&idleEdges=yes', 'idleEdges', 'true or false'],
    ['namespaces=shop&window=60', 'window', 'known are namespaces, graphType'],
    ['namespaces=shop&focus.kind=app', 'focus.kind', 'known'],
    ['namespaces=shop&operationLabel=constructor', 'operationLabel', 'label name'],
    ['namespaces=shop&operationLabel=__proto__', 'operationLabel', 'label name'],
    ['namespaces=shop&namespaces=bank', 'namespaces', 'twice'],
    [`namespaces=${Array.from({ length: 2001 }, () => 'a').join(',')}`, 'namespaces', 'at most 2000'],
  ])('refuses %s', (text, parameter, expected) => {
    const refused = (): GraphQuery => read(text);
    expect(refused).toThrow(MeshError);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'bad-query', parameter, message: expect.stringContaining(expected) as string }) as Error,
    );
  });

  it('answers any text with a query or a MeshError', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.tuple(fc.constantFrom('namespaces', 'at', 'focus.type', '%'), fc.string())),
        (text, pairs) => {
          try {
            read(`${text}&${formatQueryString(pairs)}`);
          } catch (error) {
            expect(error).toBeInstanceOf(MeshError);
          }
        },
      ),
    );
  });
});
