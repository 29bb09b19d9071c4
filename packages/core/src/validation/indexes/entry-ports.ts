import { defineIndex, type Index, keyOf } from '../engine/inputs.js';

/** A port that a ServiceEntry gives a host. */
export interface EntryPort {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly protocol: string;
  /** Which of its ports. */
  readonly port: number;
  readonly exportTo?: readonly string[];
}

/** By cluster, host in lower case and number of the port. */
export const entryPorts: Index<'entry-ports', EntryPort> = defineIndex({
  name: 'entry-ports',
  kinds: ['ServiceEntry'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    for (const host of new Set((spec?.hosts ?? []).map((each) => each.toLowerCase()))) {
      for (const [port, { number, protocol = '' }] of (spec?.ports ?? []).entries()) {
        const facts = { cluster, namespace, name, protocol: protocol.toUpperCase(), port };
        yield [
          keyOf(cluster, host, `${number}`),
          { ...facts, ...(spec?.exportTo && spec.exportTo.length > 0 && { exportTo: spec.exportTo }) },
        ];
      }
    }
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});
