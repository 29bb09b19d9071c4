import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const addressesNotAllocated: Rule = defineRule({
  code: 'MSH4010',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: 'Port {port} is TCP and there are no addresses; Istio gives it none either, {reason}',
  *check({ object }) {
    const { spec } = object;
    if ((spec?.addresses ?? []).length > 0) return;
    const optedOut = object.metadata.labels?.['networking.istio.io/enable-autoallocate-ip']?.toLowerCase() === 'false';
    if (!optedOut && (spec?.resolution ?? 'NONE') !== 'NONE') return;
    const reason = optedOut ? 'by a label' : 'with resolution NONE';
    for (const { value, path } of each(spec?.ports, 'spec/ports')) {
      if (value.number !== 0 && ['', 'TCP'].includes(value.protocol ?? '')) yield { path, params: { port: value.number, reason } };
    }
  },
});
