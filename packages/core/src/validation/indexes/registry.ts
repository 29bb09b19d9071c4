import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { exportToOf, isVisibleIn } from '../hosts/export-to.js';
import { covers, isWildcard, plainHost, serviceOfHost, wildcardOver, wildcardsFrom, wildcardsOver } from '../hosts/hosts.js';
import { meshOf } from '../mesh/mesh.js';
import { gatewayDeployments } from './gateway-deployments.js';
import { namespaceByName } from './namespaces.js';

export interface HostPort {
  readonly number: number;
  readonly name: string;
  readonly protocol: string;
  readonly targetPort: number | string | undefined;
}

/** A Service or ServiceEntry, as what it says of one host. */
export interface HostEntry {
  readonly kind: 'Service' | 'ServiceEntry';
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  /** For a Service `<name>.<namespace>.svc`, for a ServiceEntry the host in lower case as it says it. */
  readonly host: string;
  readonly exportTo?: readonly string[];
  readonly ports: readonly HostPort[];
  readonly selector?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  /** Of a Service: `ExternalName` and so on. */
  readonly type?: string;
}

/** By plain host. Services of all clusters of a mesh make up one registry. */
export const serviceHosts: Index<'service-hosts', HostEntry> = defineIndex({
  name: 'service-hosts',
  kinds: ['Service'],
  exact: true,
  *entries({ cluster, namespace, name, object: { metadata, spec } }) {
    const host = `${name}.${namespace}.svc`.toLowerCase();
    const exportTo = exportToOf(metadata.annotations);
    const ports = (spec?.ports ?? []).map(({ port, name: portName = '', protocol = 'TCP', targetPort }) => ({
      number: port,
      name: portName,
      protocol,
      targetPort,
    }));
    yield [
      host,
      {
        kind: 'Service',
        cluster,
        namespace,
        name,
        host,
        ports,
        ...(exportTo && { exportTo }),
        ...(spec?.selector && { selector: spec.selector }),
        ...(metadata.labels && { labels: metadata.labels }),
        ...(spec?.type && { type: spec.type }),
      },
    ];
  },
  where: (host) => ({ namespace: serviceOfHost(host)?.namespace ?? '' }),
});

/** By host in lower case, wildcards under themselves. */
export const entryHosts: Index<'entry-hosts', HostEntry> = defineIndex({
  name: 'entry-hosts',
  kinds: ['ServiceEntry'],
  exact: true,
  *entries({ cluster, namespace, name, object: { metadata, spec } }) {
    const ports = (spec?.ports ?? []).map(({ number, name: portName = '', protocol = '', targetPort }) => ({
      number,
      name: portName,
      protocol,
      targetPort,
    }));
    for (const host of new Set((spec?.hosts ?? []).map((each) => each.toLowerCase()))) {
      yield [
        host,
        {
          kind: 'ServiceEntry',
          cluster,
          namespace,
          name,
          host,
          ports,
          ...(spec?.exportTo && spec.exportTo.length > 0 && { exportTo: spec.exportTo }),
          ...(spec?.workloadSelector?.labels && { selector: spec.workloadSelector.labels }),
          ...(metadata.labels && { labels: metadata.labels }),
        },
      ];
    }
  },
});

/** The ServiceEntries that have a wildcard or one over it as a host, but for `*`: hosts of one namespace or domain share the answer. */
const entriesAbove: Query<'entries-above', string, readonly HostEntry[]> = defineQuery({
  name: 'entries-above',
  inputs: [entryHosts],
  keyOf: (wildcard: string) => wildcard,
  compute: (wildcard, view): readonly HostEntry[] =>
    wildcardsFrom(wildcard)
      .slice(0, -1)
      .flatMap((each) => view.get(entryHosts, each)),
});

/** By what follows the first dot, and each further one: every host that a wildcard can cover. */
export const hostsBelow: Index<'hosts-below', HostEntry> = defineIndex({
  name: 'hosts-below',
  kinds: ['Service', 'ServiceEntry'],
  *entries(subject) {
    const index = subject.kind === 'Service' ? serviceHosts : entryHosts;
    for (const [host, entry] of index.entries(subject)) for (const wildcard of wildcardsOver(host)) yield [wildcard, entry];
  },
});

export interface HostQuestion {
  readonly cluster: string;
  /** The namespace of the object that names the host, and where it must be visible. */
  readonly namespace: string;
  readonly host: string;
}

/**
 * What a host stands for where an object names it: Services and ServiceEntries visible there, of exact name before those of
 * wildcards. A wildcard host stands for all that it covers. Empty: nothing has this host.
 */
export const hostEntries: Query<'host-entries', HostQuestion, readonly HostEntry[]> = defineQuery({
  name: 'host-entries',
  inputs: [serviceHosts, entryHosts, entriesAbove, hostsBelow, gatewayDeployments, namespaceByName, meshOf],
  keyOf: ({ cluster, namespace, host }: HostQuestion) => keyOf(cluster, namespace, host),
  compute({ cluster, namespace, host }, view): readonly HostEntry[] {
    const mesh = view.ask(meshOf, { cluster, namespace });
    const plain = plainHost(host, { namespace, domain: mesh.domain });
    const names = [...new Set([plain, `${plain}.${mesh.domain}`, host.toLowerCase(), ...shortOf(plain)])];
    const found = isWildcard(plain) ? below(plain) : named();
    return found.filter((entry) => {
      const byDefault = view.ask(meshOf, { cluster: entry.cluster, namespace: entry.namespace }).defaultExportTo.Service;
      return isVisibleIn(namespace, { home: entry.namespace, exportTo: entry.exportTo, byDefault });
    });

    function named(): readonly HostEntry[] {
      const services = names.filter((name) => serviceOfHost(name)).flatMap((name) => view.get(serviceHosts, name));
      const made = services.length > 0 ? [] : names.flatMap((name) => madeFor(name));
      const exact = [...services, ...made, ...names.flatMap((name) => view.get(entryHosts, name))];
      const wide = new Set(names.flatMap((name) => view.ask(entriesAbove, wildcardOver(name))));
      return [...exact, ...wide];
    }
    /** Services that istiod makes for Gateways. */
    function madeFor(host: string): readonly HostEntry[] {
      const service = serviceOfHost(host);
      const all = service === undefined ? [] : view.ask(gatewayDeployments, service.namespace);
      return all
        .filter(({ name }) => name.toLowerCase() === service?.name)
        .map(({ labels: selector, accounts: _, ...made }) => ({ kind: 'Service', host, selector, ...made }));
    }
    function below(wildcard: string): readonly HostEntry[] {
      const spellings = [wildcard, wildcard.replace(/\.svc$/, `.svc.${mesh.domain}`), host.toLowerCase()];
      const all = [...new Set(spellings)].flatMap((each) => view.get(hostsBelow, each));
      const wide = wildcardsOver(wildcard.slice(2)).flatMap((each) => view.get(entryHosts, each));
      return [...all, ...wide.filter((entry) => covers(entry.host, wildcard))];
    }
    /** `a.b` is a service where `b` is a namespace; Istio itself takes it for a host outside, which is rarely meant. */
    function shortOf(name: string): readonly string[] {
      const [service = '', home = '', ...rest] = name.split('.');
      if (rest.length > 0 || home === '' || isWildcard(name)) return [];
      return home === namespace || view.get(namespaceByName, keyOf(cluster, home)).length > 0 ? [`${service}.${home}.svc`] : [];
    }
  },
});
