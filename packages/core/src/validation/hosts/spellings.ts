import { plainHost } from './hosts.js';

/** A host as indexes spell it, who cannot know the mesh's domain: only the usual one is taken off. */
export function indexedHost(host: string, namespace: string): string {
  return plainHost(host, { namespace, domain: 'cluster.local' });
}

/**
 * All spellings under which indexes can hold a plain host. `service.namespace` is taken for a service, as Kiali does; Istio does not
 * know it, but who writes it means the service.
 */
export function spellingsOf(plain: string, domain: string): readonly string[] {
  const short = plain.replace(/\.svc$/, '');
  if (short === plain) return /^[^.*]+\.[^.]+$/.test(plain) ? [plain, `${plain}.svc`, `${plain}.svc.${domain}`] : [plain];
  return /^[^.*]+\.[^.]+$/.test(short) ? [plain, `${plain}.${domain}`, short] : [plain, `${plain}.${domain}`];
}

/** The plain host in the one spelling that is alike for all ways to name a service: `service.namespace` gets its `svc`. */
export function serviceSpelling(plain: string): string {
  return /^[^.*]+\.[^.]+$/.test(plain) ? `${plain}.svc` : plain;
}
