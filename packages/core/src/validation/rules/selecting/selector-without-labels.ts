import { defineRule, type Rule } from '../../rule.js';
import type { Subject } from '../../subject.js';

type SelectorKind =
  | 'DestinationRule'
  | 'AuthorizationPolicy'
  | 'EnvoyFilter'
  | 'PeerAuthentication'
  | 'ProxyConfig'
  | 'RequestAuthentication'
  | 'ServiceEntry'
  | 'Sidecar'
  | 'Telemetry'
  | 'TrafficExtension'
  | 'WasmPlugin';

function pathOf(subject: Subject<SelectorKind>): string | undefined {
  switch (subject.kind) {
    case 'DestinationRule':
      return isEmpty(subject.object.spec?.workloadSelector, 'matchLabels') ? 'spec/workloadSelector' : undefined;
    case 'EnvoyFilter':
    case 'ServiceEntry':
    case 'Sidecar':
      return isEmpty(subject.object.spec?.workloadSelector, 'labels') ? 'spec/workloadSelector' : undefined;
    default:
      return isEmpty(subject.object.spec?.selector, 'matchLabels') ? 'spec/selector' : undefined;
  }
}

function isEmpty<F extends string>(selector: { readonly [K in F]?: object } | undefined, field: F): boolean {
  return selector !== undefined && Object.keys(selector[field] ?? {}).length === 0;
}

export const selectorWithoutLabels: Rule = defineRule({
  code: 'MSH9003',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: [
    'DestinationRule',
    'AuthorizationPolicy',
    'EnvoyFilter',
    'PeerAuthentication',
    'ProxyConfig',
    'RequestAuthentication',
    'ServiceEntry',
    'Sidecar',
    'Telemetry',
    'TrafficExtension',
    'WasmPlugin',
  ],
  inputs: [],
  repair: 'always',
  message: 'The selector has no labels, so it selects every workload',
  *check(subject) {
    const path = pathOf(subject);
    if (path !== undefined) yield { path, fix: [{ op: 'remove', path }] };
  },
});
