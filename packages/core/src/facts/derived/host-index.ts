/** What is known under hosts, found by exact name or by the wildcard that covers it, the narrowest first. */
export interface HostIndex<T> {
  /** All that is known under any of these names of one thing; what an earlier name finds comes first. */
  find(names: readonly string[]): readonly T[];
}

/**
 * A host in one spelling: a short name is in the namespace of the object that says it, and what follows `.svc` is the
 * same for a whole mesh. `reviews`, said in `shop`, and `reviews.shop.svc.cluster.local` are both `reviews.shop.svc`.
 */
export function plainHost(host: string, namespace: string): string {
  if (!host.includes('.')) return host === '*' ? host : `${host}.${namespace}.svc`;
  const service = /^((?:[^.]+\.)?[^.]+\.svc)(?:\.|$)/.exec(host);
  return service?.[1] ?? host;
}

/** Every plain host that means a service of this name: a name with dots may be a host outside of Kubernetes. */
export function hostsOfService(namespace: string, name: string): readonly string[] {
  const inside = [`${name}.${namespace}.svc`, `${name}.${namespace}`];
  return name.includes('.') ? [name, ...inside] : inside;
}

/** An index over entries with plain hosts, in the order given. */
export function hostIndex<T>(entries: Iterable<readonly [host: string, value: T]>): HostIndex<T> {
  const byHost = new Map<string, T[]>();
  for (const [host, value] of entries) {
    const values = byHost.get(host);
    if (values === undefined) byHost.set(host, [value]);
    else values.push(value);
  }
  const hasWildcards = [...byHost.keys()].some((host) => host.startsWith('*'));
  return {
    find(names) {
      if (byHost.size === 0) return none;
      const found = new Set<T>();
      for (const name of names) for (const value of byHost.get(name) ?? none) found.add(value);
      for (const name of hasWildcards ? names : none)
        for (const wildcard of wildcardsOver(name)) for (const value of byHost.get(wildcard) ?? none) found.add(value);
      return found.size === 0 ? none : [...found];
    },
  };
}

const none: readonly never[] = [];

/** The wildcards that cover a host, narrowest first. Hosts have at most 253 characters, longer ones are cut there. */
function wildcardsOver(host: string): readonly string[] {
  const labels = host.slice(0, 253).split('.');
  return labels.map((_, i) => (i === labels.length - 1 ? '*' : `*.${labels.slice(i + 1).join('.')}`));
}
