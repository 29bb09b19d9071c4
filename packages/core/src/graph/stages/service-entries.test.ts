import { describe, expect, it } from 'vitest';
import { byNode, drawShop, rates } from '../../../../../test/support/draw.js';
import { istio } from '../../../../../test/support/objects.js';
import type { CallText } from '../../../../../test/support/traffic.js';

const features = ['serviceEntries'] as const;
const partners = istio('ServiceEntry', 'edge/partners', { hosts: ['pay.example.org', 'mail.example.org'], location: 'MESH_EXTERNAL' });

/** A call to a host outside, which reaches no workload. */
function outside(from: string, host: string, rest: Partial<CallText> = {}): CallText {
  const labels = {
    destination_service_name: host,
    destination_service: host,
    destination_service_namespace: 'unknown',
    destination_cluster: 'east',
  };
  return { from, to: 'unknown', reporter: 'source', ...rest, labels: { ...labels, ...rest.labels } };
}

describe('service-entries', () => {
  it('puts one node, where it is defined, in place of all hosts, with all that goes to them', async () => {
    const calls = [
      outside('shop/web', 'pay.example.org', { rate: 2 }),
      outside('shop/web', 'pay.example.org', { rate: 1, code: '503' }),
      outside('shop/web', 'mail.example.org', { rate: 4 }),
      outside('shop/cart', 'mail.example.org', { rate: 8 }),
      outside('shop/web', 'other.example.org', { rate: 16 }),
    ];
    const graph = await drawShop(calls, { features }, [partners]);
    expect(rates(graph)).toEqual({
      'workload:east/shop/cart>service-entry:east/edge/partners>http': 8,
      'workload:east/shop/web>service-entry:east/edge/partners>http': 7,
      'workload:east/shop/web>service:east/unknown/other.example.org>http': 16,
    });
    const node = graph.nodes.find(({ id }) => id === 'service-entry:east/edge/partners');
    expect(node).toMatchObject({
      type: 'service',
      namespace: 'edge',
      service: 'partners',
      traffic: [
        {
          in: 15,
          inErrors: 1,
          inCodes: [
            { name: '200', rate: 14 },
            { name: '503', rate: 1 },
          ],
        },
      ],
      marks: {
        serviceEntry: { namespace: 'edge', name: 'partners', location: 'MESH_EXTERNAL', hosts: ['pay.example.org', 'mail.example.org'] },
      },
    });
    expect(
      graph.edges
        .find(({ id }) => id.startsWith('workload:east/shop/web>service-entry'))
        ?.traffic.codes.map(({ code, rate, hosts }) => [code, rate, hosts]),
    ).toEqual([
      [
        '200',
        6,
        [
          { name: 'mail.example.org', rate: 4 },
          { name: 'pay.example.org', rate: 2 },
        ],
      ],
      ['503', 1, [{ name: 'pay.example.org', rate: 1 }]],
    ]);
  });

  it('leaves callers alone that cannot see it', async () => {
    const own = istio('ServiceEntry', 'shop/own', { hosts: ['pay.example.org'], exportTo: ['.'] });
    const calls = [outside('shop/web', 'pay.example.org', { rate: 1 }), outside('bank/ledger', 'pay.example.org', { rate: 2 })];
    const graph = await drawShop(calls, { features, namespaces: ['shop', 'bank'] }, [own]);
    expect(rates(graph)).toEqual({
      'workload:east/bank/ledger>service:east/unknown/pay.example.org>http': 2,
      'workload:east/shop/web>service-entry:east/shop/own>http': 1,
    });
    expect(byNode(graph, ({ traffic: [traffic] }) => (traffic?.in ?? 0) || undefined)).toEqual({
      'service-entry:east/shop/own': 1,
      'service:east/unknown/pay.example.org': 2,
    });
  });

  it('tells a ServiceEntry from a Service of its name', async () => {
    const calls = [outside('shop/web', 'pay.example.org'), { from: 'shop/web', to: 'edge/partners', rate: 1, reporter: 'source' }];
    const { nodes } = await drawShop(calls, { features, injectServiceNodes: true }, [partners]);
    expect(nodes.filter(({ service }) => service === 'partners').map(({ id }) => id)).toEqual([
      'service-entry:east/edge/partners',
      'service:east/edge/partners',
    ]);
  });

  it('keeps what is told of edges beside their rates', async () => {
    const secured = (host: string, rate: number, policy: string): readonly CallText[] => [
      outside('shop/web', host, { rate }),
      outside('shop/web', host, { rate, reporter: 'destination', labels: { connection_security_policy: policy } }),
    ];
    const calls = [...secured('pay.example.org', 1, 'none'), ...secured('mail.example.org', 3, 'mutual_tls')];
    const { edges } = await drawShop(calls, { features: ['serviceEntries', 'security'] }, [partners]);
    expect(edges.map(({ mtls }) => mtls)).toEqual([0.75]);
  });

  it('makes no ServiceEntry of what goes past the registry', async () => {
    const all = istio('ServiceEntry', 'edge/all', { hosts: ['*', 'PassthroughCluster'] });
    const { nodes } = await drawShop([outside('shop/web', 'PassthroughCluster')], { features }, [all]);
    expect(nodes.map(({ marks }) => marks.serviceEntry)).toEqual([undefined, undefined]);
  });
});
