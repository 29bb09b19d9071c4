import type { Subject } from './subject.js';
import { destinationsOf } from './walk/virtual-service.js';

const most = 20;

/** The hosts that an object is about, as it writes them; undefined for kinds that are about none. */
export function hostsOf(subject: Subject): readonly string[] | undefined {
  const hosts = writtenHosts(subject);
  return hosts && [...new Set(hosts)].filter((host) => host !== '').slice(0, most);
}

function writtenHosts(subject: Subject): readonly string[] | undefined {
  switch (subject.kind) {
    case 'DestinationRule':
      return [subject.object.spec?.host ?? ''];
    case 'ServiceEntry':
      return subject.object.spec?.hosts ?? [];
    case 'VirtualService':
      return [...(subject.object.spec?.hosts ?? []), ...[...destinationsOf(subject.object)].map(({ value }) => value.host)];
    default:
      return undefined;
  }
}
