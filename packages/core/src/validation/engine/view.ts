import type { Index, Input, Query } from './inputs.js';

export type IndexesIn<I> = Extract<I, { readonly sort: 'index' }>;
export type QueriesIn<I> = Extract<I, { readonly sort: 'query' }>;
export type ValueOf<X> = X extends Index<string, infer V> ? V : never;
export type ArgumentOf<Q> = Q extends Query<string, infer A, unknown> ? A : never;
export type AnswerOf<Q> = Q extends { compute(argument: never, view: never): infer V } ? V : never;

/** What a rule or a query sees of everything else: only the inputs that it declared, and each reading is remembered. */
export interface View<I extends Input = Input> {
  /** All values under a key, sorted by the object that they come from: cluster, namespace, kind, name. */
  get<X extends IndexesIn<I>>(index: X, key: string): readonly ValueOf<X>[];
  ask<Q extends QueriesIn<I>>(query: Q, argument: ArgumentOf<Q>): AnswerOf<Q>;
}
