import { covers } from '@meshlens/core/validation';
import type { CaseContext, Difference, Told } from '../difference.js';
import { areIn, namespaceOf, rawNamed, rawsOf } from './raw-objects.js';

/** Deliberate differences from Kiali 2.31 in which namespace counts: its passes see the wrong ones, or none. */
export const passDifferences: readonly Difference[] = [
  {
    codes: ['KIA0601'],
    reason: 'Kiali never runs its check of port names of Gateways and ServiceEntries, whose protocol is a field',
    restate: (told) => (/^(?:Gateway|ServiceEntry) /.test(told.object) ? [] : undefined),
  },
  {
    codes: ['KIA0002'],
    reason:
      'The mesh of the case has no root namespace, so that Kiali looks at none for PeerAuthentications; ours falls back to istio-system',
    explains: ({ only, told }, { context }) =>
      only === 'ours' &&
      told.object.startsWith('PeerAuthentication ') &&
      planesOf(context).some(({ rootNamespace }) => rootNamespace === ''),
  },
  {
    codes: ['KIA0003', 'reference'],
    reason: 'Kiali counts workloads of other namespaces, which the objects do not select',
    explains: ({ only, told }, where) =>
      only === 'theirs' && /^(?:PeerAuthentication|Sidecar) /.test(told.object) && !selectsAtHome(told, where),
  },
  {
    codes: ['KIA0004'],
    reason: 'Kiali looks for workloads of a policy of the whole mesh in the root namespace only',
    explains: ({ only, told }, where) =>
      only === 'theirs' &&
      /^(?:AuthorizationPolicy|RequestAuthentication) /.test(told.object) &&
      isInRoot(told, where) &&
      selects(told, where, () => true),
  },
  {
    codes: ['KIA0206', 'KIA0207', 'KIA0208'],
    reason: 'Kiali judges a DestinationRule of one namespace by PeerAuthentications of another in the pass of that one',
    explains: ({ only, told }, { scope, objects }) => only === 'theirs' && scope === 'pipeline' && hasOtherPolicy(told, objects),
  },
  {
    codes: ['KIA0205', 'KIA0206', 'KIA0207', 'KIA0208'],
    reason: 'Kiali judges a DestinationRule for all of a namespace only where it lies in that namespace',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' && rawNamed(told.object, objects)?.spec?.host?.startsWith(`*.${homeOf(told)}.`) === false,
  },
  {
    codes: ['KIA0302'],
    reason: 'A Gateway without a selector is for every proxy; that there is no workload at all is no mistake of it',
    explains: ({ only, told }, { objects }) =>
      only === 'theirs' && Object.keys(rawNamed(told.object, objects)?.spec?.selector ?? {}).length === 0,
  },
  {
    codes: ['KIA1107'],
    reason: 'Kiali looks for the subset from every namespace, also from those that the DestinationRule is not exported to',
    explains: ({ only }, { scope, objects }) =>
      only === 'theirs' &&
      scope === 'pipeline' &&
      rawsOf(objects, 'DestinationRule').some(({ spec }) => (spec?.exportTo ?? []).some((each) => each !== '*')),
  },
  {
    codes: ['KIA1102'],
    reason: 'Kiali looks at gateways of matches of HTTP only, and after a missing gateway at none',
    explains: ({ only, told }) => only === 'ours' && told.path.includes('/match['),
  },
  {
    codes: ['KIA1301'],
    reason: 'Each pass of Kiali has the policies of one namespace and the workloads of all, so that all workloads are uncovered in some',
    explains: ({ only, told }, { scope, objects }) =>
      only === 'theirs' &&
      scope === 'pipeline' &&
      rawsOf(objects, 'AuthorizationPolicy').some((each) => namespaceOf(each) === homeOf(told)),
  },
  {
    codes: ['KIA1004'],
    reason: 'Kiali does not use the namespace before the slash of an egress host; Istio imports the host from there only',
    explains: ({ only, told }, where) => only === 'ours' && isElsewhere(told, where),
  },
  {
    codes: ['KIA1315'],
    reason:
      'The case tells Kiali that a namespace is ambient and gives it no label; ours reads the label, and then a sidecar is wrong twice',
    explains: ({ only, told }, { context }) => only === 'ours' && isFlaggedAmbient(homeOf(told), context),
  },
  {
    codes: ['KIA1701'],
    reason: 'Kiali knows service accounts by workloads that run under them; `default` is in every namespace',
    explains: ({ only, told }, { objects }) =>
      only === 'theirs' && rawNamed(told.object, objects)?.spec?.template?.serviceAccount === 'default',
  },
];

