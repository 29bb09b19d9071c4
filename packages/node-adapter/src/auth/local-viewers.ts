import { MeshError } from '@meshlens/core';
import type { Authenticator } from './authenticator.js';

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i;
const localHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whoever works on this machine sees what the adapter's account sees. A request that comes from elsewhere is refused, and so
 * is one for another host name: a web page could have pointed its own name at this machine.
 */
export function localViewers(): Authenticator {
  return {
    async authenticate({ headers, remoteAddress }) {
      if (remoteAddress === undefined || !loopback.test(remoteAddress) || !localHost.test(headers.get('host') ?? ''))
        throw new MeshError('unauthorised', 'This is shown on the machine that it runs on only, as localhost.');
      return { name: 'local', access: 'everything' };
    },
  };
}
