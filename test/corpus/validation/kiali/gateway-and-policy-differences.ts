import type { GivenObject } from '@meshlens/core/validation';
import type { Difference, Told } from '../difference.js';
import { areIn, homeOf, namespaceOf, type Raw, rawNamed, rawsOf } from './raw-objects.js';

type Labels = Readonly<Record<string, string>>;

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
    restate: (told, { objects }) => {
      const others = rawsOf(objects, 'Gateway').filter((each) => each !== rawNamed(told.object, objects));
      return (rawNamed(told.object, objects)?.spec?.addresses ?? []).flatMap(({ type, value }, index) =>
        others.some(({ spec }) => spec?.addresses?.some((each) => each.type === type && each.value === value))
          ? [{ ...told, path: `spec/addresses[${index}]/value` }]
          : [],
      );
    },
  },
  {
    codes: ['GWAPI'],
    reason: 'Kiali puts type and reason into the path of a condition, and takes the number of a listener for that of a condition',
    restate: (told, { objects }) => {
      const [, listener, said] = /^status\/conditions\[(\d+)\]\/type\/(.*)$/.exec(told.path) ?? [];
      if (listener === undefined) return [{ ...told, path: told.path.replace(/\/reason\/.*$/, '') }];
      const conditions = rawNamed(told.object, objects)?.status?.listeners?.[Number(listener)]?.conditions ?? [];
      const index = conditions.findIndex(({ reason, type }) => reason === said || type === said);
      return [{ ...told, path: `status/listeners[${listener}]/conditions[${Math.max(index, 0)}]` }];
    },
  },
  {
    codes: ['KIA0106', 'KIA0108'],
    reason: "Kiali does not count the mesh's own trust domain as known where it is told of none",
    restate: (told, { context, objects }) =>
      told.code === 'KIA0108' && isEmpty(context.knownTrustDomains) && principalAt(told, objects).startsWith('cluster.local/')
        ? [{ ...told, code: 'KIA0106', severity: 'error' }]
        : undefined,
  },
  {
    codes: ['KIA0106'],
    reason: 'Kiali takes a principal for a regular expression; for Istio all but a star at one end are letters',
    explains: ({ only, told }, { objects }) => only === 'ours' && /^\*.+\*$|[()[\]+?|\\^$]/.test(principalAt(told, objects)),
  },
  {
    codes: ['KIA0101', 'KIA0106', 'KIA0107', 'KIA0108'],
    reason: 'Kiali does not look at the conditions `source.namespace` and `source.principal`',
    explains: ({ only, told }) => only === 'ours' && /\/when\[\d+\]\/values\[\d+\]$/.test(told.path),
  },
  {
    codes: ['KIA0101', 'KIA0102'],
    reason: 'Kiali does not look at what is excluded',
    explains: ({ only, told }) => only === 'ours' && /\/not(?:Methods|Namespaces)\[\d+\]$/.test(told.path),
  },
  {
    codes: ['KIA1402'],
    reason: 'Kiali passes over backends without a kind, which are Services',
    explains: ({ only, told }, { objects }) => {
      const [, rule, backend] = /^spec\/rules\[(\d+)\]\/backendRefs\[(\d+)\]\/name$/.exec(told.path) ?? [];
      const ref = rawNamed(told.object, objects)?.spec?.rules?.[Number(rule)]?.backendRefs?.[Number(backend)];
      return only === 'ours' && ref !== undefined && (ref.kind ?? '') === '';
    },
  },
  {
    codes: ['KIA0601', 'KIA0602'],
    reason: 'Kiali takes Services without pods or without a selector for parts of the mesh; ours are then information',
    restate: (told, { objects }) => (selectsNoPods(told, objects) ? [{ ...told, severity: 'info' }] : undefined),
    explains: ({ only, told }, { objects }) => only === 'ours' && told.severity === 'info' && selectsNoPods(told, objects),
  },
  {
    codes: ['KIA0601', 'KIA0602'],
    reason: 'Kiali counts pods of other namespaces, which the Service does not select',
    explains: ({ only, told }, { objects }) =>
      only === 'ours' &&
      rawsOf(objects, 'Pod').some((pod) => namespaceOf(pod) !== homeOf(told) && isSelected(pod.metadata?.labels, told, objects)),
  },
  {
    codes: ['KIA0701'],
    reason: 'Containers need not declare ports; where they declare none, ours is information',
    restate: (told, { objects }) => {
      const selected = rawsOf(objects, 'Deployment').filter(({ spec }) => isSelected(spec?.template?.metadata?.labels, told, objects));
      const declareNone = selected.every((each) => portsOf(each).length === 0) && typeof targetOf(told, objects) === 'number';
      return selected.length > 0 && declareNone ? [{ ...told, severity: 'info' }] : undefined;
    },
  },
  {
    codes: ['KIA0701'],
    reason:
      'Kiali compares Deployments of all namespaces by their own labels, and no other kinds; ours those at home by their pods’ labels',
    explains: ({ only, told }, { objects }) => {
      const selected = rawsOf(objects, 'Deployment').filter(({ metadata }) => isSelected(metadata?.labels, told, objects));
      const atHome = selected.filter((each) => namespaceOf(each) === homeOf(told));
      if (only === 'ours') return atHome.length === 0;
      return selected.length > atHome.length && atHome.every((each) => declares(each, told, objects));
    },
  },
];

