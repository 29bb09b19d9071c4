import { plainHost } from './hosts.js';

/** A host as indexes spell it, who cannot know the mesh's domain: only the usual one is taken off. */
export function indexedHost(host: string, namespace: string): string {
  return plainHost(host, { namespace, domain: 'cluster.local' });
}

/** All spellings under which indexes can hold a plain host. */
export function spellingsOf(plain: string, domain: string): readonly string[] {
  return plain.endsWith('.svc') ? [plain, `${plain}.${domain}`] : [plain];
}
