import { kinds, type KindMap } from '@meshlens/core';
import { inParallel } from '../../in-parallel.js';
import { isRecord } from '../http/json.js';
import { isDenied, type KubeClient } from './kube-client.js';
import { hasName, kindPath } from './kube-list.js';

export interface NamedNamespaces {
  readonly items: readonly KindMap['Namespace'][];
  readonly denied: readonly string[];
}

/**
 * Those of the named namespaces that the account may see, where it may not list them. A namespace counts as visible where
 * it may be read or, failing that, where the account may list services in it; in the second case only its name is known.
 */
export async function namedNamespaces(
  client: KubeClient,
  { names, width, signal }: { readonly names: readonly string[]; readonly width: number; readonly signal: AbortSignal },
): Promise<NamedNamespaces> {
  const items: KindMap['Namespace'][] = [];
  const denied: string[] = [];
  await inParallel(names, width, async (name) => {
    const { status, body } = await client.json(
      { path: `${kindPath(kinds.Namespace, undefined)}/${encodeURIComponent(name)}`, signal },
      [403, 404],
    );
    if (status === 404) return;
    if (status !== 403 && hasName(body)) items.push({ apiVersion: 'v1', kind: 'Namespace', ...body } as KindMap['Namespace']);
    else if (await mayListServices(client, name, signal)) items.push({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    else denied.push(name);
  });
  return { items: items.sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1)), denied: denied.sort() };
}

async function mayListServices(client: KubeClient, namespace: string, signal: AbortSignal): Promise<boolean> {
  const post = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes: { namespace, verb: 'list', resource: 'services' } },
  };
  try {
    const { body } = await client.json({ path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', post, signal });
    return isRecord(body['status']) && body['status']['allowed'] === true;
  } catch (error) {
    if (isDenied(error)) return false;
    throw error;
  }
}
