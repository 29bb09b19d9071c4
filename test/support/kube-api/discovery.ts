import type { ResourceRow } from './resource-rows.js';
import { reviewResources } from './reviews.js';

const version = { major: '1', minor: '33', gitVersion: 'v1.33.0', platform: 'linux/amd64', goVersion: 'go1.24' };

/** The document at a discovery path, or undefined where there is none. */
export function discoveryDocument(path: string, rows: readonly ResourceRow[]): object | undefined {
  const groups = groupVersions(rows);
  const [root, group, of, ...more] = path.split('/').filter(Boolean);
  if (more.length > 0) return undefined;
  if (root === 'version' && group === undefined) return version;
  if (root === 'api') {
    if (group === undefined) return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
    return group === 'v1' && of === undefined ? resourceList('', 'v1', rows) : undefined;
  }
  if (root !== 'apis') return undefined;
  if (group === undefined) return { kind: 'APIGroupList', apiVersion: 'v1', groups: [...groups].map((entry) => groupDocument(...entry)) };
  const versions = groups.get(group);
  if (!versions) return undefined;
  if (of === undefined) return { kind: 'APIGroup', apiVersion: 'v1', ...groupDocument(group, versions) };
  return versions.includes(of) ? resourceList(group, of, rows) : undefined;
}

/** Named groups with the versions that any of their resources is served in. */
function groupVersions(rows: readonly ResourceRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const served = [...rows, ...[...reviewResources.values()].map(({ group }) => ({ group, version: 'v1' }))];
  for (const row of served.filter(({ group }) => group !== '')) {
    const versions = found.get(row.group) ?? [];
    if (!versions.includes(row.version)) versions.push(row.version);
    found.set(row.group, versions);
  }
  return found;
}

function groupDocument(name: string, versions: readonly string[]): object {
  const offered = versions.map((one) => ({ groupVersion: `${name}/${one}`, version: one }));
  return { name, versions: offered, preferredVersion: offered[0] };
}

function resourceList(group: string, ofVersion: string, rows: readonly ResourceRow[]): object {
  const served = rows.filter((row) => row.group === group && row.version === ofVersion);
  const objects = served.map(({ plural, apiKind, namespaced }) => ({
    name: plural,
    singularName: apiKind.toLowerCase(),
    namespaced,
    kind: apiKind,
    verbs: ['get', 'list', 'watch'],
  }));
  const logs = { name: 'pods/log', singularName: '', namespaced: true, kind: 'Pod', verbs: ['get'] };
  const reviews = [...reviewResources]
    .filter(([, review]) => review.group === group)
    .map(([name, { kind }]) => ({ name, singularName: kind.toLowerCase(), namespaced: false, kind, verbs: ['create'] }));
  const resources = [...objects, ...(group === '' ? [logs] : []), ...reviews];
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: group === '' ? ofVersion : `${group}/${ofVersion}`, resources };
}
