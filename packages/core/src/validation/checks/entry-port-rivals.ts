import type { ServiceEntry } from '../../model/generated/istio.js';
import { keyOf } from '../engine/inputs.js';
import type { View } from '../engine/view.js';
import { type EntryPort, entryPorts } from '../indexes/entry-ports.js';
import { meshOf } from '../mesh/mesh.js';
import type { SubjectOf } from '../subject.js';
import { each } from '../walk/walk.js';
import { areSeenTogether, type Seen, type SeenInput, seenInputs } from './seen-together.js';

/** A port of a ServiceEntry that others have too, for the first host for which that is so. */
export interface RivalledPort {
  readonly path: string;
  readonly host: string;
  readonly port: number;
  readonly rivals: readonly EntryPort[];
  /** Of the port itself and of its rivals. */
  readonly protocols: readonly string[];
}

export type RivalInput = typeof entryPorts | typeof meshOf | SeenInput;

/** What `rivalledPorts` reads. */
export const rivalInputs: readonly RivalInput[] = [entryPorts, meshOf, ...seenInputs];

/** The ports of a ServiceEntry that another one, or itself once more, gives the same host and number, where both are visible. */
export function* rivalledPorts(
  { cluster, namespace, name, object: { spec } }: SubjectOf<'ServiceEntry'>,
  view: View<RivalInput>,
): Iterable<RivalledPort> {
  const entry: NonNullable<ServiceEntry['spec']> = spec ?? { hosts: [] };
  const seen = (host: string, { home, exportTo }: Pick<Seen, 'exportTo' | 'home'>): Seen => ({
    host,
    home,
    exportTo,
    byDefault: view.ask(meshOf, { cluster, namespace: home }).defaultExportTo.Service,
  });
  for (const { value, path } of each(entry.ports, 'spec/ports')) {
    const index = (entry.ports ?? []).indexOf(value);
    for (const host of new Set(entry.hosts.map((one) => one.toLowerCase()))) {
      const rivals = view
        .get(entryPorts, keyOf(cluster, host, `${value.number}`))
        .filter((other) => other.namespace !== namespace || other.name !== name || other.port !== index)
        .filter((other) => {
          const own = seen(host, { home: namespace, exportTo: entry.exportTo });
          return areSeenTogether(cluster, [own, seen(host, { home: other.namespace, exportTo: other.exportTo })], view);
        });
      if (rivals.length === 0) continue;
      const protocols = [...new Set([(value.protocol ?? '').toUpperCase(), ...rivals.map(({ protocol }) => protocol)])].sort();
      yield { path, host, port: value.number, rivals, protocols };
      break;
    }
  }
}
