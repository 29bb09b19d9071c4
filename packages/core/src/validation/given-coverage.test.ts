import { describe, expect, it } from 'vitest';
import { givenCoverage } from './given-coverage.js';
import type { SubjectKind } from './kinds.js';
import { placeObjects } from './validate.js';

const service = { raw: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: 'shop' } } };
const facts = (spec: object): { readonly raw: object } => ({ raw: { apiVersion: 'meshlens/v1', kind: 'MeshFacts', spec } });

function coverageIn(objects: readonly { readonly raw: object }[]): (kind: SubjectKind, namespace?: string) => string {
  const coverage = givenCoverage(placeObjects(objects).map(({ subject }) => subject));
  return (kind, namespace) => coverage?.(kind, { cluster: 'Kubernetes', ...(namespace !== undefined && { namespace }) }) ?? 'everything';
}

describe('givenCoverage', () => {
  it('takes what is in a namespace for all of its kind there, when nothing else is said', () => {
    const coverage = coverageIn([service]);
    expect(coverage('Service', 'shop')).toBe('complete');
    expect(coverage('Deployment', 'shop')).toBe('partial');
    expect(coverage('Service', 'other')).toBe('partial');
    expect(coverage('Service')).toBe('partial');
    expect(coverage('Gateway', 'shop')).toBe('complete');
    expect(coverage('Gateway', 'other')).toBe('partial');
    expect(coverage('Gateway')).toBe('complete');
    expect(coverage('ConfigMap')).toBe('complete');
    expect(coverage('ConfigMap', 'istio-system')).toBe('partial');
    expect(coverage('K8sGatewayClass')).toBe('partial');
  });

  it('does as MeshFacts say', () => {
    expect(coverageIn([service, facts({})])('Deployment', 'other')).toBe('everything');
    expect(coverageIn([service, facts({ complete: false })])('Service', 'shop')).toBe('partial');
    const some = coverageIn([service, facts({ complete: ['Pod'] })]);
    expect([some('Pod', 'other'), some('Service', 'shop')]).toEqual(['complete', 'partial']);
    expect(coverageIn([service, facts({ cluster: 'west' })])('Service', 'other')).toBe('partial');
  });

  it('knows of all clusters what it knows of each', () => {
    const objects = [service, { ...service, cluster: 'west' }, facts({ cluster: 'Kubernetes' })];
    const coverage = givenCoverage(placeObjects(objects).map(({ subject }) => subject));
    expect(coverage?.('Service', { namespace: 'other' })).toBe('partial');
    expect(coverage?.('Service', { cluster: 'Kubernetes', namespace: 'other' })).toBe('complete');
  });
});
