import { describe, expect, it } from 'vitest';
import { drawRated, rated } from '../../../../test/support/rated-store.js';
import { namespaceObject } from '../../../../test/support/mesh.js';
import type { CallText } from '../../../../test/support/traffic.js';
import type { MeshGraph } from '../model/graph.js';
import type { GraphQuery } from '../source/mesh-data-source.js';

const hostOf = (service: string): string => (service.includes('.') ? service : `${service}.shop.svc.cluster.local`);

/** What one end reports of the calls of web to the pods of cart. */
function told(reporter: string, services: Readonly<Record<string, number>>, more: Partial<CallText> = {}): readonly CallText[] {
  return Object.entries(services).map(([service, rate]) => ({
    from: 'shop/web',
    to: 'shop/cart',
    reporter,
    rate,
    ...more,
    labels: { destination_service_name: service, destination_service: hostOf(service), ...more.labels },
  }));
}

const plain = { namespaces: ['shop'], graphType: 'workload', features: [], boxBy: [], tcpRates: 'sent' } as const;
const objects = [namespaceObject('shop')];

async function draw(calls: readonly CallText[], query: Partial<GraphQuery> = {}, metric = 'istio_requests_total'): Promise<MeshGraph> {
  const asked = { ...plain, ...query };
  const graph = await drawRated(rated(metric, calls), asked, objects);
  expect(await drawRated(rated(metric, [...calls].reverse()), asked, objects)).toEqual(graph);
  return graph;
}

/** Rates of the calls to cart by the service that they come through; `` for none. */
const byService = ({ edges }: MeshGraph): Readonly<Record<string, number>> =>
  Object.fromEntries(
    edges
      .filter(({ target }) => target.startsWith('workload:'))
      .map(({ source, traffic }) => [
        source.startsWith('service:') ? (source.split('/').at(-1) ?? '') : '',
        Math.round(traffic.rate * 1e9) / 1e9,
      ]),
  );

const entry = 'cart.example.org';