/** The object of a Service's finding. */
function serviceOf({ object }: Told, objects: readonly GivenObject[]): Raw | undefined {
  return rawNamed(object.replace(/^service /, 'Service '), objects);
}

function isSelected(labels: Labels | undefined, told: Told, objects: readonly GivenObject[]): boolean {
  const selector = serviceOf(told, objects)?.spec?.selector;
  return selector !== undefined && areIn(selector, labels);
}

/** The port of pods that a finding of a Service is about. */
function targetOf(told: Told, objects: readonly GivenObject[]): number | string | undefined {
  const index = /^spec\/ports\[(\d+)\]$/.exec(told.path)?.[1];
  const port = serviceOf(told, objects)?.spec?.ports?.[Number(index)];
  return port?.targetPort ?? port?.port;
}

const portsOf = ({ spec }: Raw): readonly { readonly name?: string; readonly containerPort?: number }[] =>
  (spec?.template?.spec?.containers ?? []).flatMap((container) => container.ports ?? []);

function declares(workload: Raw, told: Told, objects: readonly GivenObject[]): boolean {
  const target = targetOf(told, objects);
  return portsOf(workload).some(({ name, containerPort }) => target === name || target === containerPort);
}

/** Whether a Service has no selector, or its namespace no pods. */
function selectsNoPods(told: Told, objects: readonly GivenObject[]): boolean {
  const areNone = !rawsOf(objects, 'Pod').some((pod) => namespaceOf(pod) === homeOf(told));
  return areNone || serviceOf(told, objects)?.spec?.selector === undefined;
}

function principalAt(told: Told, objects: readonly GivenObject[]): string {
  const [, rule, from, index] = /^spec\/rules\[(\d+)\]\/from\[(\d+)\]\/source\/principals\[(\d+)\]$/.exec(told.path) ?? [];
  return rawNamed(told.object, objects)?.spec?.rules?.[Number(rule)]?.from?.[Number(from)]?.source?.principals?.[Number(index)] ?? '';
}

function isParentElsewhere(object: string, path: string, objects: readonly GivenObject[]): boolean {
  const index = /^spec\/parentRefs\[(\d+)\]\/name$/.exec(path)?.[1];
  const route = rawNamed(object, objects);
  const parent = route?.spec?.parentRefs?.[Number(index)];
  if (parent?.kind !== 'Service' || (parent.namespace ?? '') === '' || parent.namespace === route?.metadata?.namespace) return false;
  return rawsOf(objects, 'Service').some(({ metadata }) => metadata?.namespace === parent.namespace && metadata?.name === parent.name);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
