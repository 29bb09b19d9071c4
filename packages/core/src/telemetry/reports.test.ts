import { describe, expect, it } from 'vitest';
import { type CallText, storeSample } from '../../../../test/support/traffic.js';
import { callReader } from './parse-ends.js';
import { trafficParser } from './parse-traffic.js';
import type { TrafficScope } from './scope.js';

const scope: TrafficScope = {
  namespaces: ['shop', 'new'],
  ambientNamespaces: [],
  windowSeconds: 600,
  ambientTraffic: 'total',
  idle: false,
  operationLabel: 'request_operation',
};

describe('rates of young namespaces', () => {
  const parse = (call: CallText): number | undefined =>
    trafficParser({ ...scope, young: new Map([['new', 60]]) }, 'requests', callReader())(storeSample({ rate: 2, ...call }))?.rate;

  it('are those of their lifetime, not of the whole window', () => {
    expect(parse({ from: 'shop/web', to: 'new/cart' })).toBe(20);
    expect(parse({ from: 'new/web', to: 'other/cart', reporter: 'source' })).toBe(20);
    expect(parse({ from: 'other/web', to: 'unknown', reporter: 'source', labels: { destination_service_namespace: 'new' } })).toBe(20);
  });

  it('are decided by the called namespace, or by the caller’s for its own report', () => {
    expect(parse({ from: 'new/web', to: 'shop/cart' })).toBe(2);
    expect(parse({ from: 'shop/web', to: 'new/cart', reporter: 'source' })).toBe(2);
    expect(parse({ from: 'shop/web', to: 'shop/cart' })).toBe(2);
  });
});
