import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BlockList, isIP } from 'node:net';
import { MeshError } from '@meshlens/core';
import { ConfigError } from '../config/config-error.js';
import type { IncomingRequest } from './authenticator.js';

/** The header that a proxy proves itself with. */
export const proxySecretHeader = 'x-meshlens-proxy-secret';

export interface TrustedProxyOptions {
  /** Addresses or CIDR ranges that may say who somebody is; empty: the secret alone counts. */
  readonly addresses: readonly string[];
  /** Holds what `x-meshlens-proxy-secret` must say; read anew every ten seconds. */
  readonly secretFile?: string | undefined;
}

const readAnewMs = 10_000;

/** Resolves for requests of a proxy that may say who somebody is, and rejects with MeshError for all others. Throws ConfigError for an address that is none. */
export function trustedProxy({ addresses, secretFile }: TrustedProxyOptions): (request: IncomingRequest) => Promise<void> {
  const trusted = blockList(addresses);
  let secret: { readonly at: number; readonly text: Promise<string> } | undefined;
  return async ({ headers, remoteAddress = '' }) => {
    if (addresses.length > 0 && !holds(trusted, remoteAddress)) throw untrusted();
    if (secretFile === undefined) return;
    if (secret === undefined || performance.now() - secret.at > readAnewMs) {
      secret = { at: performance.now(), text: readFile(secretFile, 'utf8') };
    }
    const expected = await secret.text.then(
      (text) => text.trim(),
      () => '',
    );
    if (expected === '') {
      secret = undefined;
      throw new MeshError('unreachable', 'The secret of the proxy cannot be read here; the configuration names its file.');
    }
    if (!isSame(headers.get(proxySecretHeader) ?? '', expected)) throw untrusted();
  };
}

function untrusted(): MeshError {
  return new MeshError('unauthorised', 'This did not come by way of the proxy that says who is asking.');
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function blockList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of addresses) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address);
    const prefix = bits === undefined ? (family === 4 ? 32 : 128) : Number(bits);
    if (family === 0 || !/^\d{1,3}$/.test(bits ?? '0') || prefix > (family === 4 ? 32 : 128)) {
      throw new ConfigError(`auth.trustedProxies has "${each}", which is neither an IP address nor a range such as 10.0.0.0/8`);
    }
    list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

function holds(list: BlockList, remote: string): boolean {
  const address = remote.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
