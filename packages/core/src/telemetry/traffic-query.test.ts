import { describe, expect, it } from 'vitest';
import { labelMatcher } from '../source/snapshot/label-matcher.js';
import type { GraphFocus } from '../source/mesh-data-source.js';
import { type CallText, storeSample } from '../../../../test/support/traffic.js';
import { metrics } from './metrics.js';
import { toPromQL } from './promql.js';
import type { TrafficScope } from './scope.js';

const scope: TrafficScope = {
  namespaces: ['shop', 'bank'],
  ambientNamespaces: [],
  windowSeconds: 60,
  ambientTraffic: 'none',
  idle: false,
  operationLabel: 'request_operation',
};

/** Whether a store would be asked for this call. */
function asks(metric: 'requests' | 'tcpSent' | 'grpcSent', call: CallText, changes: Partial<TrafficScope> = {}): boolean {
  return labelMatcher(metrics[metric].query({ ...scope, ...changes }).anyOf)(storeSample(call).labels);
}

const about = (focus: GraphFocus): Partial<TrafficScope> => ({ focus, namespaces: [focus.namespace] });

describe('traffic queries', () => {
  it('ask for what enters and leaves the namespaces, each by its own report', () => {
    expect(asks('requests', { from: 'other/a', to: 'shop/b', reporter: 'destination' })).toBe(true);
    expect(asks('requests', { from: 'other/a', to: 'shop/b', reporter: 'source' })).toBe(false);
    expect(asks('requests', { from: 'bank/a', to: 'other/b', reporter: 'source' })).toBe(true);
    expect(asks('requests', { from: 'bank/a', to: 'other/b', reporter: 'destination' })).toBe(false);
    expect(asks('requests', { from: 'other/a', to: 'other/b', reporter: 'source' })).toBe(false);
  });

  it('ask callers for calls that reached nobody, by the service’s host', () => {
    const failed = (host: string): CallText => ({
      from: 'other/a',
      to: 'unknown',
      reporter: 'source',
      labels: { destination_service: host },
    });
    expect(asks('requests', failed('cart.shop.svc.cluster.local'))).toBe(true);
    expect(asks('requests', failed('cart.shop.global'))).toBe(true);
    expect(asks('requests', failed('api.shop.example.com'))).toBe(false);
  });

  it('hear waypoints and ztunnels as asked', () => {
    const waypoint = { from: 'other/a', to: 'shop/b', reporter: 'waypoint' };
    const ztunnel = { from: 'other/a', to: 'shop/b', labels: { app: 'ztunnel' } };
    for (const [ambientTraffic, heard] of [
      ['none', [false, false]],
      ['waypoint', [true, false]],
      ['ztunnel', [false, true]],
      ['total', [true, true]],
    ] as const) {
      expect([asks('requests', waypoint, { ambientTraffic }), asks('tcpSent', ztunnel, { ambientTraffic })]).toEqual(heard);
    }
  });

  it('hear callers from outside into ambient namespaces', () => {
    const call = { from: 'other/a', to: 'shop/b', reporter: 'source' };
    expect(asks('requests', call, { ambientNamespaces: ['shop'] })).toBe(true);
    expect(asks('requests', call, { ambientNamespaces: ['bank'] })).toBe(false);
  });

  it('are one text, whatever the number of namespaces', () => {
    const namespaces = Array.from({ length: 300 }, (_, i) => `team.${i}`);
    const text = toPromQL(metrics.requests.query({ ...scope, namespaces }));
    expect(text.split(' or ')).toHaveLength(3);
  });
});

