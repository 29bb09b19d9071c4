import { describe, expect, it } from 'vitest';
import { covers, overlap, plainHost, serviceOfHost, wildcardOver, wildcardsFrom, wildcardsOver } from './hosts.js';

describe('plainHost', () => {
  it.each([
    ['reviews', 'reviews.shop.svc'],
    ['Reviews', 'reviews.shop.svc'],
    ['reviews.shop.svc', 'reviews.shop.svc'],
    ['reviews.other.svc.mesh.example', 'reviews.other.svc'],
    ['reviews.other.svc.cluster.local.', 'reviews.other.svc'],
    ['reviews.other', 'reviews.other'],
    ['*.other.svc.mesh.example', '*.other.svc'],
    ['*.mesh.example', '*.svc'],
    ['*', '*'],
    ['', ''],
    ['a.b.c.svc.mesh.example', 'a.b.c.svc.mesh.example'],
    ['api.example.com', 'api.example.com'],
  ])('of %j is %j', (host, plain) => {
    expect(plainHost(host, { namespace: 'shop', domain: 'mesh.example' })).toBe(plain);
  });
});

it('takes a plain host of a service apart', () => {
  expect(serviceOfHost('reviews.shop.svc')).toEqual({ name: 'reviews', namespace: 'shop' });
  expect([serviceOfHost('*.shop.svc'), serviceOfHost('example.com'), serviceOfHost('a.b.c.svc')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it.each([
  ['*', 'anything.at.all', true],
  ['*.a.b', 'x.a.b', true],
  ['*.a.b', 'x.y.a.b', true],
  ['*.a.b', 'a.b', false],
  ['*.a.b', 'xa.b', false],
  ['*.b', '*.a.b', true],
  ['*.a.b', '*.b', false],
  ['a.b', 'a.b', true],
  ['a.b', 'x.a.b', false],
])('%s covers %s: %s', (wide, narrow, does) => {
  expect(covers(wide, narrow)).toBe(does);
  expect(overlap(narrow, wide)).toBe(does || covers(narrow, wide));
});

it.each([
  ['x.b.c', '*.b.c'],
  ['*.b.c', '*.b.c'],
  ['x', '*'],
  ['', '*'],
  [`${'a'.repeat(300)}.b`, '*'],
])('finds the narrowest wildcard over %.10j', (host, narrowest) => {
  expect(wildcardOver(host)).toBe(narrowest);
  expect(wildcardsFrom(narrowest)).toEqual(wildcardsOver(host));
});

it('lists the wildcards over a host, however long it is', () => {
  expect(wildcardsOver('x.b.c')).toEqual(['*.b.c', '*.c', '*']);
  expect(wildcardsOver('a.'.repeat(100_000)).length).toBeLessThan(130);
});
