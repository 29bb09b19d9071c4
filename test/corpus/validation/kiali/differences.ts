import type { GivenObject } from '@meshlens/core/validation';
import type { Difference } from '../difference.js';
import { conflictDifferences } from './conflict-differences.js';
import { gatewayAndPolicyDifferences } from './gateway-and-policy-differences.js';
import { mtlsDifferences } from './mtls-differences.js';
import { passDifferences } from './pass-differences.js';
import { homeOf, rawsOf } from './raw-objects.js';
import { registryDifferences } from './registry-differences.js';

/** All deliberate differences from Kiali 2.31. */
export const kialiDifferences: readonly Difference[] = [
  ...passDifferences,
  ...conflictDifferences,
  ...gatewayAndPolicyDifferences,
  ...mtlsDifferences,
  ...registryDifferences,
  {
    codes: ['visible'],
    reason: 'Kiali takes what is exported to a namespace that does not exist for visible everywhere, so as to be able to show KIA0005',
    explains: ({ only, told }, { objects }) => only === 'theirs' && isExportedToNowhere(told.object, objects),
  },
  {
    codes: ['visible'],
    reason: 'Kiali hides what an ambient namespace exports; ours tells of it by KIA0212 and KIA1114, and exportTo stays what it says',
    explains: ({ only, told }, { objects }) => only === 'ours' && isAmbient(homeOf(told), objects),
  },
];

function isExportedToNowhere(object: string, objects: readonly GivenObject[]): boolean {
  const namespaces = new Set(rawsOf(objects, 'Namespace').map(({ metadata }) => metadata?.name));
  const exporting = rawsOf(objects).find(
    ({ metadata, spec }) => spec?.exportTo !== undefined && `${metadata?.namespace}/${metadata?.name}` === object,
  );
  return (exporting?.spec?.exportTo ?? []).some((entry) => !['*', '.'].includes(entry) && !namespaces.has(entry));
}

function isAmbient(namespace: string, objects: readonly GivenObject[]): boolean {
  return rawsOf(objects, 'Namespace').some(
    ({ metadata }) => metadata?.name === namespace && metadata.labels?.['istio.io/dataplane-mode'] === 'ambient',
  );
}
