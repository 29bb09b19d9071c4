import { describe, expect, it } from 'vitest';
import { type CallText, storeSample } from '../../../../test/support/traffic.js';
import { callReader } from './parse-ends.js';
import { trafficParser } from './parse-traffic.js';
import type { TrafficSample } from './sample.js';
import type { TrafficScope } from './scope.js';

const scope: TrafficScope = {
  namespaces: ['shop'],
  ambientNamespaces: [],
  windowSeconds: 60,
  ambientTraffic: 'total',
  idle: false,
  operationLabel: 'request_operation',
};

function parse(call: CallText): TrafficSample | undefined {
  return trafficParser(scope, 'requests', callReader())(storeSample(call));
}

describe('trafficParser', () => {
  it('names both ends, the service and the call', () => {
    expect(parse({ from: 'shop/web@v1', to: 'shop/cart@v2', rate: 3, code: '503', flags: 'UH' })).toMatchObject({
      call: {
        source: { cluster: 'east', namespace: 'shop', workload: 'web-v1', app: 'web', version: 'v1' },
        destination: { workload: 'cart-v2', serviceNamespace: 'shop', service: 'cart', host: 'cart.shop.svc.cluster.local' },
      },
      protocol: 'http',
      code: '503',
      flags: 'UH',
      rate: 3,
    });
  });

  it('believes the called end before a waypoint, and that before the caller, wherever they are', () => {
    for (const from of ['shop/web', 'other/web']) {
      const ranks = ['destination', 'waypoint', 'source'].map((reporter) => parse({ from, to: 'shop/cart', reporter })?.rank);
      expect(ranks).toEqual([0, 1, 2]);
    }
  });

  it('writes - for no response, and takes gRPC status unless HTTP failed', () => {
    const grpc = (code: string, status?: string) =>
      parse({ from: 'shop/a', to: 'shop/b', protocol: 'grpc', code, ...(status && { labels: { grpc_response_status: status } }) })?.code;
    expect(parse({ from: 'shop/a', to: 'shop/b', code: '0' })?.code).toBe('-');
    expect(grpc('200', '14')).toBe('14');
    expect(grpc('503', '14')).toBe('503');
    expect(grpc('200')).toBe('200');
  });

  it('takes the caller’s cluster where a known service has an unknown one (istio#29373)', () => {
    const sample = parse({ from: 'shop/web', to: 'shop/cart', labels: { destination_cluster: 'unknown' } });
    expect(sample?.call.destination.cluster).toBe('east');
  });

  it('gives calls through the egress gateway its workload', () => {
    const host = 'istio-egressgateway.istio-system.svc.cluster.local';
    const sample = parse({ from: 'shop/web', to: 'unknown', labels: { destination_service: host, destination_service_name: host } });
    expect(sample?.call.destination).toMatchObject({
      namespace: 'istio-system',
      workload: 'istio-egressgateway',
      service: 'istio-egressgateway',
    });
  });

  it('keeps calls to PassthroughCluster and BlackHoleCluster', () => {
    for (const service of ['PassthroughCluster', 'BlackHoleCluster']) {
      expect(parse({ from: 'shop/web', to: 'unknown', service, reporter: 'source' })?.call.destination.service).toBe(service);
    }
  });

  it('refuses ends that cannot be placed', () => {
    expect(
      parse({ from: 'shop/web', to: 'shop/cart', labels: { source_workload: 'unknown', source_canonical_service: 'unknown' } }),
    ).toBeUndefined();
    expect(parse({ from: 'shop/web', to: 'shop/cart', labels: { source_cluster: 'unknown' } })).toBeUndefined();
    const address = { destination_service: '10.0.0.7:80', destination_service_name: '10.0.0.7:80' };
    expect(parse({ from: 'shop/web', to: 'unknown', labels: address })).toBeUndefined();
  });

  it('reads absent labels as empty, and an absent cluster as unknown', () => {
    const { labels, value } = storeSample({ from: 'shop/web', to: 'shop/cart' });
    const { destination_service: _host, source_cluster: _cluster, ...rest } = labels as Record<string, string>;
    const sample = trafficParser(scope, 'requests', callReader())({ labels: rest, value });
    expect(sample).toMatchObject({ call: { source: { cluster: 'unknown' }, destination: { host: '' } } });
  });
});
