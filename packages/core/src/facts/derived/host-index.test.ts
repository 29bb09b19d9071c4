import { describe, expect, it } from 'vitest';
import { hostIndex, hostsOfService, plainHost } from './host-index.js';

describe('plainHost', () => {
  it.each([
    ['cart', 'cart.shop.svc'],
    ['cart.bank.svc', 'cart.bank.svc'],
    ['cart.bank.svc.cluster.local', 'cart.bank.svc'],
    ['cart.bank.svc.example.org', 'cart.bank.svc'],
    ['*.bank.svc.cluster.local', '*.bank.svc'],
    ['api.example.org', 'api.example.org'],
    ['a.b.c.svc.cluster.local', 'a.b.c.svc.cluster.local'],
    ['*', '*'],
  ])('writes %s, said in shop, as %s', (host, plain) => {
    expect(plainHost(host, 'shop')).toBe(plain);
  });
});

describe('hostIndex', () => {
  const index = hostIndex([
    ['*', 'everything'],
    ['*.shop.svc', 'all of shop'],
    ['cart.shop.svc', 'cart'],
    ['*.example.org', 'example'],
    ['cart.shop.svc', 'cart again'],
  ]);

  it('finds the exact host first and then wildcards, the narrowest first', () => {
    expect(index.find(hostsOfService('shop', 'cart'))).toEqual(['cart', 'cart again', 'all of shop', 'everything']);
    expect(index.find(hostsOfService('unknown', 'api.example.org'))).toEqual(['example', 'everything']);
    expect(index.find(hostsOfService('bank', 'cart'))).toEqual(['everything']);
  });

  it('does not take a domain for a wildcard below it', () => {
    expect(hostIndex([['*.example.org', 'x']]).find(['example.org', 'badexample.org'])).toEqual([]);
  });

  it('bounds the work that a forged name costs', () => {
    expect(index.find([`${'a.'.repeat(100_000)}example.org`])).toEqual(['everything']);
  });
});
