import { namespaceAnywhere } from '../../indexes/namespaces.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import type { Subject } from '../../subject.js';
import { each, type Placed } from '../../walk/walk.js';

const notNames = new Set(['', '.', '*', '~']);

/** A single egress host of a namespace that is not there is told as a host that is not there. */
export const namespaceOfHostNotFound: Rule = defineRule({
  code: 'MSH9014',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: ['Gateway', 'Sidecar'],
  inputs: [namespaceAnywhere, meshOf],
  message: '{host} stands for nothing: there is no namespace {namespace}',
  *check(subject, view) {
    for (const { value: host, path } of hostsOf(subject)) {
      const namespace = host.slice(0, Math.max(host.indexOf('/'), 0));
      if (notNames.has(namespace) || namespace.startsWith('~') || view.get(namespaceAnywhere, namespace).length > 0) continue;
      const { controlPlaneNamespace, rootNamespace } = view.ask(meshOf, subject);
      if (namespace !== controlPlaneNamespace && namespace !== rootNamespace) yield { path, params: { host, namespace } };
    }
  },
});

function* hostsOf({ kind, object: { spec } }: Subject<'Gateway' | 'Sidecar'>): Iterable<Placed<string>> {
  const field = kind === 'Gateway' ? 'servers' : 'egress';
  const lists: { readonly [F in typeof field]?: readonly { readonly hosts: readonly string[] }[] } = spec ?? {};
  for (const { value, path } of each(lists[field], `spec/${field}`)) {
    for (const host of each(value.hosts, `${path}/hosts`)) if (kind === 'Gateway' || host.value.endsWith('/*')) yield host;
  }
}
