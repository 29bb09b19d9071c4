import { MeshError } from '@meshlens/core';
import type { Identity, IncomingRequest } from './authenticator.js';
import { trustedProxy, type TrustedProxyOptions } from './trusted-proxy.js';

export interface IdentityHeadersOptions extends TrustedProxyOptions {
  readonly userHeader: string;
  /** Several groups are joined by commas. */
  readonly groupsHeader: string;
}

const maxGroups = 500;
// Printable ASCII without the comma that separates groups: what can travel in a header and be a name in Kubernetes.
const name = /^[\x21-\x2b\x2d-\x7e](?:[\x20-\x2b\x2d-\x7e]{0,251}[\x21-\x2b\x2d-\x7e])?$/;

/**
 * Reads who asks from headers that a trusted proxy sets; those of anybody else are not looked at. Names that begin with
 * `system:` are Kubernetes' own, some of them beyond all its rules, and no proxy has users of that name: they are refused.
 */
export function identityHeaders(options: IdentityHeadersOptions): (request: IncomingRequest) => Promise<Identity> {
  const checkProxy = trustedProxy(options);
  return async (request) => {
    await checkProxy(request);
    const user = request.headers.get(options.userHeader) ?? '';
    if (user === '') throw new MeshError('unauthorised', `The proxy does not say who is asking: ${options.userHeader} is not set.`);
    const groups = (request.headers.get(options.groupsHeader) ?? '').split(',').flatMap((part) => part.trim() || []);
    if (groups.length > maxGroups)
      throw new MeshError('unauthorised', `There are more than ${maxGroups} groups in ${options.groupsHeader}.`);
    for (const each of [user, ...groups]) {
      if (!name.test(each)) throw new MeshError('unauthorised', 'The proxy gave a user or group that cannot be one.');
      if (each.startsWith('system:') && each !== 'system:authenticated')
        throw new MeshError(
          'unauthorised',
          'The proxy gave a user or group whose name begins with system:, which only Kubernetes itself may.',
        );
    }
    return { user, groups: [...new Set([...groups, 'system:authenticated'])] };
  };
}
