import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Kind, kindNames, kinds } from '@meshlens/core';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { targetOn } from '../../../../../test/support/kube-target.js';
import { KubeClusterReader } from './kube-cluster-reader.js';
import { KubeLogStore } from './kube-log-store.js';

/** Targets as they came over the wire, before anybody made a path of them. */
const asked: string[] = [];
const server = http.createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(404, { 'content-type': 'application/json' }).end('{"kind":"Status","apiVersion":"v1","status":"Failure","code":404}');
});
let reader: KubeClusterReader;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  reader = new KubeClusterReader(targetOn(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`));
});
afterAll(() => {
  reader.close();
  server.close();
});

const name = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '../..',
    '../../api/v1/secrets',
    '%2e%2e',
    '..%2f',
    'a/b',
    'a?watch=1',
    'a#b',
    'a%00',
    '',
    'a..b',
    '-',
    '//x',
    '\\',
    'secrets',
  ),
  fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'e', 'a', '-', '?', '#', ':', '@', ' '), maxLength: 12 }),
);
const plain = '[a-z0-9](?:[-.a-z0-9]*[a-z0-9])?';
const plurals = kindNames.map((kind) => kinds[kind].plural).join('|');
/** The paths that there are reasons for; the names in them are Kubernetes' own form. */
const expected = new RegExp(
  `^/(?:api/v1|apis/[-a-z0-9.]+/v[a-z0-9]+)(?:/namespaces/${plain})?(?:/(?:${plurals})(?:/${plain}(?:/log)?)?)?(?:\\?[^?]*)?$`,
);

it('no name leads to a path of an API server that was not meant', async () => {
  const logs = new KubeLogStore([reader]);
  await fc.assert(
    fc.asyncProperty(name, name, fc.constantFrom<Kind>(...kindNames), async (one, other, kind) => {
      await Promise.allSettled([
        reader.get(kind, { namespace: one, name: other }, {}),
        reader.get(kind, { name: one }, {}),
        reader.list(kind, [one, other], {}),
        logs.search({ cluster: 'test', namespace: one, workload: other, start: 0, end: 1, limit: 1 }, {}),
      ]);
      const wrong = asked
        .splice(0)
        .filter((target) => !expected.test(target) || /(?:^|\/)\.{0,2}(?:\/|$)|%/.test((target.split('?')[0] ?? '').slice(1)));
      expect({ one, other, kind, wrong }).toEqual({ one, other, kind, wrong: [] });
    }),
    { numRuns: 300 },
  );
  await reader.get('Service', { namespace: 'shop', name: 'cart' }, {});
  expect(asked.splice(0)).toEqual(['/api/v1/namespaces/shop/services/cart']);
}, 120_000);
