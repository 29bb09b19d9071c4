import type { Access, ClusterAccess, Kind, NamespaceAccess } from '@meshlens/core';
import type { Unnamed } from '../fixtures/canary/canary-names.js';
import type { CanaryMesh } from '../fixtures/canary/canary-mesh.js';
import { kindOf } from '@meshlens/core';

/** Says, in the plainest way and with nothing of what is tested, which names of a mesh a viewer may be told. */
export function hiddenTokens(mesh: CanaryMesh, access: Access): readonly string[] {
  const allowed = new Set(mesh.canaries.filter((canary) => maySee(access, canary)).map(({ token }) => token));
  const read = readableText(mesh, access);
  return [...new Set(mesh.canaries.map(({ token }) => token))].filter((token) => !allowed.has(token) && !read.includes(token));
}

export function maySee(access: Access, { cluster, namespace, needs }: Unnamed): boolean {
  if (access === 'everything') return true;
  const own = clusterOf(access, cluster);
  if (own === undefined || Object.keys(own.namespaces).length === 0) return false;
  if (namespace === '') return needs !== 'namespace' && needs !== 'logs' && own.clusterKinds?.includes(needs) === true;
  return needs === 'namespace' ? own.namespaces[namespace] !== undefined : holds(own.namespaces[namespace], needs);
}

/** What a viewer may read may name other things: those are no secret to its reader. */
function readableText({ objects, workloads }: CanaryMesh, access: Access): string {
  const parts: string[] = [];
  for (const [cluster, all] of Object.entries(objects)) {
    for (const object of all) {
      const kind = kindOf(object.apiVersion, object.kind);
      const { namespace = '', name } = object.metadata;
      const needs = kind === 'Namespace' ? 'namespace' : kind;
      if (needs !== undefined && maySee(access, { cluster, namespace: kind === 'Namespace' ? name : namespace, needs })) {
        parts.push(JSON.stringify(object));
      }
    }
  }
  for (const { cluster, namespace, pod, operation } of workloads) {
    if (maySee(access, { cluster, namespace, needs: 'logs' })) parts.push(pod, operation);
  }
  return parts.join('\n');
}

function clusterOf(access: Exclude<Access, 'everything'>, cluster: string): ClusterAccess | undefined {
  return access.clusters[cluster] ?? access.otherClusters;
}

function holds(allowed: NamespaceAccess | undefined, what: Kind | 'logs'): boolean {
  return allowed === 'everything' || allowed?.includes(what) === true;
}
