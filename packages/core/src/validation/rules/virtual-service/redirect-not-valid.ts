import { respelt } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const redirectNotValid: Rule = defineRule({
  code: 'MSH1022',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: 'The redirect cannot be made: {fault}',
  *check({ object }) {
    for (const { value: rule, path: at } of httpRulesOf(object)) {
      const path = `${at}/redirect`;
      const { uri = '', prefixRewrite = '', authority = '', scheme = '', redirectCode = 0, port, derivePort } = rule.redirect ?? {};
      if (rule.redirect === undefined) continue;
      if (uri !== '' && prefixRewrite !== '')
        yield { path: `${path}/prefixRewrite`, params: { fault: 'it has both uri and prefixRewrite' } };
      if (prefixRewrite !== '' && (rule.match ?? []).some(({ uri: matched }) => matched !== undefined && matched.prefix === undefined)) {
        yield { path: `${path}/prefixRewrite`, params: { fault: 'prefixRewrite needs matches of uri by prefix' } };
      }
      if (uri === '' && prefixRewrite === '' && authority === '' && scheme === '' && port === undefined && derivePort === undefined) {
        yield { path, params: { fault: 'it does not say where to' } };
      }
      if ((port ?? 0) > 65535) yield { path: `${path}/port`, params: { fault: `${port} is no port` } };
      if (redirectCode !== 0 && (redirectCode < 300 || redirectCode > 399)) {
        yield { path: `${path}/redirectCode`, params: { fault: `${redirectCode} is no status of a redirect` } };
      }
      if (scheme !== '' && scheme !== 'http' && scheme !== 'https') {
        const place = `${path}/scheme`;
        yield { path: place, params: { fault: `${scheme} is neither http nor https` }, ...respelt(place, scheme, ['http', 'https']) };
      }
    }
  },
});
