import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import { deployment, istio } from '../../../../../test/support/objects.js';

const servers = (...hosts: readonly string[]): object => ({ servers: [{ hosts, port: { number: 80, name: 'http', protocol: 'HTTP' } }] });

describe('gateways', () => {
  it('marks the nodes of gateways with the hosts that they serve', async () => {
    const objects = [
      deployment('edge/public', { app: 'public', istio: 'public' }),
      istio('Gateway', 'shop/web', { selector: { istio: 'public' }, ...servers('shop.org') }),
    ];
    const calls = [{ from: 'edge/public', to: 'shop/web' }];
    const gateway = { kind: 'ingress', hosts: { 'shop/web': ['shop.org'] } };
    for (const [graphType, id] of [
      ['workload', 'workload:east/edge/public'],
      ['versionedApp', 'vapp:east/edge/public'],
      ['app', 'app:east/edge/public'],
    ] as const) {
      const graph = await drawShop(calls, { features: ['istio'], graphType }, objects);
      expect(byNode(graph, ({ marks }) => marks.gateway)).toEqual({ [id]: gateway });
    }
  });
});
