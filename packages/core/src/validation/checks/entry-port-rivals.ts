import type { ServiceEntry } from '../../model/generated/istio.js';
import { keyOf } from '../engine/inputs.js';
import type { View } from '../engine/view.js';
import { type EntryPorts, entryPorts } from '../indexes/entry-ports.js';
import { meshOf } from '../mesh/mesh.js';
import type { SubjectOf } from '../subject.js';
import { each } from '../walk/walk.js';
import { areSeenTogether, type Seen, type SeenInput, seenInputs } from './seen-together.js';

/** A port that a ServiceEntry gives a host. */
export interface EntryPort {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly protocol: string;
  /** Which of its ports. */
  readonly port: number;
}

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
export function* rivalledPorts(subject: SubjectOf<'ServiceEntry'>, view: View<RivalInput>): Iterable<RivalledPort> {
  const { namespace, name, object } = subject;
  const entry: NonNullable<ServiceEntry['spec']> = object.spec ?? { hosts: [] };
  const numbers = (entry.ports ?? []).map(({ number }) => number);
  const repeats = new Set(numbers).size < numbers.length;
  const hosts = [...new Set(entry.hosts.map((one) => one.toLowerCase()))].flatMap((host) => {
    const others = meetingAt(host, { subject, entry, view });
    return others.some((other) => repeats || other.namespace !== namespace || other.name !== name)
      ? [{ host, byNumber: portsOf(others) }]
      : [];
  });
  for (const [index, { value, path }] of [...each(entry.ports, 'spec/ports')].entries()) {
    for (const { host, byNumber } of hosts) {
      const rivals = (byNumber.get(value.number) ?? []).filter(
        (other) => other.namespace !== namespace || other.name !== name || other.port !== index,
      );
      if (rivals.length === 0) continue;
      const protocols = [...new Set([(value.protocol ?? '').toUpperCase(), ...rivals.map(({ protocol }) => protocol)])].sort();
      yield { path, host, port: value.number, rivals, protocols };
      break;
    }
  }
}

interface Meeting {
  readonly subject: SubjectOf<'ServiceEntry'>;
  readonly entry: NonNullable<ServiceEntry['spec']>;
  readonly view: View<RivalInput>;
}

/** The ServiceEntries that have a host where this one is seen, itself among them. */
function meetingAt(host: string, { subject: { cluster, namespace, name }, entry, view }: Meeting): readonly EntryPorts[] {
  const seen = ({ home, exportTo }: Pick<Seen, 'exportTo' | 'home'>): Seen => ({
    host,
    home,
    exportTo,
    byDefault: view.ask(meshOf, { cluster, namespace: home }).defaultExportTo.Service,
  });
  return view.get(entryPorts, keyOf(cluster, host)).filter((other) => {
    if (other.namespace === namespace && other.name === name) return true;
    const own = seen({ home: namespace, exportTo: entry.exportTo });
    return areSeenTogether(cluster, [own, seen({ home: other.namespace, exportTo: other.exportTo })], view);
  });
}

function portsOf(entries: readonly EntryPorts[]): ReadonlyMap<number, readonly EntryPort[]> {
  const byNumber = new Map<number, EntryPort[]>();
  for (const { cluster, namespace, name, ports } of entries) {
    for (const [port, { number, protocol }] of ports.entries()) {
      const found = byNumber.get(number) ?? [];
      found.push({ cluster, namespace, name, protocol, port });
      byNumber.set(number, found);
    }
  }
  return byNumber;
}
