import { isOwned, podPartOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const reserved = 1337;
const ofProxy = ['istio-proxy', 'istio-operator'];

export const reservedUserId: Rule = defineRule({
  code: 'IST0144',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [],
  message: 'User id 1337 is that of the sidecar: what runs under it is not redirected into the mesh',
  *check(subject) {
    const { labels = {} } = subject.object.metadata;
    if (isOwned(subject) || labels.istio !== undefined || labels.release === 'istio') return;
    const { spec } = podPartOf(subject);
    const at = { Pod: 'spec', CronJob: 'spec/jobTemplate/spec/template/spec' }[subject.kind as string] ?? 'spec/template/spec';
    if (spec?.securityContext?.runAsUser === reserved) yield { path: `${at}/securityContext/runAsUser` };
    for (const { value, path } of each(spec?.containers, `${at}/containers`)) {
      if (value.securityContext?.runAsUser === reserved && !ofProxy.includes(value.name))
        yield { path: `${path}/securityContext/runAsUser` };
    }
  },
});
