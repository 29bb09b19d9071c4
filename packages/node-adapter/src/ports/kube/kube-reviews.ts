import type { Listing } from '@meshlens/core';
import type { ClusterReviewer, ReviewedAttempt } from '../../auth/review-access.js';
import type { Identity } from '../../auth/authenticator.js';
import { isRecord } from '../http/json.js';
import type { KubeClient } from './kube-client.js';

const group = 'authorization.k8s.io';

/** Who the holder of a token is; undefined where the API server does not know it. Rejects with UpstreamError. */
export async function reviewToken(client: KubeClient, token: string, audiences: readonly string[]): Promise<Identity | undefined> {
  const post = {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenReview',
    spec: { token, ...(audiences.length > 0 && { audiences }) },
  };
  const { body } = await client.json({ path: '/apis/authentication.k8s.io/v1/tokenreviews', post });
  const { status } = body;
  if (!isRecord(status) || status['authenticated'] !== true || !isRecord(status['user'])) return undefined;
  // A server that does not know of audiences leaves them out: then the token is for nobody in particular.
  const meant = Array.isArray(status['audiences']) ? status['audiences'] : [];
  if (audiences.length > 0 && !audiences.some((audience) => meant.includes(audience))) return undefined;
  const { username, uid, groups, extra } = status['user'];
  if (typeof username !== 'string' || username === '') return undefined;
  return {
    user: username,
    groups: textsOf(groups),
    ...(typeof uid === 'string' && { uid }),
    ...(isRecord(extra) && { extra: Object.fromEntries(Object.entries(extra).map(([name, values]) => [name, textsOf(values)])) }),
  };
}

/** Reviews of somebody: under the client's own account, which must be allowed to review, or without an identity of the client's own account itself. */
export function clusterReviewer(
  client: KubeClient,
  { identity, namespaces }: { readonly identity?: Identity; readonly namespaces: () => Promise<readonly string[]> },
): ClusterReviewer {
  const kind = identity === undefined ? 'SelfSubjectAccessReview' : 'SubjectAccessReview';
  const path = `/apis/${group}/v1/${kind.toLowerCase()}s`;
  return {
    cluster: client.target.cluster,
    async mayThey(attempt: ReviewedAttempt) {
      const spec = { resourceAttributes: attempt, ...identity };
      const { body } = await client.json({ path, post: { apiVersion: `${group}/v1`, kind, spec } });
      return isRecord(body['status']) && body['status']['allowed'] === true && body['status']['denied'] !== true;
    },
    namespaces,
  };
}

/** The names in a listing of namespaces. */
export function namesOf({ items }: Listing<'Namespace'>): readonly string[] {
  return items.map(({ metadata }) => metadata.name);
}

function textsOf(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}
