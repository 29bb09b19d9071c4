import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { isWildcard, wildcardsOver } from '../hosts/hosts.js';
import { type Labels, labelText, selectsLabels } from './selectors.js';
import { selectedWorkloads } from './workloads.js';

/** A host of a server of a Gateway of Istio's. */
export interface GatewayHost {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  /** Which of its servers, and which host of that. */
  readonly place: readonly [server: number, host: number];
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

/** By cluster and port: the selectors of Gateways with a server there. */
const gatewaySelectors: Index<'gateway-selectors', Labels> = defineIndex({
  name: 'gateway-selectors',
  kinds: ['Gateway'],
  *entries({ cluster, object: { spec } }) {
    const ports = new Set((spec?.servers ?? []).map(({ port }) => port.number));
    for (const port of ports) yield [keyOf(cluster, String(port)), spec?.selector ?? {}];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

const selectorsOn: Query<'gateway-selectors-on', PortQuestion, readonly Labels[]> = defineQuery({
  name: 'gateway-selectors-on',
  inputs: [gatewaySelectors],
  keyOf: ({ cluster, port }: PortQuestion) => keyOf(cluster, String(port)),
  compute: ({ cluster, port }, view): readonly Labels[] => [
    ...new Map(view.get(gatewaySelectors, keyOf(cluster, String(port))).map((labels) => [labelText(labels), labels])).values(),
  ],
});

interface PortQuestion {
  readonly cluster: string;
  readonly port: number;
}

export interface SharedProxyQuestion extends PortQuestion {
  /** Of a Gateway. */
  readonly labels: Labels;
}

/** The selectors of Gateways on a port that select a proxy which these labels select too, these themselves among them. */
export const selectorsOfSharedProxies: Query<'selectors-of-shared-proxies', SharedProxyQuestion, readonly Labels[]> = defineQuery({
  name: 'selectors-of-shared-proxies',
  inputs: [selectorsOn, selectedWorkloads],
  keyOf: ({ cluster, port, labels }: SharedProxyQuestion) => keyOf(cluster, String(port), labelText(labels)),
  compute({ cluster, port, labels }, view): readonly Labels[] {
    return view.ask(selectorsOn, { cluster, port }).filter((other) => {
      if (labelText(other) === labelText(labels)) return true;
      if (Object.keys(other).length === 0 || Object.keys(labels).length === 0) return false;
      const all = { ...labels, ...other };
      return selectsLabels(labels, all) && view.ask(selectedWorkloads, { cluster, namespace: '*', labels: all }).length > 0;
    });
  },
});

/**
 * By gatewayPort and host; and, for hosts that are no wildcards, by gatewayPort and `below ` with each wildcard over them. Of a Gateway's
 * hosts with one key, target and bind it is the last: a Gateway can have thousands.
 */
export const gatewayHosts: Index<'gateway-hosts', GatewayHost> = defineIndex({
  name: 'gateway-hosts',
  kinds: ['Gateway'],
  entries({ cluster, namespace, name, object: { spec } }) {
    const last = new Map<string, readonly [key: string, facts: GatewayHost]>();
    const put = (key: string, facts: GatewayHost): unknown => last.set(keyOf(key, facts.target, facts.bind), [key, facts]);
    for (const [s, server] of (spec?.servers ?? []).entries()) {
      const port = gatewayPort(cluster, spec?.selector, server.port.number);
      for (const [h, text] of server.hosts.entries()) {
        const { target, host } = gatewayHostOf(text, namespace);
        const facts = { cluster, namespace, name, place: [s, h] as const, target, bind: server.bind ?? '' };
        put(keyOf(port, host), facts);
        if (isWildcard(host)) continue;
        for (const wildcard of wildcardsOver(host)) put(keyOf(port, `below ${wildcard}`), facts);
      }
    }
    return last.values();
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});
