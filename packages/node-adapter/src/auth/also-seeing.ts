import type { Access, ClusterAccess } from '@meshlens/core';
import type { Authenticator } from './authenticator.js';

/** Viewers who see some namespaces, such as the one of Istio itself, on top of what they may. */
export function alsoSeeing(authenticator: Authenticator, namespaces: readonly string[], clusters: readonly string[]): Authenticator {
  if (namespaces.length === 0) return authenticator;
  return {
    ...authenticator,
    async authenticate(request, options) {
      const viewer = await authenticator.authenticate(request, options);
      return { ...viewer, access: widened(viewer.access, namespaces, clusters) };
    },
  };
}

function widened(access: Access, namespaces: readonly string[], names: readonly string[]): Access {
  if (access === 'everything') return access;
  const more = Object.fromEntries(namespaces.map((name) => [name, 'everything' as const]));
  const wider = (cluster: ClusterAccess = { namespaces: {} }): ClusterAccess => ({
    ...cluster,
    namespaces: { ...cluster.namespaces, ...more },
  });
  const clusters = Object.fromEntries(
    [...new Set([...names, ...Object.keys(access.clusters)])].map((name) => [name, wider(access.clusters[name] ?? access.otherClusters)]),
  );
  return { clusters, ...(access.otherClusters && { otherClusters: wider(access.otherClusters) }) };
}
