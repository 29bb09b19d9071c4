import { type Access, MeshError, type MeshPorts } from '@meshlens/core';
import { clusterReviewer, reviewToken } from '../ports/kube/kube-reviews.js';
import type { KubeClient } from '../ports/kube/kube-client.js';
import { accessOrRefusal, refusalOf } from './access-or-refusal.js';
import type { Authenticator, Identity, IncomingRequest } from './authenticator.js';
import { bearerToken, tokenKey } from './bearer-token.js';
import { candidateNames } from './candidate-names.js';
import { Remembered } from './remembered.js';
import { reviewAccess, unasked } from './review-access.js';

export interface ReviewOptions {
  /** With the adapter's account, which must be allowed to create reviews. */
  readonly clients: readonly KubeClient[];
  /** Tells which namespaces there are. */
  readonly ports: MeshPorts;
  /** After this time at the latest, rights that were taken away are gone here too. */
  readonly recheckMs: number;
}

const failedMs = 5_000;
const maxViewers = 1_000;

/** Viewers whose rights the clusters are asked for by SubjectAccessReview: all read through the adapter's account and see their part. */
export function reviewedViewers(identityOf: (request: IncomingRequest) => Promise<Identity>, options: ReviewOptions): Authenticator {
  const known = new Remembered<Access>({ forMs: options.recheckMs, failedMs, max: maxViewers });
  const candidates = candidateNames(options.ports);
  return {
    async authenticate(request) {
      const identity = await identityOf(request);
      const { user, groups, uid, extra } = identity;
      const key = JSON.stringify([user, [...groups].sort(), uid, extra]);
      const access = await accessOrRefusal(
        known.get(key, () =>
          reviewAccess(
            options.clients.map((client) =>
              client === options.clients[0] || isKnownEverywhere(identity)
                ? clusterReviewer(client, { identity, namespaces: () => candidates(client.target.cluster) })
                : unasked(client.target.cluster),
            ),
          ),
        ),
      );
      return { name: user, access };
    },
    close() {
      for (const client of options.clients) client.close();
    },
  };
}

/**
 * Users and groups are the same in all clusters, as their sign-in has them. A service account is its own cluster's: one of
 * its name elsewhere is another, which somebody else may have made. Tokens are reviewed by the first cluster.
 */
function isKnownEverywhere({ user }: Identity): boolean {
  return !user.startsWith('system:serviceaccount:');
}

export interface TokenReviewOptions {
  readonly client: KubeClient;
  readonly header: string;
  /** Whom a token must be meant for; empty: the API server itself. */
  readonly audiences: readonly string[];
  readonly recheckMs: number;
}

/** Who asks, by a bearer token that the API server is asked about. */
export function reviewedTokens({
  client,
  header,
  audiences,
  recheckMs,
}: TokenReviewOptions): (request: IncomingRequest) => Promise<Identity> {
  const known = new Remembered<Identity | undefined>({ forMs: recheckMs, failedMs, max: maxViewers });
  return async (request) => {
    const token = bearerToken(request, header);
    const identity = await known
      .get(tokenKey(token), () => reviewToken(client, token, audiences))
      .catch((error: unknown) => {
        throw refusalOf(error);
      });
    if (identity === undefined) throw new MeshError('unauthorised', 'This token is not known, or no longer.');
    return identity;
  };
}
