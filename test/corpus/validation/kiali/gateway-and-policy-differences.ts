import type { GivenObject } from '@meshlens/core/validation';
import type { Difference } from '../difference.js';

interface Ref {
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

interface Raw {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
  readonly spec?: { readonly parentRefs?: readonly Ref[] };
}

/** Deliberate differences from Kiali 2.31 in checks of the Gateway API, of policies and of Services. */
export const gatewayAndPolicyDifferences: readonly Difference[] = [
  {
    codes: ['KIA1401'],
    reason: "Kiali puts the Gateway's name at the end of the path, where no field is",
    restate: (told) => [{ ...told, path: told.path.replace(/\/name\/.*$/, '/name') }],
  },
  {
    codes: ['KIA1402'],
    reason: 'Kiali asks for a ReferenceGrant for a parent in another namespace, which needs none',
    restate: (told, { objects }) => (isParentElsewhere(told.object, told.path, objects) ? [] : undefined),
  },
  {
    codes: ['KIA1502'],
    reason: 'Kiali leaves the index of the address out of the path',
    restate: (told) => [{ ...told, path: told.path.replace('spec/addresses/', 'spec/addresses[0]/') }],
  },
  {
    codes: ['GWAPI'],
    reason: 'Kiali puts type and reason into the path of a condition, and takes the number of a listener for that of a condition',
    restate: (told) => {
      const listener = /^status\/conditions\[(\d+)\]\/type\//.exec(told.path)?.[1];
      if (listener !== undefined) return [{ ...told, path: `status/listeners[${listener}]/conditions[0]` }];
      return [{ ...told, path: told.path.replace(/\/reason\/.*$/, '') }];
    },
  },
  {
    codes: ['KIA0106', 'KIA0108'],
    reason: "Kiali does not count the mesh's own trust domain as known where it is told of none",
    restate: (told, { context }) =>
      told.code === 'KIA0108' && isEmpty(context.knownTrustDomains) ? [{ ...told, code: 'KIA0106', severity: 'error' }] : undefined,
  },
  {
    codes: ['KIA0106'],
    reason: 'Kiali takes a star at both ends of a principal for two wildcards; for Istio the second one is a letter like others',
    explains: ({ only }, { objects }) => only === 'ours' && objects.some(({ raw }) => /"\*[^"]+\*"/.test(JSON.stringify(raw))),
  },
  {
    codes: ['KIA0601'],
    reason: 'Kiali compares pods of all namespaces, and takes Services without pods for the mesh; ours are then information',
    restate: (told, { objects }) => (hasNothingAt('Pod', told.object, objects) ? [{ ...told, severity: 'info' }] : undefined),
    explains: ({ only, told }, { objects }) => only === 'ours' && told.severity === 'info' && hasNothingAt('Pod', told.object, objects),
  },
  {
    codes: ['KIA0701'],
    reason: 'Kiali compares Deployments of all namespaces by their own labels',
    explains: ({ only, told }, { objects }) => only === 'theirs' && hasNothingAt('Deployment', told.object, objects),
  },
];

/** Whether no object of a kind is in the namespace of the object that is named `Kind namespace/name`. */
function hasNothingAt(kind: string, object: string, objects: readonly GivenObject[]): boolean {
  const namespace = object.replace(/^\S+ /, '').split('/')[0] ?? '';
  return !raws(objects).some((raw) => raw.kind === kind && raw.metadata?.namespace === namespace);
}

function isParentElsewhere(object: string, path: string, objects: readonly GivenObject[]): boolean {
  const index = /^spec\/parentRefs\[(\d+)\]\/name$/.exec(path)?.[1];
  if (index === undefined) return false;
  const route = raws(objects).find(({ kind, metadata }) => `${kind} ${metadata?.namespace}/${metadata?.name}` === object);
  const parent = route?.spec?.parentRefs?.[Number(index)];
  if (parent?.kind !== 'Service' || (parent.namespace ?? '') === '' || parent.namespace === route?.metadata?.namespace) return false;
  return raws(objects).some(
    ({ kind, metadata }) => kind === 'Service' && metadata?.namespace === parent.namespace && metadata?.name === parent.name,
  );
}

function raws(objects: readonly GivenObject[]): readonly Raw[] {
  return objects.map(({ raw }) => raw as Raw);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