describe('traffic queries of a node graph', () => {
  it('ask for the calls of one workload', () => {
    const one = about({ type: 'workload', namespace: 'shop', name: 'cart' });
    expect(asks('requests', { from: 'other/a', to: 'shop/cart' }, one)).toBe(true);
    expect(asks('requests', { from: 'shop/cart', to: 'other/b', reporter: 'source' }, one)).toBe(true);
    expect(asks('requests', { from: 'shop/cart', to: 'other/b', reporter: 'destination' }, one)).toBe(false);
    expect(asks('requests', { from: 'other/a', to: 'shop/stock' }, one)).toBe(false);
    expect(asks('requests', { from: 'other/a', to: 'bank/cart' }, one)).toBe(false);
    const west = about({ type: 'workload', namespace: 'shop', name: 'cart', cluster: 'west' });
    expect(asks('requests', { from: 'other/a', to: 'shop/cart' }, west)).toBe(false);
    expect(
      asks(
        'requests',
        { from: 'other/a', to: 'shop/cart' },
        about({ type: 'workload', namespace: 'shop', name: 'cart', cluster: 'unknown' }),
      ),
    ).toBe(true);
  });

  it('ask for the calls of an app where its workloads are, and of one version', () => {
    const foreign = { from: 'other/a', to: 'shop/cart@v1', labels: { destination_service_namespace: 'unknown' } };
    expect(asks('requests', foreign, about({ type: 'app', namespace: 'shop', name: 'cart' }))).toBe(true);
    expect(asks('requests', foreign, about({ type: 'app', namespace: 'shop', name: 'cart', version: 'v2' }))).toBe(false);
  });

  it('ask for the calls to a service by its very name', () => {
    const dotted = about({ type: 'service', namespace: 'shop', name: 'api.example.com' });
    const called = (service: string): CallText => ({ from: 'other/a', to: 'shop/x', service });
    const failed = (host: string): CallText => ({
      from: 'other/a',
      to: 'unknown',
      reporter: 'source',
      labels: { destination_service: host },
    });
    expect(asks('requests', called('api.example.com'), dotted)).toBe(true);
    expect(asks('requests', called('api-example-com'), dotted)).toBe(false);
    expect(asks('requests', failed('api.example.com.shop.svc.cluster.local'), dotted)).toBe(true);
    expect(asks('requests', failed('apixexample.com.shop.svc.cluster.local'), dotted)).toBe(false);
    const wild = about({ type: 'service', namespace: 'shop', name: '*.example.com' });
    expect(asks('requests', called('*.example.com'), wild)).toBe(true);
    expect(asks('requests', called('x.example.com'), wild)).toBe(false);
  });

  it('ask for the requests of one operation', () => {
    const of = (operation: string, service = 'cart'): CallText => ({
      from: 'other/a',
      to: 'shop/cart',
      service,
      labels: { request_operation: operation },
    });
    const one = about({ type: 'operation', namespace: 'shop', name: 'GET /cart', service: 'cart' });
    expect(asks('requests', of('GET /cart'), one)).toBe(true);
    expect(asks('requests', of('GET /cart', 'other'), one)).toBe(false);
    expect(asks('requests', of('POST /cart'), one)).toBe(false);
  });

  it('hear callers into ambient namespaces, whatever is asked of waypoints', () => {
    for (const ambientTraffic of ['none', 'ztunnel', 'total'] as const) {
      const changes = { ...about({ type: 'workload', namespace: 'shop', name: 'cart' }), ambientNamespaces: ['shop'], ambientTraffic };
      expect(asks('requests', { from: 'other/a', to: 'shop/cart', reporter: 'source' }, changes)).toBe(true);
      expect(asks('requests', { from: 'other/a', to: 'shop/cart', reporter: 'destination' }, changes)).toBe(true);
    }
  });

  it('ask both ends for the TCP of a workload, which may be a waypoint', () => {
    const one = { ...about({ type: 'workload', namespace: 'shop', name: 'waypoint' }), ambientTraffic: 'total' } as const;
    expect(asks('tcpSent', { from: 'other/a', to: 'shop/waypoint', reporter: 'source' }, one)).toBe(true);
    expect(asks('tcpSent', { from: 'shop/waypoint', to: 'shop/b', reporter: 'destination' }, one)).toBe(true);
    expect(asks('tcpSent', { from: 'shop/waypoint', to: 'shop/b', reporter: 'destination' }, { ...one, ambientTraffic: 'none' })).toBe(
      false,
    );
  });
});
