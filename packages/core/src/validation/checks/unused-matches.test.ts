import { describe, expect, it } from 'vitest';
import type { VirtualServiceSpecHttpMatch } from '../../model/generated/istio.js';
import { unusedMatchesOf } from './unused-matches.js';

const isUnused = (earlier: VirtualServiceSpecHttpMatch, later: VirtualServiceSpecHttpMatch): boolean => {
  const metadata = { name: 'reviews' };
  const object = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata,
    spec: { http: [{ match: [earlier, later] }] },
  } as const;
  return [...unusedMatchesOf(object)].some(({ path }) => path === 'spec/http[0]/match[1]');
};
const get = { method: { exact: 'GET' } };

it('tells the first of those that cover a match', () => {
  const prefixes = ['/abc', '/ab', '/a', '/ab', '/abc', '/abd'];
  const match = prefixes.map((prefix) => ({ uri: { prefix } }));
  const object = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'reviews' },
    spec: { http: [{ match }] },
  } as const;
  expect(unusedMatchesOf(object).map(({ path, earlier, isEqual }) => [path, earlier, isEqual].join(' '))).toEqual([
    'spec/http[0]/match[3] spec/http[0]/match[1] true',
    'spec/http[0]/match[4] spec/http[0]/match[0] true',
    'spec/http[0]/match[5] spec/http[0]/match[1] false',
  ]);
});

describe('unusedMatchesOf', () => {
  it.each<[VirtualServiceSpecHttpMatch, VirtualServiceSpecHttpMatch]>([
    [
      { uri: { exact: '/a' }, name: 'a', port: 80 },
      { port: 80, uri: { exact: '/a' }, name: 'b' },
    ],
    [{ uri: { prefix: '/a' } }, { uri: { prefix: '/ab' } }],
    [{ uri: { prefix: '/a' } }, { uri: { prefix: '/a' }, ...get, headers: { x: { exact: 'y' } } }],
    [
      { uri: { prefix: '/a' }, ...get },
      { uri: { prefix: '/ab' }, ...get },
    ],
  ])('after %j finds %j', (earlier, later) => {
    expect(isUnused(earlier, later)).toBe(true);
  });

  it.each<[VirtualServiceSpecHttpMatch, VirtualServiceSpecHttpMatch]>([
    [{ uri: { prefix: '/ab' } }, { uri: { prefix: '/a' } }],
    [{ uri: { prefix: '/' } }, { uri: { exact: '/' }, ...get }],
    [{ uri: { prefix: '/a' }, ...get }, { uri: { prefix: '/ab' } }],
    [
      { uri: { prefix: '/a' }, port: 80 },
      { uri: { prefix: '/ab' }, port: 81 },
    ],
    [{ uri: { prefix: '/a' }, sourceLabels: { app: 'a' } }, { uri: { prefix: '/a' } }],
    [{ uri: { prefix: '/a' } }, { uri: { prefix: '/a' }, ignoreUriCase: true }],
  ])('after %j leaves %j', (earlier, later) => {
    expect(isUnused(earlier, later)).toBe(false);
  });
});
