import { defineRule, type Rule } from '../../rule.js';
import { isForMesh } from '../../walk/virtual-service.js';
import { each } from '../../walk/walk.js';

export const anyHostForMesh: Rule = defineRule({
  code: 'MSH1005',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The host * is not allowed for the mesh, only at gateways',
  *check({ object }) {
    if (!isForMesh(object)) return;
    for (const { value: host, path } of each(object.spec?.hosts, 'spec/hosts')) if (host === '*') yield { path };
  },
});
