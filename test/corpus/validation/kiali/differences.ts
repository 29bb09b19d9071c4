import type { GivenObject } from '@meshlens/core/validation';
import type { Difference } from '../difference.js';
import { conflictDifferences } from './conflict-differences.js';
import { gatewayAndPolicyDifferences } from './gateway-and-policy-differences.js';
import { passDifferences } from './pass-differences.js';

/** All deliberate differences from Kiali 2.31. */
export const kialiDifferences: readonly Difference[] = [
  ...passDifferences,
  ...conflictDifferences,
  ...gatewayAndPolicyDifferences,
  {
    codes: ['KIA1102'],
    reason: 'Kiali leaves the index of a match out of the path',
    restate: (told) => (/\/match\/gateways/.test(told.path) ? [{ ...told, path: told.path.replace('/match/', '/match[0]/') }] : undefined),
  },
  {
    codes: ['visible'],
    reason: 'Kiali takes what is exported to a namespace that does not exist for visible everywhere, so as to be able to show KIA0005',
    explains: ({ only, told }, { objects }) => only === 'theirs' && isExportedToNowhere(told.object, objects),
  },
  {
    codes: ['visible'],
    reason: 'Kiali hides what an ambient namespace exports; ours tells of it by KIA0212 and KIA1114, and exportTo stays what it says',
    explains: ({ only, told }, { objects }) => only === 'ours' && isAmbient(told.object.split('/')[0] ?? '', objects),
  },
];

interface Raw {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec?: { readonly exportTo?: readonly string[] };
}

function isExportedToNowhere(object: string, objects: readonly GivenObject[]): boolean {
  const raws = objects.map(({ raw }) => raw as Raw);
  const namespaces = new Set(raws.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name));
  const exporting = raws.find(({ metadata, spec }) => spec?.exportTo !== undefined && `${metadata.namespace}/${metadata.name}` === object);
  return (exporting?.spec?.exportTo ?? []).some((entry) => !['*', '.'].includes(entry) && !namespaces.has(entry));
}

function isAmbient(namespace: string, objects: readonly GivenObject[]): boolean {
  return objects
    .map(({ raw }) => raw as Raw)
    .some(
      ({ kind, metadata }) =>
        kind === 'Namespace' && metadata.name === namespace && metadata.labels?.['istio.io/dataplane-mode'] === 'ambient',
    );
}
