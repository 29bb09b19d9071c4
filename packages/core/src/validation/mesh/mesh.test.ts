import { describe, expect, it } from 'vitest';
import { defineRule, type Rule } from '../rule.js';
import { type GivenObject, validate } from '../validate.js';
import { gatewaysStayInNamespace, meshOf } from './mesh.js';

const seen: Rule = defineRule({
  code: 'MSH',
  severity: 'info',
  parity: 'own',
  since: '0.1',
  kinds: ['Service'],
  inputs: [meshOf, gatewaysStayInNamespace],
  message: '{seen}',
  *check({ cluster, namespace }, view) {
    const { config: _, defaultExportTo, ...mesh } = view.ask(meshOf, { cluster, namespace });
    const stays = view.ask(gatewaysStayInNamespace, { cluster, namespace });
    yield { path: '', params: { seen: JSON.stringify({ ...mesh, exportTo: defaultExportTo.Service, stays }) } };
  },
});

/** The mesh as a service in a namespace sees it. */
function meshSeenIn(namespace: string, objects: readonly object[], cluster = 'east'): Readonly<Record<string, unknown>> {
  const service: GivenObject = { raw: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace } }, cluster };
  const { findings } = validate([service, ...objects.map((raw): GivenObject => ({ raw, cluster: 'east' }))], {
    rules: [seen],
    coverage: () => 'complete',
  });
  const [finding] = findings;
  return JSON.parse(String(finding?.params.seen)) as Readonly<Record<string, unknown>>;
}

const configMap = (name: string, mesh: string): object => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'istio-cp' },
  data: { mesh },
});
const facts = (spec: object): object => ({ apiVersion: 'meshlens/v1', kind: 'MeshFacts', spec });

describe('the mesh that a namespace sees', () => {
  it("is Istio's default without any word of it", () => {
    expect(meshSeenIn('shop', [])).toEqual({
      managed: true,
      controlPlaneNamespace: 'istio-system',
      revision: 'default',
      rootNamespace: 'istio-system',
      domain: 'cluster.local',
      trustDomain: 'cluster.local',
      trustDomainAliases: [],
      autoMtls: true,
      allowsAnyOutbound: true,
      exportTo: ['*'],
      stays: false,
    });
  });

  it('is what the ConfigMap of the control plane says', () => {
    const mesh =
      'enableAutoMtls: false\ntrustDomain: shop.example\ndefaultServiceExportTo: ["."]\noutboundTrafficPolicy:\n  mode: REGISTRY_ONLY\n';
    const istiod = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'istiod', namespace: 'istio-cp', labels: { app: 'istiod' } },
      spec: {
        template: { spec: { containers: [{ name: 'discovery', env: [{ name: 'PILOT_SCOPE_GATEWAY_TO_NAMESPACE', value: 'true' }] }] } },
      },
    };
    expect(meshSeenIn('shop', [configMap('istio', mesh), istiod])).toMatchObject({
      rootNamespace: 'istio-cp',
      trustDomain: 'shop.example',
      autoMtls: false,
      allowsAnyOutbound: false,
      exportTo: ['.'],
      stays: true,
    });
  });

  it('is that of the revision of the namespace', () => {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'new', labels: { 'istio.io/rev': 'canary' } } };
    const maps = [configMap('istio', 'trustDomain: old'), configMap('istio-canary', 'trustDomain: new'), namespace];
    expect(meshSeenIn('new', maps)).toMatchObject({ revision: 'canary', trustDomain: 'new' });
    expect(meshSeenIn('shop', maps)).toMatchObject({ revision: 'default', trustDomain: 'old' });
  });

  it('is that of the primary cluster in a remote one', () => {
    expect(meshSeenIn('shop', [configMap('istio', 'trustDomain: east')], 'west')).toMatchObject({ trustDomain: 'east' });
  });

  it('is what MeshFacts say rather than what a ConfigMap says', () => {
    const told = facts({
      domain: 'mesh.example',
      controlPlanes: [{ namespace: 'cp', namespaces: ['shop'], scopeGatewayToNamespace: true }],
    });
    const maps = [configMap('istio', 'trustDomain: elsewhere'), told];
    expect(meshSeenIn('shop', maps)).toMatchObject({
      managed: true,
      rootNamespace: 'cp',
      trustDomain: 'cluster.local',
      domain: 'mesh.example',
      stays: true,
    });
    expect(meshSeenIn('cp', maps)).toMatchObject({ managed: true });
    expect(meshSeenIn('other', maps)).toMatchObject({ managed: false });
  });

  it.each(['{', 'just a text', '- a list', 'rootNamespace: [1]'])('is the default where the ConfigMap holds %j', (mesh) => {
    expect(meshSeenIn('shop', [configMap('istio', mesh)])).toMatchObject({ rootNamespace: 'istio-cp', autoMtls: true });
  });
});
