import { expect, it } from 'vitest';
import { gatewayApiCrds } from './generated/schemas/gateway-api.js';
import { istioCrds } from './generated/schemas/istio.js';
import { kindNames, kindOf, kinds, type Kind } from './kinds.js';
import type { CrdTable } from './schema.js';

const crds: CrdTable = { ...istioCrds, ...gatewayApiCrds };
const builtIn = new Set(['', 'apps', 'batch']);

it.each(kindNames)('finds %s by its group and kind, in any version', (kind) => {
  const { group, version, apiKind } = kinds[kind];
  const prefix = group ? `${group}/` : '';
  expect(kindOf(`${prefix}${version}`, apiKind)).toBe(kind);
  expect(kindOf(`${prefix}v99`, apiKind)).toBe(kind);
});

it.each([
  ['networking.istio.io/v1', 'Gateway', 'Gateway'],
  ['gateway.networking.k8s.io/v1', 'Gateway', 'K8sGateway'],
  ['networking.istio.io/v1alpha3', 'VirtualService', 'VirtualService'],
  ['v1', 'Gateway', undefined],
  ['extensions/v1beta1', 'Deployment', undefined],
  ['networking.istio.io/v1', 'virtualservice', undefined],
  ['', '', undefined],
  ['/v1', 'Pod', 'Pod'],
])('takes %s %s for %s', (apiVersion, apiKind, kind) => {
  expect(kindOf(apiVersion, apiKind)).toBe(kind);
});

it('has a CRD behind every kind that Kubernetes does not bring, and a row for every CRD', () => {
  const custom = kindNames.filter((kind) => !builtIn.has(kinds[kind].group));
  expect(Object.keys(crds).sort()).toEqual(custom.sort());
});

it.each(Object.keys(crds) as Kind[])('agrees with the CRD of %s', (kind) => {
  const { apiKind, group, plural, namespaced, version } = kinds[kind];
  const crd = crds[kind];
  expect(crd).toMatchObject({ apiKind, group, plural, namespaced });
  expect(crd?.served).toContain(version);
  expect(crd?.spec.properties).not.toEqual({});
});
