import { covers, type GivenObject } from '@meshlens/core/validation';
import type { CaseContext, Difference, Told } from '../difference.js';
import { areIn, homeOf, hostsOf, namespaceOf, plainly, type Raw, rawNamed, rawsOf, subjectOf } from './raw-objects.js';

type Labels = Readonly<Record<string, string>>;

/** Deliberate differences from Kiali 2.31 in checks of objects that stand in each other's way. */
export const conflictDifferences: readonly Difference[] = [
  {
    codes: ['KIA0201', 'KIA1106', 'KIA1211', 'KIA1212', 'reference'],
    reason: 'The case looks from one namespace, whose Sidecar does not import the host; ours tells what any namespace sees',
    explains: ({ only, told }, where) => only === 'ours' && isForeign(told, where),
  },
  {
    codes: ['KIA0201', 'KIA1106', 'reference'],
    reason: 'Kiali takes `service.namespace` for a host outside the mesh where it is told of no namespace at all',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' &&
      rawsOf(objects, 'Namespace').length === 0 &&
      [subjectOf(told, objects), ...rivalsOf(told, objects)].some((raw) => raw !== undefined && hostsOf(raw).some(isTwoParts)),
  },
  {
    codes: ['KIA0301', 'reference'],
    reason: 'Kiali can be told to skip wildcards among hosts of Gateways; here one ignores the finding',
    explains: ({ only, told }, { context, objects }) =>
      only === 'ours' &&
      context.skipWildcardGatewayHosts === true &&
      (servedAt(told, objects) === '*' || rawsOf(objects, 'Gateway').some((each) => servedBy(each).includes('*'))),
  },
  {
    codes: ['KIA0301', 'reference'],
    reason: 'Kiali compares selectors of Gateways as a whole; two that differ can be for the same proxy',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' && rawsOf(objects, 'Gateway').some((other) => meetsOnProxy(subjectOf(told, objects), other, objects)),
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
      only === 'ours' && rivalsOf(told, objects).some((rival) => hasOtherTexts(subjectOf(told, objects), rival)),
  },
  {
    codes: ['KIA1106', 'reference'],
    reason: 'Kiali takes Gateways of one name in two namespaces for the same one',
    explains: ({ only, told }, { objects }) =>
      only === 'theirs' && rivalsOf(told, objects).every((rival) => namespaceOf(rival) !== homeOf(told) && isShort(told, objects)),
  },
  {
    codes: ['KIA1501', 'KIA1502'],
    reason: 'Kiali compares names only, so that Gateways of one name in two namespaces are never in conflict',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' &&
      rawsOf(objects, 'Gateway').some(
        (other) => other.metadata?.name === nameIn(told) && namespaceOf(other) !== homeOf(told) && sharesValue(told, other, objects),
      ),
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

const nameIn = ({ object }: Told): string => object.split(' ->')[0]?.split('/')[1] ?? '';
const isTwoParts = (host: string): boolean => /^[^.*]+\.[^.]+$/.test(host);
const servedBy = ({ spec }: Raw): readonly string[] =>
  (spec?.servers ?? []).flatMap(({ hosts = [] }) => hosts.map((host) => host.split('/').at(-1) ?? ''));

/** Whether what a finding is about is no host of the namespace that the case looks from, so that its Sidecar does not bring it in. */
function isForeign(told: Told, { context, objects }: CaseContext): boolean {
  const { workloadNamespace } = (context.importScope ?? {}) as { readonly workloadNamespace?: string };
  const own = subjectOf(told, objects);
  if (workloadNamespace === undefined || own === undefined) return false;
  if (own.kind === 'ServiceEntry') return namespaceOf(own) !== workloadNamespace;
  return hostsOf(own).every((host) => plainly(host, namespaceOf(own)).split('.')[1] !== workloadNamespace);
}

function servedAt(told: Told, objects: readonly GivenObject[]): string {
  const [, server, host] = /^spec\/servers\[(\d+)\]\/hosts\[(\d+)\]$/.exec(told.path) ?? [];
  return subjectOf(told, objects)?.spec?.servers?.[Number(server)]?.hosts?.[Number(host)]?.split('/').at(-1) ?? '';
}

/** Whether two Gateways with selectors that differ select one workload, and have hosts that meet. */
function meetsOnProxy(own: Raw | undefined, other: Raw, objects: readonly GivenObject[]): boolean {
  const selectors = [own?.spec?.selector, other.spec?.selector];
  if (own === undefined || own === other || JSON.stringify(selectors[0]) === JSON.stringify(selectors[1])) return false;
  const isShared = rawsOf(objects).some(({ kind, metadata, spec }) => {
    const labels = kind === 'Pod' ? metadata?.labels : spec?.template?.metadata?.labels;
    return labels !== undefined && selectors.every((selector) => areIn(selector as Labels, labels));
  });
  return isShared && servedBy(own).some((host) => servedBy(other).some((each) => covers(host, each) || covers(each, host)));
}

/** Whether another Gateway of the Gateway API has the listener or the address that a finding is about. */
function sharesValue(told: Told, other: Raw, objects: readonly GivenObject[]): boolean {
  const [, list = '', index] = /^spec\/(listeners|addresses)\[(\d+)\]\/\w+$/.exec(told.path) ?? [];
  const spec = subjectOf(told, objects)?.spec;
  if (list === 'listeners') {
    const hostname = spec?.listeners?.[Number(index)]?.hostname;
    return other.spec?.listeners?.some((each) => each.hostname === hostname) === true;
  }
  const value = spec?.addresses?.[Number(index)]?.value;
  return other.spec?.addresses?.some((each) => each.value === value) === true;
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
  if (target !== undefined) return homeOf({ object: target }) !== homeOf(told);
  return rivalsOf(told, objects).every((rival) => namespaceOf(rival) !== homeOf(told));
}

/** Whether two VirtualServices are for a gateway that they name, or leave out, in two ways. */
function hasOtherTexts(own: Raw | undefined, rival: Raw): boolean {
  const full = (raw: Raw): readonly string[] =>
    (raw.spec?.gateways ?? ['mesh']).map((each) => (each === 'mesh' || each.includes('/') ? each : `${namespaceOf(raw)}/${each}`));
  const texts = new Set(own?.spec?.gateways ?? ['']);
  if (own === undefined || (rival.spec?.gateways ?? ['']).some((each) => texts.has(each))) return false;
  return full(rival).some((each) => full(own).includes(each));
}

function isShort(told: Told, objects: readonly GivenObject[]): boolean {
  const gateways = subjectOf(told, objects)?.spec?.gateways ?? [];
  return gateways.length > 0 && gateways.every((gateway) => gateway !== 'mesh' && !gateway.includes('/'));
}
