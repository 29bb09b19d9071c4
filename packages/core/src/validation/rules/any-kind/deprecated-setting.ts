import { removal } from '../../checks/repairs.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { isRecord } from '../../schema/conform.js';
import type { Subject } from '../../subject.js';
import { httpRulesOf } from '../../walk/virtual-service.js';
import { each, type Placed } from '../../walk/walk.js';

/** Deprecated fields have an edit where another field takes their place. */
export const deprecatedSetting: Rule = defineRule({
  code: 'IST0002',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['CustomResourceDefinition', 'Sidecar', 'Telemetry', 'VirtualService'],
  inputs: [meshOf],
  evidence: 'presence',
  repair: 'sometimes',
  message: 'Deprecated: {what}',
  *check(subject, view) {
    const { cluster, namespace } = subject;
    if (subject.kind === 'VirtualService') {
      for (const { value: percent, path } of delayPercents(subject)) {
        const beside = path.replace(/percent$/, 'percentage');
        const fix = [
          { op: 'set', path: beside, value: { value: percent } },
          { op: 'remove', path },
        ] as const;
        yield { path, params: { what: '`percent` of a delay; use `percentage`' }, fix };
      }
    } else if (subject.kind === 'Sidecar') {
      if (subject.object.spec?.outboundTrafficPolicy?.egressProxy === undefined) return;
      const path = 'spec/outboundTrafficPolicy/egressProxy';
      yield { path, params: { what: '`egressProxy`, which is ignored' }, ...removal(path) };
    } else if (subject.kind === 'CustomResourceDefinition') {
      const { group = '', names } = subject.object.spec ?? {};
      if (group !== 'rbac.istio.io' || !retired.includes(names?.kind ?? '')) return;
      yield { path: 'spec/names/kind', params: { what: `${names?.kind ?? ''}; use AuthorizationPolicy` } };
    } else {
      for (const { value: tracing, path } of each(subject.object.spec?.tracing, 'spec/tracing')) {
        for (const { value: provider, path: at } of each(tracing.providers, `${path}/providers`)) {
          const { extensionProviders = [] } = view.ask(meshOf, { cluster, namespace }).config;
          const lightstep = extensionProviders.some((one) => isRecord(one) && one.name === provider.name && isRecord(one.lightstep));
          if (lightstep) yield { path: `${at}/name`, params: { what: 'the Lightstep provider; use one of OpenTelemetry' } };
        }
      }
    }
  },
});

const retired = ['ClusterRbacConfig', 'RbacConfig', 'ServiceRole', 'ServiceRoleBinding'];

function* delayPercents({ object }: Subject<'VirtualService'>): Iterable<Placed<number>> {
  for (const { value: rule, path } of httpRulesOf(object)) {
    const delay = rule.fault?.delay;
    const percent = delay?.percent ?? 0;
    if (percent > 0 && delay?.percentage === undefined) yield { value: percent, path: `${path}/fault/delay/percent` };
  }
}
