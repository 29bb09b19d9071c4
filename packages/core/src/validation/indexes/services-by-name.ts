import { defineIndex, type Index, keyOf } from '../engine/inputs.js';

/** What a Service of one cluster says, where those of other clusters must say the same. */
export interface ServiceShape {
  readonly cluster: string;
  readonly kind: 'Service';
  readonly namespace: string;
  readonly name: string;
  readonly type: string;
  readonly headless: boolean;
  /** Each as one text, sorted. */
  readonly ports: readonly string[];
}

/** By namespace and name, of all clusters. */
export const servicesByName: Index<'services-by-name', ServiceShape> = defineIndex({
  name: 'services-by-name',
  kinds: ['Service'],
  *entries({ cluster, kind, namespace, name, object: { spec } }) {
    const ports = (spec?.ports ?? []).map(({ name: port = '', port: number, protocol = 'TCP', appProtocol = '', targetPort }) =>
      [port, number, protocol, appProtocol, targetPort ?? number].join(' '),
    );
    const headless = spec?.clusterIP === 'None';
    yield [keyOf(namespace, name), { cluster, kind, namespace, name, type: spec?.type || 'ClusterIP', headless, ports: ports.sort() }];
  },
  where: (key) => ({ namespace: key.split('\n')[0] ?? '' }),
});
