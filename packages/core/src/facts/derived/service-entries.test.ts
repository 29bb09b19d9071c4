import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../test/support/facts-of.js';
import { controlPlane, istio } from '../../../../../test/support/objects.js';
import type { KubernetesObject } from '../../model/kubernetes.js';

interface Found {
  readonly objects: readonly KubernetesObject[];
  readonly from?: string;
  readonly service: string;
}

function found({ objects, from = 'shop', service }: Found): string | undefined {
  const entry = factsOf({ east: objects }).derived('service-entries').find({ cluster: 'east', namespace: from, service });
  return entry && `${entry.namespace}/${entry.name}`;
}

const entry = (at: string, hosts: readonly string[], rest: object = {}): KubernetesObject => istio('ServiceEntry', at, { hosts, ...rest });

describe('service-entries', () => {
  it.each([
    ['the host itself', ['api.example.org'], {}, 'api.example.org', true],
    ['a wildcard that telemetry names', ['*.example.org'], {}, '*.example.org', true],
    ['a host below a wildcard', ['*.example.org'], {}, 'api.example.org', true],
    ['the domain of a wildcard', ['*.example.org'], {}, 'example.org', false],
    ['the first label inside the mesh', ['billing.vm.internal'], { location: 'MESH_INTERNAL' }, 'billing', true],
    ['the first label outside of the mesh', ['billing.example.org'], { location: 'MESH_EXTERNAL' }, 'billing', false],
    ['the first label of a global host', ['billing.bank.global'], { location: 'MESH_INTERNAL' }, 'billing', false],
  ])('looks up %s', (_what, hosts, rest, service, isFound) => {
    expect(found({ objects: [entry('edge/it', hosts, rest)], service })).toBe(isFound ? 'edge/it' : undefined);
  });

  it.each([
    [undefined, 'shop', true],
    [[], 'shop', true],
    [['*'], 'shop', true],
    [['.'], 'shop', false],
    [['.'], 'edge', true],
    [['shop'], 'shop', true],
    [['shop'], 'edge', false],
    [['~'], 'edge', false],
  ])('exported to %j is seen from %s: %s', (exportTo, from, seen) => {
    const objects = [entry('edge/it', ['h.org'], exportTo && { exportTo })];
    expect(found({ objects, from, service: 'h.org' })).toBe(seen ? 'edge/it' : undefined);
  });

  it("falls back on the mesh's default", () => {
    const objects = [entry('edge/it', ['h.org']), ...controlPlane('defaultServiceExportTo:\n- "."\n')];
    expect(found({ objects, service: 'h.org' })).toBeUndefined();
    expect(found({ objects, from: 'edge', service: 'h.org' })).toBe('edge/it');
  });

  it('chooses the same one in any order: exact hosts, then named exports, then its own namespace, then the name', () => {
    const all = [
      entry('b/wide', ['h.org'], { exportTo: ['*'] }),
      entry('a/wide', ['h.org'], { exportTo: ['*'] }),
      entry('shop/wide', ['h.org']),
      entry('z/named', ['h.org'], { exportTo: ['shop'] }),
      entry('a/wildcard', ['*.org'], { exportTo: ['shop'] }),
    ];
    for (const expected of ['z/named', 'shop/wide', 'a/wide', 'b/wide', 'a/wildcard']) {
      expect([found({ objects: all, service: 'h.org' }), found({ objects: [...all].reverse(), service: 'h.org' })]).toEqual([
        expected,
        expected,
      ]);
      all.splice(
        all.findIndex(({ metadata }) => `${metadata.namespace}/${metadata.name}` === expected),
        1,
      );
    }
  });
});
