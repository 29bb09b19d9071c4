import { describe, expect, it } from 'vitest';
import { namespaceObject } from '../../../../test/support/mesh.js';
import { drawRated, rated } from '../../../../test/support/rated-store.js';
import type { GraphQuery } from '../source/mesh-data-source.js';

const call = { from: 'shop/web', to: 'shop/cart' } as const;
const series = [
  ...rated('istio_requests_total', [
    { ...call, rate: 1 },
    { ...call, protocol: 'grpc', rate: 2 },
    { from: 'shop/cart', to: 'shop/stock', rate: 0 },
  ]),
  ...rated('istio_request_messages_total', [{ ...call, rate: 10 }]),
  ...rated('istio_response_messages_total', [{ ...call, rate: 20 }]),
  ...rated('istio_tcp_received_bytes_total', [{ ...call, rate: 100 }]),
  ...rated('istio_tcp_sent_bytes_total', [{ ...call, rate: 200 }]),
];

async function rates(query: Partial<GraphQuery>): Promise<Record<string, string>> {
  const none = { httpRates: 'none', grpcRates: 'none', tcpRates: 'none' } as const;
  const asked = { namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, features: [], ...none, ...query } as const;
  const { edges } = await drawRated(series, asked, [namespaceObject('shop')]);
  return Object.fromEntries(
    edges.map(({ source, protocol, traffic }) => [`${source.split('/')[2]} ${protocol}`, `${traffic.rate} ${traffic.unit}`]),
  );
}

describe('rates', () => {
  it('are of requests, messages and bytes as asked, each protocol on its own', async () => {
    expect(await rates({})).toEqual({});
    expect(await rates({ httpRates: 'requests' })).toEqual({ 'web http': '1 requests' });
    expect(await rates({ grpcRates: 'requests' })).toEqual({ 'web grpc': '2 requests' });
    expect(await rates({ grpcRates: 'sent' })).toEqual({ 'web grpc': '10 messages' });
    expect(await rates({ grpcRates: 'received' })).toEqual({ 'web grpc': '20 messages' });
    expect(await rates({ grpcRates: 'total' })).toEqual({ 'web grpc': '30 messages' });
    expect(await rates({ httpRates: 'requests', tcpRates: 'sent' })).toEqual({ 'web http': '1 requests', 'web tcp': '100 bytes' });
    expect(await rates({ tcpRates: 'received' })).toEqual({ 'web tcp': '200 bytes' });
    expect(await rates({ tcpRates: 'total' })).toEqual({ 'web tcp': '300 bytes' });
  });

  it('of 0 are left out, but where idle edges are asked for', async () => {
    expect(await rates({ httpRates: 'requests', idleEdges: true })).toEqual({ 'web http': '1 requests', 'cart http': '0 requests' });
  });
});
