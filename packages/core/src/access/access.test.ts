import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../model/kinds.js';
import { type Access, accessKey, accessTo, type ClusterAccess, type NamespaceAccess, type RestrictedAccess } from './access.js';
import { sightOf } from './sight.js';

const names = ['a', 'b', 'a,b', 'everything', 'constructor', '__proto__', '["a"]', 'logs', '0', '1', ''];
const sorts = ['Pod', 'Service', 'logs'] as const;
const clusterKinds = ['Namespace', 'K8sGatewayClass'] as const;

const inNamespace: fc.Arbitrary<NamespaceAccess> = fc.oneof(fc.constant('everything' as const), fc.subarray([...sorts]));
const byName = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), value), { selector: ([name]) => name, maxLength: 3 })
    .map((entries) => Object.fromEntries(entries));
const cluster: fc.Arbitrary<ClusterAccess> = fc.record(
  { namespaces: byName(inNamespace), clusterKinds: fc.subarray([...clusterKinds]) },
  { requiredKeys: ['namespaces'] },
);
const restricted: fc.Arbitrary<RestrictedAccess> = fc.record(
  { clusters: byName(cluster), otherClusters: cluster },
  { requiredKeys: ['clusters'] },
);

/** All that can be asked of an access, answered. */
function verdicts(access: RestrictedAccess): string {
  const sight = sightOf(access);
  return JSON.stringify(
    [...names, 'unknown'].map((clusterName) => [
      sight.seesCluster(clusterName),
      clusterKinds.map((kind) => sight.seesClusterKind(kind, clusterName)),
      names.map((namespace) => [
        sight.namespacesIn(clusterName).has(namespace),
        sight.seesPlace({ cluster: clusterName, namespace }),
        [...sorts, ...kindNames.slice(0, 3)].map((sort) => sight.sees(sort, { cluster: clusterName, namespace })),
      ]),
    ]),
  );
}

/** The same said in another order, with what says nothing said or left out. */
function saidOtherwise({ clusters, otherClusters }: RestrictedAccess): RestrictedAccess {
  const turned = (of: ClusterAccess): ClusterAccess => ({
    clusterKinds: [...(of.clusterKinds ?? [])].reverse(),
    namespaces: Object.fromEntries(
      Object.entries(of.namespaces)
        .reverse()
        .map(([name, allowed]) => [name, allowed === 'everything' ? allowed : [...allowed].reverse()]),
    ),
  });
  return {
    ...(otherClusters && { otherClusters: turned(otherClusters) }),
    clusters: Object.fromEntries(
      Object.entries(clusters)
        .reverse()
        .map(([name, of]) => [name, turned(of)]),
    ),
  };
}

describe('the key of an access, by which viewers share answers', () => {
  it('is never the same for two that see different things', () => {
    let equal = 0;
    fc.assert(
      fc.property(restricted, restricted, (one, other) => {
        if (accessKey(one) !== accessKey(other)) return;
        equal += 1;
        expect(verdicts(one)).toBe(verdicts(other));
      }),
      { numRuns: 3_000 },
    );
    expect(equal).toBeGreaterThan(0);
  });

  it('is the same for the same, however it is said', () => {
    fc.assert(
      fc.property(restricted, (access) => {
        expect(accessKey(saidOtherwise(access))).toBe(accessKey(access));
      }),
    );
  });

  it.each<[string, Access, Access]>([
    ['another cluster', { clusters: { a: { namespaces: { x: [] } } } }, { clusters: { b: { namespaces: { x: [] } } } }],
    ['one namespace less', accessTo(['x', 'y']), accessTo(['x'])],
    ['two names that look like one', accessTo(['x', 'y']), accessTo(['x,y'])],
    ['some kinds instead of all', accessTo(['x']), { clusters: {}, otherClusters: { namespaces: { x: ['Pod'] } } }],
    ['a namespace with nothing in it', accessTo([]), { clusters: {}, otherClusters: { namespaces: { x: [] } } }],
    ['no other clusters', { clusters: {} }, accessTo([])],
    ['everything', 'everything', accessTo(['everything'])],
    [
      'kinds of the cluster',
      { clusters: { a: { namespaces: {} } } },
      { clusters: { a: { namespaces: {}, clusterKinds: ['K8sGatewayClass'] } } },
    ],
  ])('tells apart %s', (_what, one, other) => {
    expect(accessKey(one)).not.toBe(accessKey(other));
  });
});