describe('calls that their ends know under different services', () => {
  it.each<readonly [what: string, caller: Readonly<Record<string, number>>, called: Readonly<Record<string, number>>, drawn: object]>([
    ['a ServiceEntry that leads to the pods of a service', { [entry]: 26 }, { cart: 26.5 }, { [entry]: 26.5 }],
    ['a ServiceEntry and the service too', { [entry]: 10, cart: 16 }, { cart: 26 }, { [entry]: 10, cart: 16 }],
    ['a ServiceEntry, by callers of which not all are heard', { [entry]: 10 }, { cart: 26 }, { [entry]: 26 }],
    ['two services with the same pods', { cart: 10, canary: 5 }, { cart: 15 }, { cart: 10, canary: 5 }],
    ['two ServiceEntries', { [entry]: 6, 'cart.example.com': 2 }, { cart: 8 }, { [entry]: 6, 'cart.example.com': 2 }],
    ['two services of which both ends tell alike', { cart: 4, canary: 5 }, { cart: 4, canary: 5 }, { cart: 4, canary: 5 }],
    ['a service that the called proxy is not told of', { cart: 10, metrics: 5 }, { cart: 10 }, { cart: 10, metrics: 5 }],
    ['a service that the caller is not heard of', { cart: 10 }, { cart: 10, metrics: 5 }, { cart: 10, metrics: 5 }],
    ['the address of a pod', { PassthroughCluster: 7 }, { cart: 7 }, { '': 7 }],
    ['a port that no service has', { [entry]: 7 }, { InboundPassthroughCluster: 7 }, { [entry]: 7 }],
    ['nothing that the caller could name', { unknown: 7 }, { cart: 7 }, { cart: 7 }],
  ])('are counted once: through %s', async (_what, caller, called, drawn) => {
    const calls = [...told('source', caller), ...told('destination', called)];
    expect(byService(await draw(calls))).toEqual(drawn);
    const total = Object.values(drawn as Record<string, number>).reduce((sum, rate) => sum + rate, 0);
    const [edge, ...others] = (await draw(calls, { injectServiceNodes: false })).edges;
    expect([edge?.id, others]).toEqual(['workload:east/shop/web>workload:east/shop/cart>http', []]);
    expect(edge?.traffic.rate).toBeCloseTo(total, 9);
  });

  it('keep their codes, also where only one end saw them fail', async () => {
    const calls = [
      ...told('source', { [entry]: 97 }),
      ...told('source', { [entry]: 3 }, { code: '504', flags: 'UT' }),
      ...told('source', { [entry]: 2 }, { code: '503', flags: 'UF' }),
      ...told('destination', { cart: 100 }),
      ...told('destination', { cart: 4 }, { code: '503', flags: 'UC' }),
    ];
    const { edges } = await draw(calls, { injectServiceNodes: false });
    expect(edges.map(({ traffic: { codes } }) => codes.map(({ code, rate }) => [code, rate]))).toEqual([[['200', 97], ['503', 6], ['504', 3]]]); // prettier-ignore
  });

  it('are told of as they are where a forger names thousands, and not each under each', async () => {
    const many = (name: string): Readonly<Record<string, number>> =>
      Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${name}-${i}.example.org`, 1]));
    const calls = [...told('source', many('a')), ...told('destination', many('b'))];
    const { edges } = await drawRated(rated('istio_requests_total', calls), { ...plain, injectServiceNodes: false }, objects);
    expect(edges.map(({ traffic }) => [traffic.rate, traffic.codes[0]?.hosts.length])).toEqual([[2000, 2000]]);
    const egress = [...told('source', many('a')), ...told('destination', { cart: 1000 })];
    expect(Object.keys(byService(await drawRated(rated('istio_requests_total', egress), plain, objects)))).toHaveLength(1000);
  });

  it('fail where their caller saw them fail, and not because calls of the same pods through other services do', async () => {
    const failed = { code: '500' };
    const shown = async (calls: readonly CallText[]): Promise<Readonly<Record<string, unknown>>> =>
      Object.fromEntries<unknown>(
        (await draw(calls)).edges
          .filter(({ target }) => target.startsWith('workload:'))
          .map(({ source, traffic }) => [
            source.split('/').at(-1) ?? '',
            traffic.codes.map(({ code, rate }) => [code, Math.round(rate * 1e6) / 1e6]),
          ]),
      );
    const [cart, canary] = [told('source', { cart: 10 }), told('source', { canary: 4 })];
    expect(
      await shown([...cart, ...canary, ...told('source', { canary: 1 }, failed), ...told('destination', { cart: 14 }), ...told('destination', { cart: 1 }, failed)]),
    ).toEqual({ cart: [['200', 10]], canary: [['200', 4], ['500', 1]] }); // prettier-ignore
    expect(
      await shown([...cart, ...canary, ...told('destination', { cart: 14 }), ...told('destination', { cart: 1 }, failed)]),
    ).toEqual({ cart: [['200', 10], ['500', 1]], canary: [['200', 4]] }); // prettier-ignore
    const latest = [
      ...told('source', { cart: 1 }, failed),
      ...told('destination', { cart: 10.2 }),
      ...told('destination', { cart: 1.1 }, failed),
    ];
    expect(await shown([...cart, ...told('source', { metrics: 5 }), ...latest])).toMatchObject({ metrics: [['200', 5]] });
  });

  it('make no failure of what is but rounding', async () => {
    const codes = [{ rate: 2.5 }, { rate: 1 / 3, code: '0' }, { rate: 1, code: '301' }];
    const alike = (reporter: string) => codes.flatMap(({ rate, ...more }) => told(reporter, { cart: rate }, more));
    const other = told('source', { [entry]: 0.7 }, { code: '302' });
    for (const order of [0, 1, 2].map((by) => [...alike('source').slice(by), ...alike('source').slice(0, by)])) {
      const { edges } = await drawRated(rated('istio_requests_total', [...order, ...alike('destination'), ...other]), plain, objects);
      const failed = edges.filter(({ source }) => source.endsWith(entry)).flatMap(({ traffic }) => traffic.codes);
      expect(failed.map(({ code }) => code)).toEqual(['302']);
    }
  });

  it('are counted once over TCP and in gRPC messages', async () => {
    const calls = [...told('source', { [entry]: 100 }, { flags: 'DC' }), ...told('destination', { cart: 100 })];
    expect(byService(await draw(calls, {}, 'istio_tcp_received_bytes_total'))).toEqual({ [entry]: 100 });
    expect(byService(await draw(calls, { grpcRates: 'sent' }, 'istio_request_messages_total'))).toEqual({ [entry]: 100 });
  });

  it('are told of by the called end alone where callers are not asked, under the name that it knows', async () => {
    const calls = [...told('source', { [entry]: 5 }), ...told('destination', { cart: 5 })].map((call) => ({ ...call, from: 'bank/web' }));
    expect(byService(await draw(calls))).toEqual({ cart: 5 });
  });

  it('bring what only the called end knows to where they are drawn', async () => {
    const secured = { labels: { connection_security_policy: 'mutual_tls', request_operation: 'List' } };
    const open = { labels: { connection_security_policy: 'none', request_operation: 'List' } };
    const calls = [
      ...told('source', { [entry]: 4 }),
      ...told('destination', { cart: 3 }, secured),
      ...told('destination', { cart: 1 }, open),
    ];
    const { edges } = await draw(calls, { features: ['security'] });
    expect(edges.map(({ source, mtls }) => [source.split('/').at(-1), mtls])).toEqual([[entry, 0.75], ['web', 0.75]]); // prettier-ignore
    const operations = await draw(calls, { features: ['operations'] });
    expect(operations.nodes.find(({ type }) => type === 'aggregate')).toMatchObject({ service: entry, traffic: [{ in: 4 }] });
  });

  it('bring response times and sizes there, once', async () => {
    const series = (reporter: string, service: string) =>
      [
        ['istio_requests_total', {}, 4],
        ['istio_request_bytes_sum', {}, 400],
        ['istio_request_duration_milliseconds_sum', {}, 40],
        ['istio_request_duration_milliseconds_bucket', { le: '10' }, 2],
        ['istio_request_duration_milliseconds_bucket', { le: '+Inf' }, 4],
      ].flatMap(([name, labels, rate]) =>
        rated(name as string, told(reporter, { [service]: rate as number }, { labels: labels as Record<string, string> })),
      );
    const query = { ...plain, features: ['responseTime', 'throughput'] } as const;
    const graph = await drawRated([...series('source', entry), ...series('destination', 'cart')], query, objects);
    expect(graph.edges.map(({ responseTime, throughput }) => [responseTime?.avg, throughput?.request])).toEqual([[10, 400], [10, undefined]]); // prettier-ignore
  });

  it('share out what the called end alone knows where it has one name for several', async () => {
    const secured = { labels: { connection_security_policy: 'mutual_tls' } };
    const calls = [...told('source', { cart: 10, canary: 5 }), ...told('destination', { cart: 15 }, secured)];
    const { edges } = await draw(calls, { features: ['security'] });
    expect(edges.map(({ mtls }) => mtls)).toEqual([1, 1, 1, 1]);
  });
});
