import { createHash } from 'node:crypto';
import { MeshError } from '@meshlens/core';
import type { IncomingRequest } from './authenticator.js';

const maxLength = 16 * 1024;

/** The bearer token of a request: from `Authorization`, or from a header that holds the token alone. Throws MeshError `unauthorised`. */
export function bearerToken({ headers }: IncomingRequest, header: string): string {
  const value = headers.get(header) ?? '';
  const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(value) ?? [];
  const found = token ?? (header.toLowerCase() !== 'authorization' && /^[\w.~+/=-]+$/.test(value) ? value : undefined);
  if (found === undefined || found.length > maxLength)
    throw new MeshError('unauthorised', `A bearer token is needed in the header ${header.toLowerCase()}.`);
  return found;
}

/** What a token is remembered by: tokens themselves are not kept. */
export function tokenKey(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
