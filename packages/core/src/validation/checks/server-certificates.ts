import type { GatewaySpecServersTls } from '../../model/generated/istio.js';

/** What is wrong with certificates of a server, and in which field; '' stands for the settings as a whole. */
export interface CertificateFault {
  readonly field: string;
  readonly fault: string;
}

/** What is wrong with the certificates that a server of a gateway shows and asks for; nothing where it does not end TLS. */
export function* certificateFaults(tls: GatewaySpecServersTls): Iterable<CertificateFault> {
  const { mode = 'PASSTHROUGH', credentialName = '', credentialNames = [], tlsCertificates = [] } = tls;
  if (mode === 'ISTIO_MUTUAL') {
    for (const field of [
      'serverCertificate',
      'privateKey',
      'caCertificates',
      'credentialName',
      'credentialNames',
      'tlsCertificates',
    ] as const) {
      if ((tls[field]?.length ?? 0) > 0) yield { field, fault: `ISTIO_MUTUAL brings the ${field}` };
    }
    return;
  }
  if (mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH') return;
  const hasFiles = isSet(tls.serverCertificate) && isSet(tls.privateKey);
  const places = [credentialName !== '', credentialNames.length > 0, tlsCertificates.length > 0, hasFiles].filter(Boolean).length;
  if (places > 1) yield { field: '', fault: 'certificates come from more than one place' };
  if (credentialName !== '' || credentialNames.length > 0) return;
  if (tlsCertificates.length > 0) {
    for (const [i, { serverCertificate = '', privateKey = '' }] of tlsCertificates.entries()) {
      if (serverCertificate === '') yield { field: `tlsCertificates[${i}]`, fault: 'it has no serverCertificate' };
      if (privateKey === '') yield { field: `tlsCertificates[${i}]`, fault: 'it has no privateKey' };
    }
  } else {
    for (const field of ['serverCertificate', 'privateKey'] as const)
      if ((tls[field] ?? '') === '') yield { field: '', fault: `${mode} needs ${field} or credentialName` };
  }
  const asksClients = mode === 'MUTUAL' || mode === 'OPTIONAL_MUTUAL';
  if (asksClients && !isSet(tls.caCertificates) && !isSet(tls.caCertCredentialName)) {
    yield { field: '', fault: `${mode} needs caCertificates to verify clients by` };
  }
  if (mode === 'SIMPLE' && (tls.caCrl ?? '') !== '') yield { field: 'caCrl', fault: 'SIMPLE does not ask clients for certificates' };
}

const isSet = (text = ''): boolean => text !== '';
