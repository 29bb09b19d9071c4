import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const addressesRequired: Rule = defineRule({
  code: 'IST0134',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [meshOf],
  message: 'Port {port} is TCP, but the ServiceEntry has no addresses to tell its traffic by',
  *check({ cluster, namespace, object }, view) {
    if ((object.spec?.addresses ?? []).length > 0 || (object.status?.addresses ?? []).length > 0) return;
    const tcp = [...each(object.spec?.ports, 'spec/ports')].filter(({ value }) =>
      ['', 'TCP'].includes((value.protocol ?? '').toUpperCase()),
    );
    if (tcp.length === 0) return;
    const metadata = view.ask(meshOf, { cluster, namespace }).config.defaultConfig?.proxyMetadata ?? {};
    const on = (name: string): boolean => metadata[name] === 'true';
    if (on('ISTIO_META_DNS_CAPTURE') && (on('ISTIO_META_DNS_AUTO_ALLOCATE') || on('PILOT_ENABLE_IP_AUTOALLOCATE'))) return;
    for (const { value, path } of tcp) yield { path, params: { port: value.number } };
  },
});
