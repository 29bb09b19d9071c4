import { defineIndex, type Index, keyOf } from '../engine/inputs.js';

/** A ServiceEntry that has a host. */
export interface EntryPorts {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly exportTo?: readonly string[];
  /** What it gives each of its hosts; the same list for all of them. */
  readonly ports: readonly { readonly number: number; readonly protocol: string }[];
}

/** By cluster and host in lower case. */
export const entryPorts: Index<'entry-ports', EntryPorts> = defineIndex({
  name: 'entry-ports',
  kinds: ['ServiceEntry'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    const ports = (spec?.ports ?? []).map(({ number, protocol = '' }) => ({ number, protocol: protocol.toUpperCase() }));
    const facts = { cluster, namespace, name, ports, ...(spec?.exportTo && spec.exportTo.length > 0 && { exportTo: spec.exportTo }) };
    for (const host of new Set((spec?.hosts ?? []).map((each) => each.toLowerCase()))) yield [keyOf(cluster, host), facts];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});
