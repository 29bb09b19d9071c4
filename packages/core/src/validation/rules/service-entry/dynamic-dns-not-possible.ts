import { isWildcard } from '../../hosts/hosts.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const dynamicDnsNotPossible: Rule = defineRule({
  code: 'MSH4007',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: '{fault}',
  *check({ object: { metadata, spec } }) {
    if (spec?.resolution !== 'DYNAMIC_DNS') return;
    const waypoint = metadata.labels?.['istio.io/use-waypoint'] ?? '';
    if (spec.location === 'MESH_INTERNAL' && waypoint !== '' && waypoint !== 'none')
      yield { path: 'spec/location', params: { fault: 'Waypoints do not look up names for DYNAMIC_DNS inside the mesh' } };
    for (const { value: host, path } of each(spec.hosts, 'spec/hosts')) {
      if (host !== '' && !isWildcard(host)) yield { path, params: { fault: `DYNAMIC_DNS is for wildcards; ${host} is none` } };
    }
    for (const field of ['addresses', 'endpoints'] as const) {
      if ((spec[field] ?? []).length > 0) yield { path: `spec/${field}`, params: { fault: `DYNAMIC_DNS has no ${field}` } };
    }
    for (const {
      value: { protocol = '' },
      path,
    } of each(spec.ports, 'spec/ports')) {
      if (/^(http|tls|grpc|http2)$/i.test(protocol)) continue;
      yield { path: `${path}/protocol`, params: { fault: `DYNAMIC_DNS needs a protocol that carries the host, not "${protocol}"` } };
    }
  },
});
