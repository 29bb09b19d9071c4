import { describe, expect, it } from 'vitest';
import { ConfigError } from '../config/config-error.js';
import { trustedProxy } from './trusted-proxy.js';

const headers = new Headers();

describe('a proxy that is known by its address', () => {
  const check = trustedProxy({ addresses: ['10.1.0.0/16', '192.168.0.7', 'fd00::/8'] });

  it.each(['10.1.2.3', '::ffff:10.1.2.3', '192.168.0.7', 'fd00::1', 'fd12::1%eth0'])('is believed at %s', async (remoteAddress) => {
    await expect(check({ headers, remoteAddress })).resolves.toBeUndefined();
  });

  it.each(['10.2.0.1', '192.168.0.8', '127.0.0.1', '::1', '', 'unix', undefined, '10.1.2.3, 1.2.3.4'])(
    'is not believed at %s',
    async (remoteAddress) => {
      await expect(check({ headers, remoteAddress })).rejects.toMatchObject({ code: 'unauthorised' });
    },
  );

  it.each(['10.1.2.3.4', '10.0.0.0/33', 'proxy', '10.0.0.0/', '::/129'])('is not named by %s', (address) => {
    expect(() => trustedProxy({ addresses: [address] })).toThrow(ConfigError);
  });
});

it('a secret that cannot be read lets nobody in', async () => {
  const check = trustedProxy({ addresses: [], secretFile: '/nonexistent/secret' });
  await expect(check({ headers: new Headers({ 'x-meshlens-proxy-secret': '' }), remoteAddress: '::1' })).rejects.toMatchObject({
    code: 'unreachable',
  });
});
