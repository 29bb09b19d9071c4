import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

const dryRun = 'istio.io/dry-run';
const internal = ['internal.istio.io/webhook-always-reject', 'internal.istio.io/parent-namespace', 'internal.istio.io/parents'] as const;
/** What Go reads as true or false. */
const truths: ReadonlySet<string> = new Set(['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False']);

function dryRunFault(action: string | undefined, value: string): string | undefined {
  if (action !== undefined && action !== 'ALLOW' && action !== 'DENY') return `the action ${action} has no dry run`;
  return truths.has(value) ? undefined : `"${value}" is neither true nor false`;
}

export const annotationNotAllowed: Rule = defineRule({
  code: 'MSH9002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: [
    'AuthorizationPolicy',
    'DestinationRule',
    'EnvoyFilter',
    'Gateway',
    'PeerAuthentication',
    'ProxyConfig',
    'RequestAuthentication',
    'ServiceEntry',
    'Sidecar',
    'Telemetry',
    'TrafficExtension',
    'VirtualService',
    'WasmPlugin',
    'WorkloadEntry',
    'WorkloadGroup',
  ],
  inputs: [],
  repair: 'always',
  message: 'The annotation {annotation} is refused: {fault}',
  *check({ kind, object }) {
    const annotations = object.metadata.annotations ?? {};
    for (const annotation of internal) {
      if (!Object.hasOwn(annotations, annotation)) continue;
      const path = pathBelow('metadata/annotations', annotation);
      yield { path, params: { annotation, fault: 'it is for Istio’s own use' }, fix: [{ op: 'remove', path }] };
    }
    if (!Object.hasOwn(annotations, dryRun)) return;
    const path = pathBelow('metadata/annotations', dryRun);
    const fault = kind === 'AuthorizationPolicy' ? dryRunFault(object.spec?.action, annotations[dryRun] ?? '') : `${kind} has no dry run`;
    if (fault !== undefined) yield { path, params: { annotation: dryRun, fault }, fix: [{ op: 'remove', path }] };
  },
});