const homeOf = ({ object }: Told): string => object.replace(/^\S+ /, '').split('/')[0] ?? '';

function planesOf(context: CaseContext['context']): readonly { readonly rootNamespace?: string }[] {
  return Array.isArray(context.controlPlanes) ? (context.controlPlanes as readonly { readonly rootNamespace?: string }[]) : [];
}

/** Whether PeerAuthentications for whole namespaces are such that passes of two namespaces judge a DestinationRule differently. */
function hasOtherPolicy(told: Told, objects: CaseContext['objects']): boolean {
  const modes = rawsOf(objects, 'PeerAuthentication')
    .filter(({ spec }) => spec?.selector === undefined)
    .map((each) => ({ home: namespaceOf(each) === homeOf(told), mode: each.spec?.mtls?.mode ?? '' }));
  // KIA0206 is theirs where another namespace has none; the others where another namespace has a strict one.
  if (told.code === 'KIA0206') return modes.some(({ home, mode }) => home && (mode === 'STRICT' || mode === 'PERMISSIVE'));
  return modes.some(({ home, mode }) => !home && mode === 'STRICT');
}

function selectsAtHome(told: Told, where: CaseContext): boolean {
  return selects(told, where, (namespace) => namespace === homeOf(told));
}

/** Whether an object selects a workload of the namespaces that count. */
function selects(told: Told, { objects }: CaseContext, counts: (namespace: string) => boolean): boolean {
  const spec = rawNamed(told.object.split(' -> ')[0] ?? '', objects)?.spec;
  const labels = spec?.selector?.matchLabels ?? spec?.workloadSelector?.labels;
  return rawsOf(objects).some(
    (each) =>
      counts(namespaceOf(each)) &&
      ((each.kind === 'Deployment' && areIn(labels, each.spec?.template?.metadata?.labels)) ||
        (each.kind === 'Pod' && areIn(labels, each.metadata?.labels))),
  );
}

function isInRoot(told: Told, { context }: CaseContext): boolean {
  const roots = Object.values((context.rootNamespaces ?? {}) as Readonly<Record<string, string>>);
  return [...roots, ...planesOf(context).map(({ rootNamespace }) => rootNamespace)].includes(homeOf(told));
}

/** Whether a ServiceEntry or Service has an egress host, but in another namespace than the host says. */
function isElsewhere(told: Told, { objects }: CaseContext): boolean {
  const [, listener, index] = /^spec\/egress\[(\d+)\]\/hosts\[(\d+)\]$/.exec(told.path) ?? [];
  const text = rawNamed(told.object, objects)?.spec?.egress?.[Number(listener)]?.hosts?.[Number(index)] ?? '';
  const [place = '', host = ''] = text.split('/');
  const home = place === '.' ? homeOf(told) : place;
  const hostsOf = ({ kind, metadata, spec }: ReturnType<typeof rawsOf>[number]): readonly string[] =>
    kind === 'Service' ? [`${metadata?.name}.${metadata?.namespace}.svc.cluster.local`] : (spec?.hosts ?? []);
  const having = [...rawsOf(objects, 'Service'), ...rawsOf(objects, 'ServiceEntry')].filter((each) =>
    hostsOf(each).some((each) => covers(each, host) || covers(host, each)),
  );
  return having.length > 0 && having.every((each) => namespaceOf(each) !== home);
}

function isFlaggedAmbient(namespace: string, { namespaceFlags = {} }: CaseContext['context']): boolean {
  return (namespaceFlags as Readonly<Record<string, { readonly isAmbient?: boolean }>>)[namespace]?.isAmbient === true;
}
