import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../test/support/facts-of.js';
import { namespaceObject } from '../../../../../test/support/mesh.js';
import { controlPlane } from '../../../../../test/support/objects.js';

describe('mesh-config', () => {
  it('is that of the control plane whose revision manages the namespace', () => {
    const east = [
      ...controlPlane('trustDomain: stable\n'),
      ...controlPlane('trustDomain: canary\ndefaultServiceExportTo:\n- "."\n', { revision: 'canary' }),
      namespaceObject('shop'),
      namespaceObject('lab', { 'istio.io/rev': 'canary' }),
      namespaceObject('old', { 'istio.io/rev': 'gone' }),
    ];
    const configs = factsOf({ east }).derived('mesh-config');
    expect(configs.of('east', 'shop')).toMatchObject({ trustDomain: 'stable', defaultServiceExportTo: undefined });
    expect(configs.of('east', 'lab')).toMatchObject({ trustDomain: 'canary', defaultServiceExportTo: ['.'] });
    expect(configs.of('east', 'old').trustDomain).toBe('stable');
  });

  it('holds in a remote cluster too', () => {
    const facts = factsOf({ east: controlPlane('trustDomain: td\n'), west: [namespaceObject('shop')] });
    expect(facts.derived('mesh-config').of('west', 'shop').trustDomain).toBe('td');
  });

  it("is Istio's default where there is none", () => {
    const { rootNamespace, trustDomain } = factsOf({ east: [] }).derived('mesh-config').of('east', 'shop');
    expect({ rootNamespace, trustDomain }).toEqual({ rootNamespace: 'istio-system', trustDomain: 'cluster.local' });
  });
});
