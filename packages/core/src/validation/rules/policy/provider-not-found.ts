import { meshSettingsOf } from '../../mesh/mesh-settings.js';
import { namesOf, providerNames } from '../../mesh/provider-names.js';
import { defineRule, type Rule } from '../../rule.js';
import type { Subject } from '../../subject.js';
import { each, type Placed } from '../../walk/walk.js';

export const providerNotFound: Rule = defineRule({
  code: 'MSH9012',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: ['AuthorizationPolicy', 'ConfigMap', 'MeshFacts', 'Telemetry'],
  inputs: [providerNames],
  message: 'The mesh configuration has no extension provider {provider}',
  *check(subject, view) {
    const cluster = (subject.kind === 'MeshFacts' && subject.object.spec?.cluster) || subject.cluster;
    for (const { value: provider, path } of providersOf(subject)) {
      if (provider === '') continue;
      const known = view.ask(providerNames, cluster);
      if (known !== undefined && !known.includes(provider)) yield { path, params: { provider } };
    }
  },
});

const uses = ['accessLogging', 'metrics', 'tracing'] as const;

function* providersOf(subject: Subject<'AuthorizationPolicy' | 'ConfigMap' | 'MeshFacts' | 'Telemetry'>): Iterable<Placed<string>> {
  if (subject.kind === 'AuthorizationPolicy') {
    const { action, provider } = subject.object.spec ?? {};
    if (action === 'CUSTOM') yield { value: provider?.name ?? '', path: 'spec/provider/name' };
  } else if (subject.kind === 'Telemetry') {
    for (const use of uses) {
      for (const { value, path } of each<Provided>(subject.object.spec?.[use], `spec/${use}`)) {
        for (const { value: provider, path: at } of each(value.providers, `${path}/providers`))
          yield { value: provider.name, path: `${at}/name` };
      }
    }
  } else {
    for (const { value, pathOf } of meshSettingsOf(subject)) {
      const own = namesOf(value.extensionProviders);
      for (const use of uses) {
        for (const [i, name] of (value.defaultProviders?.[use] ?? []).entries())
          if (!own.includes(name)) yield { value: name, path: pathOf(`defaultProviders/${use}[${i}]`) };
      }
    }
  }
}

interface Provided {
  readonly providers?: readonly { readonly name: string }[];
}
