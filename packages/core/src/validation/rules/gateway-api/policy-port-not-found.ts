import { serviceHosts } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { targetsOf } from '../../walk/targets.js';

export const policyPortNotFound: Rule = defineRule({
  code: 'MSH8005',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: ['K8sBackendTLSPolicy'],
  inputs: [serviceHosts],
  message: 'Service {service} has no port called {section}; it has {sections}',
  evidence: 'presence',
  *check({ namespace, object }, view) {
    for (const { value: target, path } of targetsOf(object)) {
      const { group = '', kind, name: service, sectionName: section = '' } = target;
      if (section === '' || group !== '' || kind !== 'Service') continue;
      const found = view.get(serviceHosts, `${service}.${namespace}.svc`.toLowerCase());
      const names = [...new Set(found.flatMap(({ ports }) => ports.map(({ name }) => name)))];
      if (found.length === 0 || names.includes(section)) continue;
      const sections = names.filter((name) => name !== '').join(', ') || 'none with a name';
      yield { path: `${path}/sectionName`, params: { service, section, sections }, related: found.map((each) => refOf(each)) };
    }
  },
});
