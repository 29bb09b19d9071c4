import type { VirtualService, VirtualServiceSpecHttpCorsPolicyAllowOrigins } from '../../model/generated/istio.js';
import { pathBelow } from '../path.js';
import { httpMatchesOf, httpRulesOf } from './virtual-service.js';
import { each, type Placed } from './walk.js';

/** How a text is compared: exactly, by its prefix or by an expression. */
export type TextMatch = VirtualServiceSpecHttpCorsPolicyAllowOrigins;

/** Every comparison in the matches of the HTTP rules. */
export function* textMatchesOf(object: VirtualService): Iterable<Placed<TextMatch>> {
  for (const { value: match, path: at } of httpMatchesOf(object)) {
    for (const field of ['uri', 'scheme', 'method', 'authority'] as const) {
      const value = match[field];
      if (value !== undefined) yield { value, path: `${at}/${field}` };
    }
    for (const field of ['headers', 'queryParams', 'withoutHeaders'] as const) {
      for (const [key, value] of Object.entries(match[field] ?? {})) yield { value, path: pathBelow(`${at}/${field}`, key) };
    }
  }
}

/** Every regular expression: of matches, of CORS and of rewrites. `*` for a header that must not be there is none. */
export function* expressionsOf(object: VirtualService): Iterable<Placed<string>> {
  for (const { value, path } of textMatchesOf(object)) {
    const isAnyValue = value.regex === '*' && path.includes('/withoutHeaders');
    if (value.regex !== undefined && !isAnyValue) yield { value: value.regex, path: `${path}/regex` };
  }
  for (const { value: rule, path } of httpRulesOf(object)) {
    for (const { value: origin, path: at } of each(rule.corsPolicy?.allowOrigins, `${path}/corsPolicy/allowOrigins`)) {
      if (origin.regex !== undefined) yield { value: origin.regex, path: `${at}/regex` };
    }
    const match = rule.rewrite?.uriRegexRewrite?.match ?? '';
    if (match !== '') yield { value: match, path: `${path}/rewrite/uriRegexRewrite/match` };
  }
}
