import { covers } from '@meshlens/core/validation';
import type { CaseContext, Difference, Told } from '../difference.js';
import { homeOf, namespaceOf, plainly, type Raw, rawNamed, rawsOf, rootsOf, subjectOf } from './raw-objects.js';

/** Deliberate differences from Kiali 2.31 in checks of what callers and servers say of mTLS. */
export const mtlsDifferences: readonly Difference[] = [
  {
    codes: ['KIA0206', 'KIA0207', 'KIA0208'],
    reason: 'Kiali judges a DestinationRule of one namespace by PeerAuthentications of another in the pass of that one',
    explains: ({ only, told }, where) => only === 'theirs' && where.scope === 'pipeline' && !holds(told, where),
  },
  {
    codes: ['KIA0206', 'KIA0207', 'KIA0208'],
    reason: 'Kiali judges a DestinationRule for all of a namespace only where it lies in that namespace',
    explains: ({ only, told }, where) =>
      only === 'ours' && ![undefined, homeOf(told)].includes(namespaceMeant(told, where)) && holds(told, where),
  },
  {
    codes: ['KIA0204', 'reference'],
    reason:
      'Callers take DestinationRules of their own namespace, then of the service’s, then of the root; Kiali takes one from elsewhere for dropped',
    explains: ({ only, told }, where) =>
      only === 'theirs' &&
      (told.code === 'KIA0204' ? where.scope === 'pipeline' : where.scope === 'destinationrules.TrafficPolicyChecker') &&
      droppedBy(told, where).every((each) => isOutOfReach(each, told, where)),
  },
  {
    codes: ['KIA0204', 'reference'],
    reason: 'Kiali takes the mTLS of `*.local` for dropped by DestinationRules for hosts outside of the mesh, which it does not cover',
    explains: ({ only, told }, where) => only === 'theirs' && told.object.startsWith('DestinationRule ') && isOutside(told, where),
  },
  {
    codes: ['reference'],
    reason: 'Kiali compares hosts of traffic policies as texts and does not refer to DestinationRules with the short name of the same',
    explains: ({ only, told }, { scope, objects }) => {
      const other = rawNamed(told.object.split(' -> ')[1] ?? '', objects);
      return only === 'ours' && scope === 'destinationrules.TrafficPolicyChecker' && other?.spec?.host?.includes('.') === false;
    },
  },
];

/** The namespace that a DestinationRule is for wholly: `*.namespace.…`. */
function namespaceMeant(told: Told, { objects }: CaseContext): string | undefined {
  return /^\*\.([^.]+)\..+$/.exec(subjectOf(told, objects)?.spec?.host ?? '')?.[1];
}

/** Whether a finding is right by the PeerAuthentications of the namespace that the host is about, and of the mesh. */
function holds(told: Told, where: CaseContext): boolean {
  const modesIn = (namespaces: readonly string[]): readonly (string | undefined)[] =>
    rawsOf(where.objects, 'PeerAuthentication')
      .filter((each) => each.spec?.selector === undefined && namespaces.includes(namespaceOf(each)))
      .map(({ spec }) => spec?.mtls?.mode);
  const isOn = (mode: string | undefined): boolean => mode === 'STRICT' || mode === 'PERMISSIVE';
  const own = modesIn([namespaceMeant(told, where) ?? homeOf(told)]);
  const mesh = modesIn(rootsOf(where));
  if (told.code === 'KIA0206') return ![...own, ...mesh].some(isOn);
  if (told.code === 'KIA0207') return own.find(isOn) === 'STRICT';
  return !own.some((mode) => isOn(mode) || mode === 'DISABLE') && mesh.includes('STRICT');
}

/** The DestinationRules for mTLS that a finding or a reference says are dropped. */
function droppedBy(told: Told, { objects }: CaseContext): readonly Raw[] {
  const target = told.object.split(' -> ')[1];
  const own = subjectOf(told, objects);
  const host = plainly(own?.spec?.host ?? '', homeOf(told));
  return rawsOf(objects, 'DestinationRule').filter((each) => {
    if (target !== undefined) return each === rawNamed(target, objects);
    if (each === own || each.spec?.trafficPolicy?.tls?.mode !== 'ISTIO_MUTUAL') return false;
    return each.spec.host === '*.local' || covers(each.spec.host ?? '', `${host}.svc.cluster.local`);
  });
}

/** Whether no caller of the host takes a DestinationRule from where it lies. */
function isOutOfReach(other: Raw, told: Told, where: CaseContext): boolean {
  const host = subjectOf(told, where.objects)?.spec?.host ?? '';
  return ![homeOf(told), plainly(host, homeOf(told)).split('.')[1], ...rootsOf(where)].includes(namespaceOf(other));
}

function isOutside(told: Told, { objects }: CaseContext): boolean {
  const [, second, ...rest] = (subjectOf(told, objects)?.spec?.host ?? '').split('.');
  if (second === undefined || rest[0] === 'svc' || rest.at(-1) === 'local') return false;
  return !rawsOf(objects, 'Namespace').some(({ metadata }) => metadata?.name === second);
}
