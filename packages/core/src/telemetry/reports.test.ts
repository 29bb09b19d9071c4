import { describe, expect, it } from 'vitest';
import { type CallText, storeSample } from '../../../../test/support/traffic.js';
import type { GraphFocus } from '../source/mesh-data-source.js';
import { callReader } from './parse-ends.js';
import { trafficParser } from './parse-traffic.js';
import { trafficRank } from './reports.js';
import type { TrafficScope } from './scope.js';

const scope: TrafficScope = {
  namespaces: ['shop', 'new'],
  ambientNamespaces: [],
  windowSeconds: 600,
  ambientTraffic: 'total',
  idle: false,
  operationLabel: 'request_operation',
};

describe('the rank of a report in a node graph', () => {
  const focus: GraphFocus = { type: 'workload', namespace: 'shop', name: 'cart' };
  const rank = (call: CallText, kind: 'requests' | 'bytes' = 'requests'): number =>
    trafficRank({ ...scope, focus }, kind)(storeSample(call).labels);

  it('puts the node’s own report first', () => {
    expect(rank({ from: 'shop/cart', to: 'shop/stock', reporter: 'source' })).toBe(2);
    expect(rank({ from: 'shop/cart', to: 'shop/stock', reporter: 'destination' })).toBe(3);
    expect(rank({ from: 'shop/web', to: 'shop/cart', reporter: 'destination' })).toBe(2);
    expect(rank({ from: 'shop/web', to: 'shop/cart', reporter: 'source' })).toBe(3);
  });

  it('puts requests from outside into ambient before it, as elsewhere, but not bytes', () => {
    expect(rank({ from: 'other/web', to: 'shop/cart', reporter: 'source' })).toBe(1);
    expect(rank({ from: 'other/web', to: 'shop/cart', reporter: 'source' }, 'bytes')).toBe(3);
  });
});

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
