import type { Edit, FindingCode, ObjectRef, Severity } from '../model/finding.js';
import type { Input } from './engine/inputs.js';
import type { View } from './engine/view.js';
import type { SubjectKind } from './kinds.js';
import type { Placeholders } from './message.js';
import type { Subject } from './subject.js';

/** What a rule says of a place in the object that it looks at. */
export type Report<M extends string = string> = {
  readonly path: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly ObjectRef[];
  /** A mechanical repair; applying it must remove the finding and add none, which the rule's cases prove. */
  readonly fix?: readonly Edit[];
} & (string extends M
  ? { readonly params?: Readonly<Record<string, string | number>> }
  : [Placeholders<M>] extends [never]
    ? { readonly params?: never }
    : { readonly params: { readonly [P in Placeholders<M>]: string | number } });

/**
 * One check with one name. It looks at one object, never changes it, and reads everything else through its view, so that what it
 * finds depends on nothing but that. It must not throw: objects are trimmed to their types beforehand.
 */
export interface Rule<K extends SubjectKind = SubjectKind, I extends Input = Input, M extends string = string> {
  readonly code: FindingCode;
  /** Further names of the same check. */
  readonly also?: readonly FindingCode[];
  readonly severity: Severity;
  /** Whose check it is. */
  readonly parity: 'kiali' | 'istio' | 'both' | 'own';
  /** The version that brought it. */
  readonly since: string;
  readonly kinds: readonly K[];
  readonly inputs: readonly I[];
  /** English, with parameters in braces. */
  readonly message: M;
  /**
   * What a finding rests on. `absence` (the default): on something not being there, so it is withheld where something cannot be
   * read. `presence`: on what is there, so it stands, and only further findings are in doubt.
   */
  readonly evidence?: 'absence' | 'presence';
  /** Whether its findings have a `fix`: all of them, or those of which nothing has to be guessed. Left out: none. Its cases prove it. */
  readonly repair?: 'always' | 'sometimes';
  check(subject: Subject<K>, view: View<I>): Iterable<Report<M>>;
}

/** Gives a rule its types: an input that is not declared and a placeholder that the message does not have do not compile. */
export const defineRule = <const K extends SubjectKind, const I extends Input, const M extends string>(rule: Rule<K, I, M>): Rule => rule;

/** All names of a rule, its code first. */
export function codesOf({ code, also }: Pick<Rule, 'code' | 'also'>): readonly FindingCode[] {
  return [code, ...(also ?? [])];
}
