import type { SubjectKind } from '../kinds.js';
import type { Subject } from '../subject.js';
import type { View } from './view.js';

/** Where the objects that a key stands for can lie; what is left out may be anywhere. */
export interface Where {
  readonly cluster?: string;
  readonly namespace?: string;
}

/**
 * Objects by key. `entries` looks at one object only and yields small values without behaviour (JSON): when an object changes, only
 * readers of keys whose values are no longer equal are evaluated again.
 */
export interface Index<N extends string = string, V = unknown> {
  readonly sort: 'index';
  readonly name: N;
  readonly kinds: readonly SubjectKind[];
  /** True where one value under a key answers whoever asks, so that it does not matter what else is unreadable. */
  readonly exact: boolean;
  /** True where another index holds the same wherever all can be read, so that nothing is in doubt because of what it lacks. */
  readonly supplement: boolean;
  entries(subject: Subject): Iterable<readonly [key: string, value: V]>;
  where(key: string): Where;
}

export interface IndexSpec<N extends string, K extends SubjectKind, V> {
  readonly name: N;
  readonly kinds: readonly K[];
  readonly exact?: boolean;
  readonly supplement?: boolean;
  entries(subject: Subject<K>): Iterable<readonly [key: string, value: V]>;
  /** Default: anywhere. */
  where?(key: string): Where;
}

export function defineIndex<const N extends string, const K extends SubjectKind, V>(spec: IndexSpec<N, K, V>): Index<N, V> {
  return {
    sort: 'index',
    name: spec.name,
    kinds: spec.kinds,
    exact: spec.exact ?? false,
    supplement: spec.supplement ?? false,
    // The engine hands over subjects of the index's own kinds only.
    entries: (subject) => spec.entries(subject as Subject<K>),
    where: (key) => spec.where?.(key) ?? {},
  };
}

/** A question whose answer is kept by its argument and made anew when something that it read has changed. */
export interface Query<N extends string = string, A = unknown, V = unknown> {
  readonly sort: 'query';
  readonly name: N;
  readonly inputs: readonly Input[];
  /** Equal arguments have equal keys, others have others. */
  keyOf(argument: A): string;
  compute(argument: A, view: View): V;
}

export type Input = Index<string, unknown> | Query<string, never, unknown>;

export interface QuerySpec<N extends string, I extends Input, A, V> {
  readonly name: N;
  readonly inputs: readonly I[];
  keyOf(argument: A): string;
  /** Must not ask itself, directly or not. */
  compute(argument: A, view: View<I>): V;
}

export function defineQuery<const N extends string, const I extends Input, A, V>(spec: QuerySpec<N, I, A, V>): Query<N, A, V> {
  return {
    sort: 'query',
    name: spec.name,
    inputs: spec.inputs,
    keyOf: (argument) => spec.keyOf(argument),
    compute: (argument, view) => spec.compute(argument, view),
  };
}

/** All kinds that a set of inputs is made from. */
export function kindsBehind(inputs: Iterable<Input>): ReadonlySet<SubjectKind> {
  const found = new Set<SubjectKind>();
  const visit = (input: Input): void => {
    if (input.sort === 'query') input.inputs.forEach(visit);
    else for (const kind of input.kinds) found.add(kind);
  };
  for (const input of inputs) visit(input);
  return found;
}

/** Makes one key of several parts. Names and hosts of Kubernetes hold no line breaks; texts from outside that do match nothing. */
export function keyOf(first: string, second = '', ...more: readonly string[]): string {
  return more.length === 0 ? `${first}\n${second}` : `${first}\n${second}\n${more.join('\n')}`;
}
