import { describe, expect, it } from 'vitest';
import type { GatewaySpecServersTls } from '../../model/generated/istio.js';
import { certificateFaults } from './server-certificates.js';

const fieldsOf = (tls: GatewaySpecServersTls): readonly string[] => [...certificateFaults(tls)].map(({ field }) => field);
const pair = { serverCertificate: '/c', privateKey: '/k' };

describe('certificateFaults', () => {
  it.each<GatewaySpecServersTls>([
    {},
    { mode: 'ISTIO_MUTUAL' },
    { mode: 'AUTO_PASSTHROUGH' },
    { mode: 'SIMPLE', ...pair },
    { mode: 'SIMPLE', credentialNames: ['a', 'b'] },
    { mode: 'SIMPLE', tlsCertificates: [pair] },
    { mode: 'MUTUAL', credentialName: 'a' },
    { mode: 'SIMPLE', credentialName: 'a', privateKey: '/k' },
    { mode: 'OPTIONAL_MUTUAL', ...pair, caCertificates: '/ca', caCrl: '/crl' },
  ])('takes %j', (tls) => {
    expect(fieldsOf(tls)).toEqual([]);
  });

  it.each<[GatewaySpecServersTls, readonly string[]]>([
    [{ mode: 'ISTIO_MUTUAL', credentialName: 'a' }, ['credentialName']],
    [{ mode: 'SIMPLE' }, ['', '']],
    [{ mode: 'SIMPLE', serverCertificate: '/c' }, ['']],
    [{ mode: 'SIMPLE', ...pair, credentialName: 'a' }, ['']],
    [{ mode: 'MUTUAL', ...pair }, ['']],
    [{ mode: 'SIMPLE', tlsCertificates: [pair, {}] }, ['tlsCertificates[1]', 'tlsCertificates[1]']],
    [{ mode: 'SIMPLE', ...pair, caCrl: '/crl' }, ['caCrl']],
  ])('finds what is wrong with %j', (tls, fields) => {
    expect(fieldsOf(tls)).toEqual(fields);
  });
});
