import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

interface Condition {
  readonly type?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
}

const notYet = ['Pending', 'ListenersNotValid', 'ListenerSetsNotValid'];
const wanted = ['Accepted', 'Programmed', 'Ready', 'Scheduled'];

export const gatewayStatus: Rule = defineRule({
  code: 'GWAPI',
  also: ['IST0171'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: ['K8sGateway'],
  inputs: [],
  message: 'The cluster says: {reason}: {text}',
  *check({ object }) {
    const { conditions = [], listeners = [] } = object.status ?? {};
    for (const { value, path } of each<Condition>(conditions, 'status/conditions')) {
      if (isRefused(value) && !isUnderWay(value)) yield { path, params: wordsOf(value) };
    }
    for (const { value: listener, path } of each<{ readonly conditions?: readonly Condition[] }>(listeners, 'status/listeners')) {
      for (const { value, path: at } of each(listener.conditions, `${path}/conditions`)) {
        if ((isRefused(value) || isBroken(value)) && !isUnderWay(value)) yield { path: at, params: wordsOf(value) };
      }
    }
  },
});

function isRefused({ type = '', status }: Condition): boolean {
  return status === 'False' && wanted.includes(type);
}

function isBroken({ type, status }: Condition): boolean {
  if (type === 'ResolvedRefs') return status === 'False';
  return status === 'True' && (type === 'Conflicted' || type === 'Detached');
}

/** Told by another condition, or soon over. */
function isUnderWay({ reason = '', message = '' }: Condition): boolean {
  return notYet.includes(reason) || (reason === 'AddressNotAssigned' && message.toLowerCase().includes('address pending'));
}

function wordsOf({ reason = '', type = '', message = '' }: Condition): { readonly reason: string; readonly text: string } {
  return { reason: reason || type, text: message };
}
