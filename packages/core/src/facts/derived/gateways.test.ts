import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../test/support/facts-of.js';
import { controlPlane, deployment, gatewayApi, istio } from '../../../../../test/support/objects.js';
import type { KubernetesObject } from '../../model/kubernetes.js';
import type { GatewayRole } from './gateways.js';

const server = (...hosts: readonly string[]): object => ({ servers: [{ hosts, port: { number: 80, name: 'http', protocol: 'HTTP' } }] });

function roleOf(at: string, objects: readonly KubernetesObject[]): GatewayRole | undefined {
  const facts = factsOf({ east: objects });
  const [namespace = '', name = ''] = at.split('/');
  const workload = facts.derived('workloads').get('east', namespace, name);
  return workload && facts.derived('gateways')(workload);
}

describe('gateways', () => {
  it("knows a chart's gateway by the Gateways that select it, in any namespace", () => {
    const objects = [
      deployment('edge/public', { istio: 'public', app: 'public' }),
      istio('Gateway', 'shop/web', { selector: { istio: 'public' }, ...server('shop.org', '*.shop.org') }),
      istio('Gateway', 'bank/web', { selector: { istio: 'public', app: 'public' }, ...server('bank.org') }),
      istio('Gateway', 'bank/other', { selector: { istio: 'public', app: 'private' }, ...server('no.org') }),
    ];
    expect(roleOf('edge/public', objects)).toEqual({
      kind: 'ingress',
      hosts: { 'bank/web': ['bank.org'], 'shop/web': ['shop.org', '*.shop.org'] },
    });
  });

  it.each([
    [{ istio: 'x', 'operator.istio.io/component': 'EgressGateways' }, 'egress'],
    [{ istio: 'x', 'operator.istio.io/component': 'IngressGateways', app: 'egress' }, 'ingress'],
    [{ istio: 'x', app: 'istio-egress' }, 'egress'],
    [{ istio: 'x' }, 'ingress'],
  ])('tells by %j that it is %s', (labels, kind) => {
    const objects = [deployment('edge/gw', labels), istio('Gateway', 'edge/gw', { selector: { istio: 'x' }, ...server('*') })];
    expect(roleOf('edge/gw', objects)?.kind).toBe(kind);
  });

  it('takes nothing for a gateway that no Gateway selects, nor all that one selects without a selector', () => {
    const objects = [deployment('shop/web', { app: 'web' }), istio('Gateway', 'shop/all', server('*'))];
    expect(roleOf('shop/web', objects)).toBeUndefined();
  });

  it('knows a deployment for a Gateway of the Gateway API in its own namespace only', () => {
    const labels = { 'gateway.networking.k8s.io/gateway-name': 'front' };
    const gateway = gatewayApi('Gateway', 'edge/front', { listeners: [{ hostname: 'shop.org' }, {}] });
    expect(roleOf('edge/front-istio', [deployment('edge/front-istio', labels), gateway])).toEqual({
      kind: 'gateway-api',
      hosts: { 'edge/front': ['shop.org', '*'] },
    });
    expect(roleOf('shop/front-istio', [deployment('shop/front-istio', labels), gateway])).toBeUndefined();
  });

  it.each([
    ['edge', 'istio.io-gateway-controller', 'gateway-api'],
    ['waypoints', 'istio.io-gateway-controller', 'gateway-api'],
    ['inner', 'istio.io-mesh-controller', undefined],
  ])('knows a Gateway %s of a class of its own name by its controller %s', (name, managed, kind) => {
    const labels = {
      'gateway.networking.k8s.io/gateway-name': name,
      'gateway.networking.k8s.io/gateway-class-name': 'company',
      'gateway.istio.io/managed': managed,
    };
    const gateway = gatewayApi('Gateway', `shop/${name}`, { gatewayClassName: 'company', listeners: [{}] });
    expect(roleOf('shop/made', [deployment('shop/made', labels), gateway])?.kind).toBe(kind);
  });

  it('takes no waypoint for a gateway', () => {
    const labels = { 'gateway.networking.k8s.io/gateway-name': 'waypoint', 'gateway.istio.io/managed': 'istio.io-mesh-controller' };
    const objects = [deployment('shop/waypoint', labels), gatewayApi('Gateway', 'shop/waypoint', { listeners: [{}] })];
    expect(roleOf('shop/waypoint', objects)).toBeUndefined();
  });

  it("follows the Gateways of a node's own cluster", () => {
    const gateway = istio('Gateway', 'edge/gw', { selector: { istio: 'x' }, ...server('*') });
    const facts = factsOf({ east: [...controlPlane(''), gateway], west: [...controlPlane(''), deployment('edge/gw', { istio: 'x' })] });
    const workload = facts.derived('workloads').get('west', 'edge', 'gw');
    expect(workload && facts.derived('gateways')(workload)).toBeUndefined();
  });
});
