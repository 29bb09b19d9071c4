import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

/** In bytes of UTF-8. */
function sizeOfText(text: string): number {
  let size = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return size;
}

const sizeOfBase64 = (text: string): number => Math.floor((text.replace(/=+$/, '').length * 3) / 4);

export const directResponseNotValid: Rule = defineRule({
  code: 'MSH1023',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The response cannot be given: {fault}',
  *check({ object }) {
    for (const { value: rule, path: at } of httpRulesOf(object)) {
      const { directResponse: response } = rule;
      if (response === undefined) continue;
      const path = `${at}/directResponse`;
      const { status, body } = response;
      if (status < 200 || status > 600) yield { path: `${path}/status`, params: { fault: `${status} is no status from 200 to 600` } };
      const size = body?.string === undefined ? sizeOfBase64(body?.bytes ?? '') : sizeOfText(body.string);
      if (size > 1024 * 1024) yield { path: `${path}/body`, params: { fault: 'its body is larger than 1 MiB' } };
      else if (size > 100 * 1024)
        yield {
          path: `${path}/body`,
          params: { fault: 'its body is larger than 100 KiB, which proxies keep in memory' },
          severity: 'warning',
        };
    }
  },
});
