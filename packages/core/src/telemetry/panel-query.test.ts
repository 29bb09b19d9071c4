import { describe, expect, it } from 'vitest';
import type { MetricsTarget } from '../source/mesh-data-source.js';
import { panelQuery } from './panel-query.js';

const target = (type: MetricsTarget['type'], name: string, version?: string): MetricsTarget => ({
  cluster: 'east',
  namespace: 'shop',
  type,
  name,
  ...(version !== undefined && { version }),
});

const matched = (direction: 'inbound' | 'outbound', query: { target: MetricsTarget; peer?: MetricsTarget }): Record<string, string> => {
  const { anyOf } = panelQuery('requests', direction, { ...query, windowSeconds: 60 });
  return Object.fromEntries((anyOf[0] ?? []).map(({ label, value }) => [label, value]));
};

describe('panelQuery', () => {
  it('matches an app at the sending end by the labels that name apps there', () => {
    expect(matched('outbound', { target: target('app', 'cart', 'v2'), peer: target('service', 'pay') })).toEqual({
      source_cluster: 'east',
      source_workload_namespace: 'shop',
      source_canonical_service: 'cart',
      source_canonical_revision: 'v2',
      destination_cluster: 'east',
      destination_service_namespace: 'shop',
      destination_service_name: 'pay',
    });
  });

  it('matches a whole namespace by nothing but the namespace', () => {
    expect(matched('inbound', { target: target('namespace', 'shop') })).toEqual({
      destination_cluster: 'east',
      destination_workload_namespace: 'shop',
    });
    expect(matched('outbound', { target: target('namespace', 'shop') })).toEqual({
      source_cluster: 'east',
      source_workload_namespace: 'shop',
    });
  });
});
