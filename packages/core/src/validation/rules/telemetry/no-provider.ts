import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const noProvider: Rule = defineRule({
  code: 'IST0157',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [meshOf],
  message: 'The access log has no provider, and the mesh has none by default: it is ignored',
  *check({ cluster, namespace, object }, view) {
    for (const { value, path } of each(object.spec?.accessLogging, 'spec/accessLogging')) {
      if (value.disabled === true || (value.providers ?? []).length > 0) continue;
      const { config } = view.ask(meshOf, { cluster, namespace });
      if ((config.defaultProviders?.accessLogging ?? []).length === 0) yield { path };
    }
  },
});
