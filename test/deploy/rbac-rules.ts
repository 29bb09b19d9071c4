import { type Kind, kindNames, kinds } from '@meshlens/core';

export interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** The rights that the chart hands out, each list for a Role or ClusterRole of its own. */
export interface RbacRules {
  readonly namespaced: readonly PolicyRule[];
  readonly cluster: readonly PolicyRule[];
  readonly controlPlane: readonly PolicyRule[];
  readonly write: readonly PolicyRule[];
}

const read = ['get', 'list', 'watch'];
const change = ['create', 'patch', 'update', 'delete'];

/** ConfigMaps may hold anything, so they are read where control planes are and nowhere else. */
const onlyOfControlPlanes: ReadonlySet<Kind> = new Set(['ConfigMap']);

/** Read access to the kinds of core's table, and to nothing else; Secrets are not among them. */
export function rbacRules(): RbacRules {
  const scoped = (namespaced: boolean): readonly Kind[] =>
    kindNames.filter((kind) => kinds[kind].namespaced === namespaced && !onlyOfControlPlanes.has(kind));
  return {
    namespaced: rulesOf(scoped(true), read),
    cluster: rulesOf(scoped(false), read),
    controlPlane: rulesOf([...onlyOfControlPlanes], read),
    write: rulesOf(
      scoped(true).filter((kind) => /istio\.io$|^gateway\./.test(kinds[kind].group)),
      change,
    ),
  };
}

function rulesOf(wanted: readonly Kind[], verbs: readonly string[]): readonly PolicyRule[] {
  const groups = new Map<string, string[]>();
  for (const kind of wanted) {
    const { group, plural } = kinds[kind];
    groups.set(group, [...(groups.get(group) ?? []), plural]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, resources]) => ({ apiGroups: [group], resources: resources.sort(), verbs }));
}
