import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../test/support/facts-of.js';
import { controlPlane } from '../../../../../test/support/objects.js';

describe('config-clusters', () => {
  it('takes configuration from a cluster itself where it has a control plane, else from those that have one', () => {
    const configClusters = factsOf({ east: controlPlane(''), west: [], north: controlPlane('') }).derived('config-clusters');
    expect(['east', 'north', 'west'].map((cluster) => configClusters(cluster))).toEqual([['east'], ['north'], ['east', 'north']]);
  });

  it('takes each cluster for its own where no control plane is seen', () => {
    expect(factsOf({ east: [], west: [] }).derived('config-clusters')('west')).toEqual(['west']);
  });

  it('takes an unknown cluster for any, and one that cannot be read for none', () => {
    const configClusters = factsOf({ east: [], west: [] }).derived('config-clusters');
    expect([configClusters('unknown'), configClusters('south')]).toEqual([['east', 'west'], []]);
  });
});
