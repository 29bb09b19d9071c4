import { providerNames } from '../../mesh/provider-names.js';
import { defineRule, type Rule } from '../../rule.js';
import type { Subject } from '../../subject.js';
import { each, type Placed } from '../../walk/walk.js';

export const providerNotFound: Rule = defineRule({
  code: 'MSH9012',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: ['AuthorizationPolicy', 'Telemetry'],
  inputs: [providerNames],
  message: 'The mesh configuration has no extension provider {provider}',
  *check(subject, view) {
    for (const { value: provider, path } of providersOf(subject)) {
      if (provider === '') continue;
      const known = view.ask(providerNames, subject.cluster);
      if (known !== undefined && !known.includes(provider)) yield { path: `${path}/name`, params: { provider } };
    }
  },
});

function* providersOf(subject: Subject<'AuthorizationPolicy' | 'Telemetry'>): Iterable<Placed<string>> {
  if (subject.kind === 'AuthorizationPolicy') {
    const { action, provider } = subject.object.spec ?? {};
    if (action === 'CUSTOM') yield { value: provider?.name ?? '', path: 'spec/provider' };
    return;
  }
  for (const field of ['accessLogging', 'metrics', 'tracing'] as const) {
    for (const { value, path } of each<Provided>(subject.object.spec?.[field], `spec/${field}`)) {
      for (const { value: provider, path: at } of each(value.providers, `${path}/providers`)) yield { value: provider.name, path: at };
    }
  }
}

interface Provided {
  readonly providers?: readonly { readonly name: string }[];
}
