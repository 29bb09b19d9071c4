import type { Labels } from '../ports/metric-store.js';
import { hiddenEnd } from '../telemetry/hidden-end.js';
import { known, labelsOfEnd, principalNamespace, type TelemetryEnd } from '../telemetry/telemetry-ends.js';
import { namespaceOfHost } from './hidden-hosts.js';
import type { Sight } from './sight.js';

/** What becomes of the labels that name the ends of a call. */
export interface EndVerdict {
  /** Whether one of the ends may be seen. */
  readonly seen: boolean;
  /** Whether one may not be seen, and whether one of the called ones may not. */
  readonly hides: boolean;
  readonly hidesCalled: boolean;
  /** Labels with what is to stand there instead; undefined: nothing. */
  readonly changes: ReadonlyMap<string, string | undefined>;
}

type State = 'hidden' | 'nameless' | 'seen';
type Changes = Map<string, string | undefined>;

/** Judges ends by their labels. An end is hidden where its namespace is, or where it has a name but no namespace. */
export function endVerdict(labels: Labels, ends: readonly TelemetryEnd[], sight: Sight): EndVerdict {
  const states = ends.map((end) => stateOf(labels, end, sight));
  const changes: Changes = new Map();
  ends.forEach((end, i) => {
    if (states[i] === 'hidden') hide(changes, labels, end);
    else hideOddNames(changes, labels, { end, sight });
    const cluster = known(labels, end.cluster);
    if (cluster !== undefined && !sight.seesCluster(cluster)) changes.set(end.cluster, undefined);
  });
  nameUnansweredCall(changes, labels, { ends, states });
  return {
    seen: states.includes('seen'),
    hides: states.includes('hidden'),
    hidesCalled: ends.some(({ side }, i) => side === 'called' && states[i] === 'hidden'),
    changes,
  };
}

function stateOf(labels: Labels, end: TelemetryEnd, sight: Sight): State {
  const cluster = labels[end.cluster] ?? '';
  const sees = (namespace: string): boolean => sight.seesPlace({ cluster, namespace });
  const [inName, inHost] = end.what === 'service' ? [...end.names, ...end.more].map((name) => namespaceOfHost(labels[name] ?? '')) : [];
  const home = known(labels, end.namespace) ?? inName ?? inHost;
  if (home !== undefined) return sees(home) && (inName === undefined || sees(inName)) ? 'seen' : 'hidden';
  return end.what === 'workload' && end.names.some((name) => known(labels, name) !== undefined) ? 'hidden' : 'nameless';
}

function hide(changes: Changes, labels: Labels, end: TelemetryEnd): void {
  const { side, what, namespace, names, more } = end;
  const standIn = what === 'service' ? 'unknown' : hiddenEnd(side, valuesOf(labels, labelsOfEnd(end)));
  for (const name of [namespace, ...names]) changes.set(name, standIn);
  for (const name of more) changes.set(name, '');
}

/** A principal or a host may name another namespace than the end that it belongs to. */
function hideOddNames(changes: Changes, labels: Labels, { end, sight }: { readonly end: TelemetryEnd; readonly sight: Sight }): void {
  const cluster = labels[end.cluster] ?? '';
  for (const name of end.more) {
    const value = labels[name];
    const namespace = value === undefined ? undefined : end.what === 'service' ? namespaceOfHost(value) : principalNamespace(value);
    if (namespace !== undefined && !sight.seesPlace({ cluster, namespace })) changes.set(name, '');
  }
}

/** A hidden service that no workload answered for is a hidden end all the same. */
function nameUnansweredCall(
  changes: Changes,
  labels: Labels,
  { ends, states }: { readonly ends: readonly TelemetryEnd[]; readonly states: readonly State[] },
): void {
  const service = ends.find(({ what }, i) => what === 'service' && states[i] === 'hidden');
  const workload = ends.find(({ side, what }, i) => side === 'called' && what === 'workload' && states[i] === 'nameless');
  if (service === undefined || workload === undefined) return;
  const standIn = hiddenEnd('called', valuesOf(labels, labelsOfEnd(service)));
  for (const name of [workload.namespace, ...workload.names]) changes.set(name, standIn);
}

function valuesOf(labels: Labels, names: readonly string[]): readonly string[] {
  return names.map((name) => labels[name] ?? '');
}
