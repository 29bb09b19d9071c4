import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { isWildcard, wildcardsOver } from '../hosts/hosts.js';
import { labelText } from './selectors.js';

/** A host of a server of a Gateway of Istio's. */
export interface GatewayHost {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  /** Which of its servers, and which host of that. */
  readonly place: readonly [server: number, host: number];
  readonly host: string;
  /** The namespace whose VirtualServices it is for; '*' for all. */
  readonly target: string;
  readonly bind: string;
}

/** A text `namespace/host` of a Gateway as both parts; without a namespace it is for all. */
export function gatewayHostOf(text: string, namespace: string): { readonly target: string; readonly host: string } {
  const slash = text.indexOf('/');
  const target = slash < 0 ? '*' : text.slice(0, slash);
  return { target: target === '.' ? namespace : target, host: text.slice(slash + 1).toLowerCase() };
}

/** The part of keys that says which proxies and which port. */
export function gatewayPort(cluster: string, selector: Readonly<Record<string, string>> | undefined, port: number): string {
  return keyOf(cluster, labelText(selector ?? {}), `${port}`);
}

/** By gatewayPort and host; and, for hosts that are no wildcards, by gatewayPort and `below ` with each wildcard over them. */
export const gatewayHosts: Index<'gateway-hosts', GatewayHost> = defineIndex({
  name: 'gateway-hosts',
  kinds: ['Gateway'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    for (const [s, server] of (spec?.servers ?? []).entries()) {
      const port = gatewayPort(cluster, spec?.selector, server.port.number);
      for (const [h, text] of server.hosts.entries()) {
        const { target, host } = gatewayHostOf(text, namespace);
        const facts = { cluster, namespace, name, place: [s, h] as const, host, target, bind: server.bind ?? '' };
        yield [keyOf(port, host), facts];
        if (isWildcard(host)) continue;
        for (const wildcard of wildcardsOver(host)) yield [keyOf(port, `below ${wildcard}`), facts];
      }
    }
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});
