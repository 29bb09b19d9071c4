import { covers } from '@meshlens/core/validation';
import type { CaseContext, Difference, Told } from '../difference.js';
import { homeOf, hostsOf, namespaceOf, plainly, type Raw, rawsOf, subjectOf } from './raw-objects.js';

/** Deliberate differences from Kiali 2.31 in what hosts, subsets and gateways there are. */
export const registryDifferences: readonly Difference[] = [
  {
    codes: ['KIA0104', 'KIA0202', 'KIA1004', 'KIA1101'],
    reason: 'Kiali takes a host for one of a ServiceEntry where it only ends like its host, and `*`, which Istio refuses, for every host',
    explains: ({ only, told }, where) =>
      only === 'ours' && rawsOf(where.objects, 'ServiceEntry').some((each) => onlyEndsLike(told, each, where)),
  },
  {
    codes: ['KIA0202'],
    reason: 'Kiali takes a workload with an app label like the host for a Service',
    explains: ({ only, told }, { objects }) => {
      const host = subjectOf(told, objects)?.spec?.host;
      return (
        only === 'ours' && rawsOf(objects).some((each) => namespaceOf(each) === homeOf(told) && host !== undefined && appOf(each) === host)
      );
    },
  },
  {
    codes: ['KIA0203'],
    reason: 'Kiali counts endpoints of ServiceEntries of any host for a Service without a selector',
    explains: ({ only, told }, { objects }) => {
      const host = plainly(subjectOf(told, objects)?.spec?.host ?? '', homeOf(told));
      const service = rawsOf(objects, 'Service').find((each) => `${each.metadata?.name}.${namespaceOf(each)}` === host);
      return only === 'ours' && service !== undefined && service.spec?.selector === undefined;
    },
  },
  {
    codes: ['KIA1101', 'KIA1107'],
    reason: 'Kiali does not look at mirrors',
    explains: ({ only, told }) => only === 'ours' && /^spec\/http\[\d+\]\/mirror/.test(told.path),
  },
  {
    codes: ['KIA1107'],
    reason: 'Kiali looks for the subset from every namespace, also from those that the DestinationRule is not exported to',
    explains: ({ only, told }, where) => only === 'theirs' && where.scope === 'pipeline' && isSubsetSeenAtHome(told, where),
  },
  {
    codes: ['KIA1102'],
    reason: 'Kiali leaves the index of a match out of the path',
    restate: (told, { objects }) => {
      const [, protocol = '', rule, gateway] = /^spec\/(\w+)\[(\d+)\]\/match\/gateways\[(\d+)\]$/.exec(told.path) ?? [];
      if (rule === undefined) return undefined;
      const matches = subjectOf(told, objects)?.spec?.[protocol as 'http']?.[Number(rule)]?.match ?? [];
      return matches.flatMap(({ gateways = [] }, index) =>
        isMissing(gateways[Number(gateway)], told, objects) ? [{ ...told, path: told.path.replace('/match/', `/match[${index}]/`) }] : [],
      );
    },
  },
  {
    codes: ['KIA1102'],
    reason: 'Kiali looks at gateways of matches of HTTP only, and after a missing gateway at none',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' &&
      told.path.includes('/match[') &&
      (!told.path.startsWith('spec/http') ||
        gatewaysOf(subjectOf(told, objects)).filter((each) => isMissing(each, told, objects)).length > 1),
  },
  {
    codes: ['KIA1004'],
    reason: 'Kiali does not use the namespace before the slash of an egress host; Istio imports the host from there only',
    explains: ({ only, told }, where) => only === 'ours' && isElsewhere(told, where),
  },
  {
    codes: ['KIA1004'],
    reason: 'Kiali knows a wildcard of all Services of the own namespace, and of no other',
    explains: ({ only, told }, { objects }) => {
      const [place = '', host = ''] = egressHost(told, objects).split('/');
      return (
        only === 'theirs' &&
        host.startsWith(`*.${place}.`) &&
        place !== homeOf(told) &&
        rawsOf(objects, 'Service').some((each) => namespaceOf(each) === place)
      );
    },
  },
  {
    codes: ['KIA0005'],
    reason: 'Kiali takes `~`, which stands for nobody, for the name of a namespace',
    explains: ({ only, told }, { objects }) => {
      const index = /^spec\/exportTo\[(\d+)\]$/.exec(told.path)?.[1];
      return only === 'theirs' && subjectOf(told, objects)?.spec?.exportTo?.[Number(index)] === '~';
    },
  },
];

