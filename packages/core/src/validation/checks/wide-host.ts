import { plainHost } from '../hosts/hosts.js';

/** What a DestinationRule's host stands for, where that is the whole mesh ('*') or a namespace; undefined for any other host. */
export function wideHost(host: string, at: { readonly namespace: string; readonly domain: string }): string | undefined {
  const plain = plainHost(host, at);
  return plain === '*.svc' || plain === '*' ? '*' : /^\*\.([^.]+)\.svc$/.exec(plain)?.[1];
}
