import type { Gateway } from '../../model/generated/istio.js';
import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { each } from '../walk/walk.js';
import type { Labels } from './selectors.js';

/** A Gateway that serves a certificate. */
export interface CertificateOwner {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly selector: Labels;
}

/** A certificate by its name or its files, and where a Gateway says it. */
export interface PlacedCertificate {
  readonly certificate: string;
  readonly path: string;
}

/** The certificates that the servers of a Gateway serve. */
export function* certificatesOf(spec: Gateway['spec']): Iterable<PlacedCertificate> {
  for (const { value: server, path } of each(spec?.servers, 'spec/servers')) {
    const { credentialName = '', privateKey = '', serverCertificate = '' } = server.tls ?? {};
    if (credentialName !== '') yield { certificate: credentialName, path: `${path}/tls/credentialName` };
    else if (serverCertificate !== '' && privateKey !== '')
      yield { certificate: `${serverCertificate} ${privateKey}`, path: `${path}/tls/serverCertificate` };
  }
}

/** By cluster and certificate. */
export const certificateOwners: Index<'certificate-owners', CertificateOwner> = defineIndex({
  name: 'certificate-owners',
  kinds: ['Gateway'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    const certificates = new Set([...certificatesOf(spec)].map(({ certificate }) => certificate));
    for (const certificate of certificates)
      yield [keyOf(cluster, certificate), { cluster, namespace, name, selector: spec?.selector ?? {} }];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});
