import { accessTo } from '@meshlens/core';
import type { Authenticator, Viewer } from './authenticator.js';

/** Everybody may see these namespaces, and nobody anything else. */
export function anonymousViewers(namespaces: readonly string[]): Authenticator {
  const viewer: Viewer = { name: 'anonymous', access: accessTo(namespaces) };
  return { authenticate: async () => viewer };
}