/** The host that a finding is about, as written. */
function hostAt({ path, ...told }: Told, objects: CaseContext['objects']): string {
  const own = subjectOf(told, objects);
  const [, listener, egress] = /^spec\/egress\[(\d+)\]\/hosts\[(\d+)\]$/.exec(path) ?? [];
  if (listener !== undefined) return own?.spec?.egress?.[Number(listener)]?.hosts?.[Number(egress)]?.split('/')[1] ?? '';
  const [, protocol = '', rule, route] = /^spec\/(\w+)\[(\d+)\]\/route\[(\d+)\]\/destination\/host$/.exec(path) ?? [];
  if (rule !== undefined) return own?.spec?.[protocol as 'http']?.[Number(rule)]?.route?.[Number(route)]?.destination?.host ?? '';
  const [, part, operation, host] = /^spec\/rules\[(\d+)\]\/to\[(\d+)\]\/operation\/hosts\[(\d+)\]$/.exec(path) ?? [];
  if (part !== undefined) return own?.spec?.rules?.[Number(part)]?.to?.[Number(operation)]?.operation?.hosts?.[Number(host)] ?? '';
  return own?.spec?.host ?? '';
}

/** Whether a host is one of a ServiceEntry by Kiali's reading, what follows the first star being its end, and by Istio's is not. */
function onlyEndsLike(told: Told, entry: Raw, { objects }: CaseContext): boolean {
  const host = hostAt(told, objects);
  return hostsOf(entry).some((each) => {
    const end = each.slice(each.indexOf('*') + 1);
    return host.endsWith(end) && host !== each && (each === '*' || !covers(each, host));
  });
}

function appOf({ metadata, spec }: Raw): string | undefined {
  return (spec?.template?.metadata?.labels ?? metadata?.labels)?.app;
}

function gatewaysOf(raw: Raw | undefined): readonly string[] {
  const rules = [...(raw?.spec?.http ?? []), ...(raw?.spec?.tcp ?? []), ...(raw?.spec?.tls ?? [])];
  return [...(raw?.spec?.gateways ?? []), ...rules.flatMap(({ match = [] }) => match.flatMap(({ gateways = [] }) => gateways))];
}

/** Whether a VirtualService names a Gateway that is not among the objects. */
function isMissing(gateway: string | undefined, told: Told, objects: CaseContext['objects']): boolean {
  if (gateway === undefined || gateway === 'mesh') return false;
  const [first = '', second] = gateway.split('/');
  const dotted = first.split('.');
  const names = [second === undefined ? `${homeOf(told)}/${first}` : gateway, `${dotted[1]}/${dotted[0]}`];
  return !rawsOf(objects, 'Gateway').some((each) => names.includes(`${namespaceOf(each)}/${each.metadata?.name}`));
}

/** Whether a DestinationRule of some namespaces defines a subset that a route leads to, and the VirtualService's is among them. */
function isSubsetSeenAtHome(told: Told, { objects }: CaseContext): boolean {
  const [, protocol = '', rule, route] = /^spec\/(\w+)\[(\d+)\]\/route\[(\d+)\]\/destination$/.exec(told.path) ?? [];
  const destination = subjectOf(told, objects)?.spec?.[protocol as 'http']?.[Number(rule)]?.route?.[Number(route)]?.destination;
  if (destination === undefined) return false;
  return rawsOf(objects, 'DestinationRule').some(({ metadata, spec }) => {
    const home = metadata?.namespace ?? '';
    const exportTo = (spec?.exportTo ?? ['*']).map((each) => (each === '.' ? home : each));
    const isSeen = exportTo.includes(homeOf(told)) && !exportTo.includes('*');
    const isHost = plainly(spec?.host ?? '', home) === plainly(destination.host ?? '', homeOf(told));
    return isSeen && isHost && spec?.subsets?.some(({ name }) => name === destination.subset) === true;
  });
}

function egressHost(told: Told, objects: CaseContext['objects']): string {
  const [, listener, index] = /^spec\/egress\[(\d+)\]\/hosts\[(\d+)\]$/.exec(told.path) ?? [];
  return subjectOf(told, objects)?.spec?.egress?.[Number(listener)]?.hosts?.[Number(index)] ?? '';
}

/** Whether a ServiceEntry or Service has an egress host, but in another namespace than the host says. */
function isElsewhere(told: Told, { objects }: CaseContext): boolean {
  const [place = '', host = ''] = egressHost(told, objects).split('/');
  const home = place === '.' ? homeOf(told) : place;
  const namesOf = (each: Raw): readonly string[] =>
    each.kind === 'Service' ? [`${each.metadata?.name}.${namespaceOf(each)}.svc.cluster.local`] : hostsOf(each);
  const having = [...rawsOf(objects, 'Service'), ...rawsOf(objects, 'ServiceEntry')].filter((each) =>
    namesOf(each).some((name) => covers(name, host) || covers(host, name)),
  );
  return having.length > 0 && having.every((each) => namespaceOf(each) !== home);
}
