import { describe, expect, it } from 'vitest';
import type { RatedSeries } from '../../../../../test/fixtures/synthetic/rated-series.js';
import { namespaceObject } from '../../../../../test/support/mesh.js';
import { drawRated, rated } from '../../../../../test/support/rated-store.js';
import type { KubernetesObject } from '../../model/kubernetes.js';
import type { MeshGraph } from '../../model/graph.js';
import type { GraphQuery } from '../../source/mesh-data-source.js';

const link = (rate: number, labels: Readonly<Record<string, string>> = {}, name = 'kiali_ext_requests_total'): RatedSeries => ({
  name,
  rate,
  labels: {
    extension: 'tunnel',
    source_cluster: 'east',
    source_namespace: 'shop',
    source_name: 'router',
    source_is_root: 'true',
    dest_cluster: 'west',
    dest_namespace: 'far',
    dest_name: 'orders',
    protocol: 'http',
    status_code: '200',
    flags: '-',
    secure: 'true',
    ...labels,
  },
});

async function draw(
  series: readonly RatedSeries[],
  query: Partial<GraphQuery> = {},
  objects: readonly KubernetesObject[] = [],
): Promise<MeshGraph> {
  const asked = { namespaces: ['shop'], graphType: 'app', features: ['extensions'], ...query } as const;
  return drawRated(series, asked, [namespaceObject('shop'), ...objects]);
}

const rates = ({ edges }: MeshGraph): Record<string, number> => Object.fromEntries(edges.map(({ id, traffic }) => [id, traffic.rate]));
const service = (url: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'router', namespace: 'shop', annotations: { 'extension.kiali.io/ui-url': url } },
});

describe('extensions', () => {
  it('draw what third parties report, with its codes and its security', async () => {
    const graph = await draw([link(90), link(10, { status_code: '500' }), link(50, { secure: 'false' }, 'kiali_ext_tcp_sent_total')]);
    expect(rates(graph)).toEqual({
      'service:east/shop/router>service:west/far/orders>http': 100,
      'service:east/shop/router>service:west/far/orders>tcp': 50,
    });
    expect(graph.edges.map(({ mtls, traffic }) => [mtls, traffic.errors])).toEqual([
      [1, 10],
      [0, 0],
    ]);
    expect(graph.nodes.map(({ marks }) => marks.extension)).toEqual([{ name: 'tunnel' }, { name: 'tunnel' }]);
  });

  it('join the mesh at the node that their root is known as there', async () => {
    const calls = rated('istio_requests_total', [{ from: 'shop/web', to: 'shop/router@v1', rate: 3 }]);
    const { edges, nodes } = await draw([...calls, link(9)], { injectServiceNodes: false });
    expect(edges.map(({ id }) => id)).toEqual([
      'app:east/shop/router>service:west/far/orders>http',
      'app:east/shop/web>app:east/shop/router>http',
    ]);
    expect(nodes.find(({ id }) => id === 'app:east/shop/router')?.marks.extension).toEqual({ name: 'tunnel' });
  });

  it('draw the same whichever report comes first', async () => {
    const calls = rated('istio_requests_total', [{ from: 'shop/web', to: 'shop/router@v1', rate: 3 }]);
    const back = { source_namespace: 'far', source_name: 'orders', source_is_root: 'false', dest_cluster: 'east', dest_namespace: 'shop' };
    const links = [link(9), link(5, { ...back, dest_name: 'router', extension: 'bridge' })];
    const [one, other] = await Promise.all(
      [links, [...links].reverse()].map(async (each) => draw([...calls, ...each], { injectServiceNodes: false })),
    );
    expect(other).toEqual(one);
    expect(one?.edges.map(({ id }) => id)).toContain('app:east/shop/router>service:west/far/orders>http');
  });

  it('link to their own page, if it is one', async () => {
    const pages = async (url: string): Promise<readonly unknown[]> =>
      (await draw([link(1)], {}, [service(url)])).nodes.map(({ marks }) => marks.extension?.url);
    expect(await pages('https://tunnel.example/ui')).toEqual(['https://tunnel.example/ui', 'https://tunnel.example/ui']);
    expect(await pages('javascript:alert(1)')).toEqual([undefined, undefined]);
  });

  it('show nothing of namespaces that were not asked for on either end, of rates that were not, or of half a name', async () => {
    expect(rates(await draw([link(1, { source_namespace: 'bank', dest_namespace: 'bank' })]))).toEqual({});
    expect(rates(await draw([link(1)], { httpRates: 'none' }))).toEqual({});
    expect(rates(await draw([link(1, {}, 'kiali_ext_tcp_received_total')]))).toEqual({});
    expect(rates(await draw([link(1, { dest_name: '' })]))).toEqual({});
    expect(rates(await draw([link(1)], { features: [] }))).toEqual({});
  });
});
