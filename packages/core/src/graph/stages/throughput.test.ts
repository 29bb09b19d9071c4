import { describe, expect, it } from 'vitest';
import { namespaceObject } from '../../../../../test/support/mesh.js';
import { drawRated, rated } from '../../../../../test/support/rated-store.js';
import type { CallText } from '../../../../../test/support/traffic.js';
import type { MeshGraph } from '../../model/graph.js';
import type { GraphQuery } from '../../source/mesh-data-source.js';

interface Sizes {
  readonly request?: readonly CallText[];
  readonly response?: readonly CallText[];
}

async function draw(
  calls: readonly CallText[],
  { request = [], response = [] }: Sizes,
  query: Partial<GraphQuery> = {},
): Promise<MeshGraph> {
  const series = [
    ...rated('istio_requests_total', calls),
    ...rated('istio_request_bytes_sum', request),
    ...rated('istio_response_bytes_sum', response),
  ];
  const asked = { namespaces: ['shop'], graphType: 'app', features: ['throughput'], ...query } as const;
  return drawRated(series, asked, [namespaceObject('shop')]);
}

const sizes = ({ edges }: MeshGraph): Record<string, unknown> => Object.fromEntries(edges.map(({ id, throughput }) => [id, throughput]));

const call = { from: 'shop/web@v1', to: 'shop/cart@v1' } as const;
const other = { from: 'shop/web@v2', to: 'shop/cart@v2' } as const;

describe('throughput', () => {
  it('adds up both directions over all series of an edge', async () => {
    const graph = await draw(
      [call, other],
      {
        request: [
          { ...call, rate: 100 },
          { ...other, rate: 50 },
        ],
        response: [{ ...call, rate: 1000 }],
      },
      { injectServiceNodes: false },
    );
    expect(sizes(graph)).toEqual({ 'app:east/shop/web>app:east/shop/cart>http': { request: 150, response: 1000 } });
  });

  it('is told on the last edge of a call through a service', async () => {
    const graph = await draw([call], { response: [{ ...call, rate: 7 }] });
    expect(Object.values(sizes(graph))).toEqual([{ response: 7 }, undefined]);
  });

  it('takes the caller’s word where the called end has none', async () => {
    const sent = { from: 'other/gateway', to: 'shop/cart', rate: 30 } as const;
    const graph = await draw(
      [sent, call],
      {
        request: [
          { ...sent, reporter: 'source' },
          { ...call, rate: 5, reporter: 'source' },
          { ...call, rate: 6, reporter: 'destination' },
        ],
      },
      { injectServiceNodes: false },
    );
    expect(sizes(graph)).toEqual({
      'app:east/other/gateway>app:east/shop/cart>http': { request: 30 },
      'app:east/shop/web>app:east/shop/cart>http': { request: 6 },
    });
  });

  it('is silent where nobody reports sizes or HTTP is not counted', async () => {
    expect(Object.values(sizes(await draw([call], {}, { injectServiceNodes: false })))).toEqual([undefined]);
    expect((await draw([call], { request: [call] }, { httpRates: 'none' })).edges).toEqual([]);
  });
});
