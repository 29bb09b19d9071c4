import type { GivenObject } from '@meshlens/core/validation';
import type { Difference } from '../difference.js';

/** All deliberate differences from Istio's analyzers. */
export const analyzerDifferences: readonly Difference[] = [
  {
    codes: ['IST0132'],
    reason: 'A Gateway that does not exist is told once, as not found; Istio adds that it does not have the host.',
    explains: ({ only, told }, { objects }) => only === 'theirs' && namesMissingGateway(told.object, objects),
  },
];

interface Named {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
  readonly spec?: { readonly gateways?: readonly string[] };
}

/** Whether the VirtualService called `VirtualService namespace/name` names a Gateway that is not among the objects. */
function namesMissingGateway(called: string, objects: readonly GivenObject[]): boolean {
  const given = objects.map(({ raw }) => raw as Named);
  const nameOf = ({ metadata }: Named): string => `${metadata?.namespace ?? ''}/${metadata?.name ?? ''}`;
  const gateways = new Set(given.filter(({ kind }) => kind === 'Gateway').map(nameOf));
  return given
    .filter((each) => [`VirtualService ${nameOf(each)}`, `VirtualService ${each.metadata?.name ?? ''}`].includes(called))
    .some(({ metadata, spec }) =>
      (spec?.gateways ?? [])
        .filter((gateway) => gateway !== 'mesh')
        .some((gateway) => !gateways.has(gateway.includes('/') ? gateway : `${metadata?.namespace ?? ''}/${gateway}`)),
    );
}
