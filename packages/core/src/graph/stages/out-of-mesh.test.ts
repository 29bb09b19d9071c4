import { describe, expect, it } from 'vitest';
import { drawShop } from '../../../../../test/support/draw.js';
import { namespaceObject } from '../../../../../test/support/mesh.js';
import { controlPlane, deployment, istio, podOf } from '../../../../../test/support/objects.js';
import type { NodeMarks } from '../../model/graph.js';
import type { KubernetesObject } from '../../model/kubernetes.js';

async function marksOf(
  objects: readonly KubernetesObject[],
  graphType: 'workload' | 'app' = 'workload',
  labels: Record<string, string> = { app: 'cart' },
): Promise<NodeMarks | undefined> {
  const calls = [{ from: 'unknown', to: 'shop/cart' }];
  const { nodes } = await drawShop(calls, { features: ['outOfMesh'], graphType }, [deployment('shop/cart', labels), ...objects]);
  return nodes.find(({ namespace }) => namespace === 'shop')?.marks;
}

const out: NodeMarks = { outOfMesh: true };
const ambient: NodeMarks = { ambient: true };
const captured = { 'ambient.istio.io/redirection': 'enabled' };

describe('out-of-mesh', () => {
  it.each([
    ['a sidecar', ['app', 'istio-proxy'], {}, {}],
    ['a native sidecar', ['app'], { spec: { initContainers: [{ name: 'istio-proxy', restartPolicy: 'Always' }] } }, {}],
    ['an init container of that name', ['app'], { spec: { initContainers: [{ name: 'istio-proxy' }] } }, out],
    ['no proxy', ['app'], {}, out],
    ['ztunnel, as the CNI noted', ['app'], { annotations: captured }, ambient],
    ['ztunnel, as its label asks', ['app'], { labels: { 'istio.io/dataplane-mode': 'ambient' } }, ambient],
    [
      'a label that the CNI did not follow',
      ['app'],
      { labels: { 'istio.io/dataplane-mode': 'ambient' }, annotations: { 'ambient.istio.io/redirection': 'disabled' } },
      out,
    ],
    ['nothing, being done', ['app'], { phase: 'Succeeded' }, {}],
  ])('judges a pod with %s', async (_what, containers, rest, expected) => {
    expect(await marksOf([podOf('shop/cart', containers, rest)])).toEqual(expected);
  });

  it("follows the label of the namespace, and a pod's own over it", async () => {
    const shop = namespaceObject('shop', { 'istio.io/dataplane-mode': 'ambient' });
    expect(await marksOf([shop, podOf('shop/cart', ['app'])])).toEqual(ambient);
    expect(await marksOf([shop, podOf('shop/cart', ['app'], { labels: { 'istio.io/dataplane-mode': 'none' } })])).toEqual(out);
  });

  it('judges an app by all of its pods, each served in its own way', async () => {
    const second = [deployment('shop/cart-v2', { app: 'cart' })];
    const sidecar = podOf('shop/cart', ['app', 'istio-proxy']);
    expect(await marksOf([...second, sidecar, podOf('shop/cart-v2', ['app'], { annotations: captured })], 'app')).toEqual({});
    expect(await marksOf([...second, sidecar, podOf('shop/cart-v2', ['app'])], 'app')).toEqual(out);
  });

  it('judges neither what has no pod, nor gateways, nor the namespace of a control plane', async () => {
    const plain = podOf('shop/cart', ['proxy']);
    expect(await marksOf([])).toEqual({});
    expect(
      await marksOf([plain, istio('Gateway', 'edge/gw', { selector: { istio: 'gw' }, servers: [] })], 'workload', { istio: 'gw' }),
    ).toEqual({});
    expect(await marksOf([plain, ...controlPlane('', { namespace: 'shop' })])).toEqual({});
  });
});
