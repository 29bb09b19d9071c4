import type { FindingCode } from '../model/finding.js';
import type { Subject } from './subject.js';

/** Findings that are not wanted. Names may hold `*` for any text; what is left out is any. */
export interface IgnoreRule {
  /** Any of a finding's codes; absent: all. */
  readonly code?: string;
  /** API kind. */
  readonly kind?: string;
  readonly cluster?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Whether findings with one of these codes are ignored on an object. */
export type Ignores = (codes: readonly FindingCode[]) => boolean;

/** KIA1301 asks every workload for an authorization policy; Kiali leaves it out by default too. */
export const defaultIgnores: readonly IgnoreRule[] = [{ code: 'KIA1301' }];

const KIALI = 'kiali.io/ignore-validations';
const ISTIO = 'galley.istio.io/analyze-suppress';

/** What an object's own annotations and the given rules ignore on it. */
export function ignoresOf({ cluster, kind, namespace, name, object }: Subject, rules: readonly IgnoreRule[]): Ignores {
  const annotations = object.metadata.annotations ?? {};
  const named = new Set([...listed(annotations[KIALI], ''), ...listed(annotations[ISTIO], '*')]);
  const here: IgnoreRule = { kind: object.kind || kind, cluster, namespace, name };
  const applying = rules.filter((rule) =>
    (['kind', 'cluster', 'namespace', 'name'] as const).every((part) => matches(rule[part], here[part] ?? '')),
  );
  if (named.size === 0 && applying.length === 0) return () => false;
  return (codes) => named.has('*') || codes.some((code) => named.has(code) || applying.some((rule) => matches(rule.code, code)));
}

/** The codes of an annotation; `*` where its value stands for all of them. */
function listed(value: string | undefined, all: string): readonly string[] {
  if (value === undefined) return [];
  if (value.trim() === all) return ['*'];
  return value
    .slice(0, 4096)
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** Whether a text is of a pattern in which `*` stands for anything. Takes time in proportion to both, whatever they are. */
function matches(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined || pattern === '*') return true;
  const [first = '', ...parts] = pattern.split('*');
  if (!text.startsWith(first)) return false;
  const last = parts.pop();
  if (last === undefined) return text === pattern;
  let from = first.length;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
