import type { Facts } from '../facts/facts.js';
import type { ObjectRef } from '../model/finding.js';
import type { Kind } from '../model/kinds.js';
import { jsonEqual } from './engine/json-equal.js';
import { type Placed, type ValidationResult, Validator } from './engine/validator.js';
import { coverageKey, factsCoverage } from './facts-coverage.js';
import { rules as allRules } from './generated/rules.js';
import { hostsOf } from './hosts-of.js';
import type { IgnoreRule } from './ignore.js';
import { subjectKindOf } from './kinds.js';
import { refOf, type Subject, subjectId, toSubject } from './subject.js';
import { type ValidateOptions, validationKinds } from './validate.js';

type Known = Map<string, { readonly subject: Subject; readonly raw: object }>;

/**
 * Checks a mesh again and again as it is read anew: only what changed since the last time is looked at. It starts over where more or
 * less can be read than the last time, since that may change any finding.
 */
export class LiveValidator {
  /** What facts must have been loaded with as inputs. */
  readonly inputs: readonly Kind[];
  readonly #options: Pick<ValidateOptions, 'ignore' | 'rules'>;
  #kept: { readonly validator: Validator; readonly coverage: string; readonly known: Known } | undefined;

  constructor(options: { readonly rules?: ValidateOptions['rules'] & object; readonly ignore?: readonly IgnoreRule[] } = {}) {
    this.#options = options;
    this.inputs = validationKinds(options.rules);
  }

  /** The same as `validateFacts` finds in these facts. */
  check(facts: Facts): ValidationResult {
    const coverage = coverageKey(facts, this.inputs);
    const kept = this.#kept?.coverage === coverage ? this.#kept : this.#start(facts, coverage);
    this.#kept = kept;
    kept.validator.update(takeIn(facts, this.inputs, kept.known));
    return kept.validator.result();
  }

  /** The hosts that an object of the last facts is about; undefined for kinds that are about none. */
  hostsOf(ref: ObjectRef): readonly string[] | undefined {
    const kind = subjectKindOf(ref.group, ref.kind);
    const known = kind && this.#kept?.known.get(subjectId({ ...ref, kind }));
    return known && hostsOf(known.subject);
  }

  #start(facts: Facts, coverage: string): { readonly validator: Validator; readonly coverage: string; readonly known: Known } {
    const { rules = allRules, ignore } = this.#options;
    const validator = new Validator({ rules, coverage: factsCoverage(facts), ...(ignore && { ignore }) });
    return { validator, coverage, known: new Map() };
  }
}

/** What differs from the last time, which `known` is brought up to date with. */
function takeIn(
  facts: Facts,
  inputs: readonly Kind[],
  known: Known,
): { readonly set: readonly Placed[]; readonly remove: readonly ReturnType<typeof refOf>[] } {
  const set: Placed[] = [];
  const gone = new Map(known);
  for (const cluster of facts.clusters) {
    for (const kind of inputs) {
      for (const raw of facts.list(kind, cluster)) {
        const { name, namespace = '' } = raw.metadata;
        const id = subjectId({ cluster, kind, namespace, name });
        gone.delete(id);
        const earlier = known.get(id);
        if (earlier !== undefined && isSame(earlier.raw, raw)) continue;
        const subject = toSubject(raw, cluster);
        if (subject === undefined) continue;
        known.set(id, { subject, raw });
        set.push({ subject });
      }
    }
  }
  for (const id of gone.keys()) known.delete(id);
  return { set, remove: [...gone.values()].map(({ subject }) => refOf(subject)) };
}

interface Versioned {
  readonly metadata?: { readonly uid?: string; readonly resourceVersion?: string };
}

/** A resource version names one state of one object; where there is none the contents are compared. */
function isSame(before: Versioned, now: Versioned): boolean {
  if (before === now) return true;
  const version = now.metadata?.resourceVersion;
  if (version === undefined) return jsonEqual(before, now);
  return version === before.metadata?.resourceVersion && now.metadata?.uid === before.metadata?.uid;
}
