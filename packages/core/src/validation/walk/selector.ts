import type { Labels } from '../indexes/selectors.js';
import type { Subject } from '../subject.js';

/** The kinds whose objects hold for the workloads that labels select, else for a whole namespace, and of which one must hold. */
export const selectingKinds = ['AuthorizationPolicy', 'PeerAuthentication', 'RequestAuthentication', 'Sidecar'] as const;
export type SelectingKind = (typeof selectingKinds)[number];

/** The other kinds that select workloads by labels, but for Gateways. */
export const furtherSelectingKinds = [
  'DestinationRule',
  'EnvoyFilter',
  'ProxyConfig',
  'ServiceEntry',
  'TrafficExtension',
  'WasmPlugin',
] as const;
export type SelectorOwner = SelectingKind | 'Telemetry' | (typeof furtherSelectingKinds)[number];

const fields: Readonly<Partial<Record<SelectorOwner, readonly [selector: 'workloadSelector', labels: 'labels' | 'matchLabels']>>> = {
  DestinationRule: ['workloadSelector', 'matchLabels'],
  EnvoyFilter: ['workloadSelector', 'labels'],
  ServiceEntry: ['workloadSelector', 'labels'],
  Sidecar: ['workloadSelector', 'labels'],
};

interface Selecting {
  readonly selector?: { readonly matchLabels?: Labels };
  readonly workloadSelector?: { readonly labels?: Labels; readonly matchLabels?: Labels };
}

/** The labels that an object selects workloads by, and where it says so. Empty: it selects none. */
export function selectorOf(subject: Subject<SelectorOwner>): {
  readonly labels: Labels;
  readonly path: string;
  readonly labelsPath: string;
} {
  const [selector, field] = fields[subject.kind] ?? (['selector', 'matchLabels'] as const);
  const spec: Selecting = subject.object.spec ?? {};
  const { labels, matchLabels }: NonNullable<Selecting['workloadSelector']> = spec[selector] ?? {};
  const path = `spec/${selector}`;
  return { labels: (field === 'labels' ? labels : matchLabels) ?? {}, path, labelsPath: `${path}/${field}` };
}
