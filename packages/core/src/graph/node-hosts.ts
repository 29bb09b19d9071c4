import { hostsOfService, plainHost } from '../facts/derived/host-index.js';
import type { DraftNode } from './draft.js';

/** The plain hosts under which a service node is called; those of its ServiceEntry where it is one. */
export function nodeHosts({ identity, marks }: DraftNode): readonly string[] {
  const entry = marks.serviceEntry;
  if (entry !== undefined) return entry.hosts.map((host) => plainHost(host, entry.namespace));
  return hostsOfService(identity.namespace, identity.service ?? '');
}
