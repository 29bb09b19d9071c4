import type { GivenObject } from '@meshlens/core/validation';
import type { Difference } from '../difference.js';

/** All deliberate differences from Istio's analyzers. */
export const analyzerDifferences: readonly Difference[] = [
  {
    codes: ['IST0101'],
    reason: 'A route without a destination is told by its structure; Istio looks for a service with an empty name',
    explains: ({ only, told, times }, { objects }) => only === 'theirs' && called(told.object, objects).flatMap(bareRoutes).length >= times,
  },
  {
    codes: ['IST0109'],
    reason: 'Of two hosts of which one covers the other, proxies take the narrower; Istio calls it a conflict where one is private',
    explains: ({ only, told }, { objects }) => only === 'theirs' && called(told.object, objects).every((own) => hasNoEqual(own, objects)),
  },
  {
    codes: ['IST0132'],
    reason: 'A Gateway that does not exist is told once, as not found; Istio adds that it does not have the host.',
    explains: ({ only, told, times }, { objects }) => only === 'theirs' && missingGateways(told.object, objects).length >= times,
  },
];

interface Named {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
  readonly spec?: {
    readonly gateways?: readonly string[];
    readonly hosts?: readonly string[];
    readonly http?: readonly { readonly route?: readonly { readonly destination?: object }[] }[];
  };
}

const nameOf = ({ metadata }: Named): string => `${metadata?.namespace ?? ''}/${metadata?.name ?? ''}`;
const bareRoutes = ({ spec }: Named): readonly object[] =>
  (spec?.http ?? []).flatMap(({ route = [] }) => route.filter(({ destination }) => destination === undefined));

/** The objects called `Kind namespace/name`, or `Kind name` where they have no namespace. */
function called(text: string, objects: readonly GivenObject[]): readonly Named[] {
  return objects
    .map(({ raw }) => raw as Named)
    .filter((each) => [`${each.kind} ${nameOf(each)}`, `${each.kind} ${each.metadata?.name ?? ''}`].includes(text));
}

/** Whether no other VirtualService has one of its hosts, however it is written. */
function hasNoEqual(own: Named, objects: readonly GivenObject[]): boolean {
  const hosts = fullHosts(own);
  const others = objects.map(({ raw }) => raw as Named).filter((each) => each.kind === own.kind && nameOf(each) !== nameOf(own));
  return !others.some((other) => fullHosts(other).some((host) => hosts.includes(host)));
}

function fullHosts({ metadata, spec }: Named): readonly string[] {
  return (spec?.hosts ?? []).map((host) => (host.includes('.') ? host : `${host}.${metadata?.namespace ?? ''}.svc.cluster.local`));
}

/** The gateways of the VirtualService called so that are not among the objects. */
function missingGateways(text: string, objects: readonly GivenObject[]): readonly string[] {
  const given = objects.map(({ raw }) => raw as Named);
  const gateways = new Set(given.filter(({ kind }) => kind === 'Gateway').map(nameOf));
  return called(text, objects).flatMap(({ metadata, spec }) =>
    (spec?.gateways ?? [])
      .filter((gateway) => gateway !== 'mesh')
      .filter((gateway) => !gateways.has(gateway.includes('/') ? gateway : `${metadata?.namespace ?? ''}/${gateway}`)),
  );
}
