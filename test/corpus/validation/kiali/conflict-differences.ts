import { covers, type GivenObject } from '@meshlens/core/validation';
import type { CaseContext, Difference, Told } from '../difference.js';
import { namespaceOf, type Raw, rawNamed, rawsOf } from './raw-objects.js';

/** Deliberate differences from Kiali 2.31 in checks of objects that stand in each other's way. */
export const conflictDifferences: readonly Difference[] = [
  {
    codes: ['KIA0201', 'KIA1106', 'KIA1211', 'KIA1212', 'reference'],
    reason: 'The case looks from one namespace, whose Sidecar does not import the host; ours tells what any namespace sees',
    explains: ({ only }, { context }) => only === 'ours' && context.importScope !== undefined,
  },
  {
    codes: ['KIA0201', 'KIA1106', 'reference'],
    reason: 'Kiali takes `service.namespace` for a host outside the mesh where it is told of no namespace at all',
    explains: ({ only }, { objects }) =>
      only === 'ours' && rawsOf(objects, 'Namespace').length === 0 && rawsOf(objects).some((raw) => hostsOf(raw).some(isTwoParts)),
  },
  {
    codes: ['reference'],
    reason: 'Kiali compares hosts of traffic policies as texts and does not refer to DestinationRules with the short name of the same',
    explains: ({ only }, { scope }) => only === 'ours' && scope === 'destinationrules.TrafficPolicyChecker',
  },
  {
    codes: ['KIA0204', 'reference'],
    reason:
      'Callers take DestinationRules of their own namespace, then of the service’s, then of the root; Kiali takes one from elsewhere for dropped',
    explains: ({ only, told }, { scope, objects }) =>
      only === 'theirs' &&
      (told.code === 'KIA0204' ? scope === 'pipeline' : scope === 'destinationrules.TrafficPolicyChecker') &&
      isOutOfReach(told, objects),
  },
  {
    codes: ['KIA0301', 'reference'],
    reason: 'Kiali can be told to skip wildcards among hosts of Gateways; here one ignores the finding',
    explains: ({ only }, { context }) => only === 'ours' && context.skipWildcardGatewayHosts === true,
  },
  {
    codes: ['KIA1211', 'reference'],
    reason: 'Istio resolves a host from the ServiceEntry of the own namespace first, so those of two namespaces are no conflict',
    explains: ({ only, told }, where) => only === 'theirs' && isOfTwoNamespaces(told, where),
  },
  {
    codes: ['KIA1106', 'reference'],
    reason: 'Kiali compares names of gateways as texts: none and `mesh`, and `name` and `namespace/name`, are the same place',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' && rivalsOf(told, objects).some((rival) => hasOtherTexts(told, rival, objects)),
  },
  {
    codes: ['KIA1106', 'reference'],
    reason: 'Kiali takes Gateways of one name in two namespaces for the same one',
    explains: ({ only, told }, { objects }) =>
      only === 'theirs' && rivalsOf(told, objects).every((rival) => namespaceOf(rival) !== ownNamespace(told) && isShort(told, objects)),
  },
  {
    codes: ['KIA1501', 'KIA1502'],
    reason: 'Kiali compares names only, so that Gateways of one name in two namespaces are never in conflict',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' &&
      rawsOf(objects, 'Gateway').some((other) => other.metadata?.name === nameIn(told) && namespaceOf(other) !== ownNamespace(told)),
  },
  {
    codes: ['KIA1105'],
    reason: 'Kiali leaves the port out of account, and writes a path that is not there',
    restate: (told, { objects }) => {
      const [, protocol = '', rule, route] = /^spec\/(\w+)\[(\d+)\]\/route\[(\d+)\]\/host$/.exec(told.path) ?? [];
      if (rule === undefined) return undefined;
      const spec = rawNamed(told.object, objects)?.spec;
      const routes = spec?.[protocol as 'http' | 'tcp' | 'tls']?.[Number(rule)]?.route ?? [];
      const portOf = (index: number): number => routes[index]?.destination?.port?.number ?? 0;
      const isTwice = routes.some((_, other) => other !== Number(route) && portOf(other) === portOf(Number(route)));
      return isTwice ? [{ ...told, path: told.path.replace(/\/host$/, '/destination/host') }] : [];
    },
  },
];

/** Whether a DestinationRule for mTLS lies where no caller of the host takes it from. */
function isOutOfReach(told: Told, objects: readonly GivenObject[]): boolean {
  const host = subjectOf(told, objects)?.spec?.host ?? '';
  const reached = [ownNamespace(told), host.split('.')[1], 'istio-system'];
  return rawsOf(objects, 'DestinationRule').some(
    (each) => each.spec?.trafficPolicy?.tls?.mode === 'ISTIO_MUTUAL' && !reached.includes(namespaceOf(each)),
  );
}

const ownNamespace = ({ object }: Told): string => object.replace(/^\S+ /, '').split('/')[0] ?? '';
const nameIn = ({ object }: Told): string => object.split(' ->')[0]?.split('/')[1] ?? '';
const isTwoParts = (host: string): boolean => /^[^.*]+\.[^.]+$/.test(host);
const hostsOf = ({ spec }: Raw): readonly string[] => [...(spec?.hosts ?? []), ...(spec?.host === undefined ? [] : [spec.host])];

/** The object that a finding, or the first of a reference, is about. */
function subjectOf({ object }: Told, objects: readonly GivenObject[]): Raw | undefined {
  return rawNamed(object.split(' -> ')[0] ?? '', objects);
}

/** Others of its kind that have a host with it in common. */
function rivalsOf(told: Told, objects: readonly GivenObject[]): readonly Raw[] {
  const own = subjectOf(told, objects);
  if (own === undefined) return [];
  return rawsOf(objects, own.kind).filter(
    (other) => other !== own && hostsOf(other).some((host) => hostsOf(own).some((each) => meet(host, each))),
  );
}

function meet(a: string, b: string): boolean {
  return covers(a, b) || covers(b, a) || a.split('.')[0] === b.split('.')[0];
}

function isOfTwoNamespaces(told: Told, { objects }: CaseContext): boolean {
  if (!told.object.startsWith('ServiceEntry ')) return false;
  const target = told.object.split(' -> ')[1];
  if (target !== undefined) return ownNamespace({ ...told, object: target }) !== ownNamespace(told);
  return rivalsOf(told, objects).every((rival) => namespaceOf(rival) !== ownNamespace(told));
}

function hasOtherTexts(told: Told, rival: Raw, objects: readonly GivenObject[]): boolean {
  const own = new Set(subjectOf(told, objects)?.spec?.gateways ?? ['']);
  return !(rival.spec?.gateways ?? ['']).some((gateway) => own.has(gateway));
}

function isShort(told: Told, objects: readonly GivenObject[]): boolean {
  const gateways = subjectOf(told, objects)?.spec?.gateways ?? [];
  return gateways.length > 0 && gateways.every((gateway) => gateway !== 'mesh' && !gateway.includes('/'));
}
