import type { CaseContext, Difference, Told } from '../difference.js';
import { areIn, homeOf, namespaceOf, planesOf, rawNamed, rawsOf, rootsOf } from './raw-objects.js';

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
      rootsOf(where).includes(homeOf(told)) &&
      selects(told, where, () => true),
  },
  {
    codes: ['KIA0302'],
    reason: 'A Gateway without a selector is for every proxy; that there is no workload at all is no mistake of it',
    explains: ({ only, told }, { objects }) =>
      only === 'theirs' && Object.keys(rawNamed(told.object, objects)?.spec?.selector ?? {}).length === 0,
  },
  {
    codes: ['KIA1301'],
    reason: 'Each pass of Kiali has the policies of one namespace and the workloads of all, so that all workloads are uncovered in some',
    explains: ({ only, told }, where) => only === 'theirs' && where.scope === 'pipeline' && isCovered(told, where),
  },
  {
    codes: ['KIA1313'],
    reason: 'Kiali looks for waypoints only of what runs pods; the name is wrong before there are any, and in files there are none',
    explains: ({ only, told }, { objects }) => only === 'ours' && !rawsOf(objects, 'Pod').some((pod) => namespaceOf(pod) === homeOf(told)),
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

/** Whether an AuthorizationPolicy of its namespace or of a root namespace is for a workload. */
function isCovered(told: Told, where: CaseContext): boolean {
  const [, name] = told.object.split('/');
  const workload = rawsOf(where.objects).find(
    (each) => each.spec?.template !== undefined && namespaceOf(each) === homeOf(told) && each.metadata?.name === name,
  );
  const places = [homeOf(told), ...rootsOf(where)];
  return rawsOf(where.objects, 'AuthorizationPolicy').some(
    (each) => places.includes(namespaceOf(each)) && areIn(each.spec?.selector?.matchLabels, workload?.spec?.template?.metadata?.labels),
  );
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

function isFlaggedAmbient(namespace: string, { namespaceFlags = {} }: CaseContext['context']): boolean {
  return (namespaceFlags as Readonly<Record<string, { readonly isAmbient?: boolean }>>)[namespace]?.isAmbient === true;
}
