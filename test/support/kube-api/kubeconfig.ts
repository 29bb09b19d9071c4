import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

/** How a context's user logs in; none of these: as nobody. */
export interface ContextUser {
  readonly token?: string;
  /** PEM texts. */
  readonly clientCertificate?: { readonly cert: string; readonly key: string };
  readonly impersonate?: string;
}

export interface KubeContext {
  readonly name: string;
  readonly server: string;
  /** PEM text of the authority that signed the server's certificate; without it nothing is checked. */
  readonly ca?: string;
  readonly user?: ContextUser;
  readonly namespace?: string;
}

/** Writes a kubeconfig file into a folder and tells its path. The current context is the first unless told. */
export function writeKubeconfig(folder: string, contexts: readonly KubeContext[], current?: string): string {
  const file = path.join(folder, 'kubeconfig');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: contexts.map(({ name, server, ca }) => ({
      name,
      cluster: { server, ...(ca === undefined ? { 'insecure-skip-tls-verify': true } : { 'certificate-authority-data': base64(ca) }) },
    })),
    users: contexts.map(({ name, user = {} }) => ({ name, user: userFields(user) })),
    contexts: contexts.map(({ name, namespace }) => ({
      name,
      context: { cluster: name, user: name, ...(namespace !== undefined && { namespace }) },
    })),
    'current-context': current ?? contexts[0]?.name ?? '',
  };
  fs.writeFileSync(file, stringify(config), { mode: 0o600 });
  return file;
}

function userFields({ token, clientCertificate, impersonate }: ContextUser): object {
  return {
    ...(token !== undefined && { token }),
    ...(clientCertificate && {
      'client-certificate-data': base64(clientCertificate.cert),
      'client-key-data': base64(clientCertificate.key),
    }),
    ...(impersonate !== undefined && { as: impersonate }),
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
