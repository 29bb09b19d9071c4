import type { Facts } from '../facts/facts.js';
import { type Kind, kinds } from '../model/kinds.js';
import { kindsBehind } from './engine/inputs.js';
import type { CoverageOf } from './engine/reader.js';
import { type Placed, type ValidationResult, Validator } from './engine/validator.js';
import { factsCoverage } from './facts-coverage.js';
import { rules as allRules } from './generated/rules.js';
import { givenCoverage } from './given-coverage.js';
import type { IgnoreRule } from './ignore.js';
import type { Rule } from './rule.js';
import { type Locate, subjectId, toSubject } from './subject.js';

/** An object to be checked. */
export interface GivenObject {
  /** As JSON; anything at all may be in it. */
  readonly raw: unknown;
  /** Default `Kubernetes`. */
  readonly cluster?: string;
  readonly locate?: Locate;
}

export interface ValidateOptions {
  /** Default: all. */
  readonly rules?: readonly Rule[];
  /** Default `defaultIgnores`; a list given replaces it. */
  readonly ignore?: readonly IgnoreRule[];
  /** How much of each kind was given; default: what `givenCoverage` says. */
  readonly coverage?: CoverageOf;
}

/** Objects as checks look at them; those of kinds that no check knows are left out. */
export function placeObjects(objects: Iterable<GivenObject>): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { raw, cluster = 'Kubernetes', locate } of objects) {
    const subject = toSubject(raw, cluster);
    if (subject !== undefined) placed.push({ subject, ...(locate && { locate }) });
  }
  return placed;
}

/** Checks objects together. What is found does not depend on their order. */
export function validate(objects: Iterable<GivenObject>, options: ValidateOptions = {}): ValidationResult {
  const placed = withoutDoubles(placeObjects(objects));
  const coverage = options.coverage ?? givenCoverage(placed.map(({ subject }) => subject));
  const validator = new Validator({
    rules: options.rules ?? allRules,
    incremental: false,
    ...(coverage && { coverage }),
    ...(options.ignore && { ignore: options.ignore }),
  });
  validator.update({ set: placed });
  return validator.result();
}

/** The kinds of object that checks read from a live cluster. */
export function validationKinds(rules: readonly Rule[] = allRules): readonly Kind[] {
  const wanted = new Set([...rules.flatMap((rule) => rule.kinds), ...kindsBehind(rules.flatMap(({ inputs }) => inputs))]);
  return [...wanted].filter((kind): kind is Kind => Object.hasOwn(kinds, kind)).sort();
}

/** Checks what was loaded of a live mesh, of all its clusters together. Facts must have been loaded with `validationKinds()` as inputs. */
export function validateFacts(facts: Facts, options: ValidateOptions = {}): ValidationResult {
  const wanted = validationKinds(options.rules);
  const objects = facts.clusters.flatMap((cluster) =>
    wanted.flatMap((kind) => facts.list(kind, cluster).map((raw): GivenObject => ({ raw, cluster }))),
  );
  return validate(objects, { ...options, coverage: options.coverage ?? factsCoverage(facts) });
}

/** Two objects of one name: the one whose content comes last in order is kept, whatever the order they were given in. */
function withoutDoubles(placed: readonly Placed[]): readonly Placed[] {
  const byId = new Map<string, Placed>();
  for (const each of placed) {
    const id = subjectId(each.subject);
    const earlier = byId.get(id);
    if (earlier === undefined || JSON.stringify(earlier.subject.raw) < JSON.stringify(each.subject.raw)) byId.set(id, each);
  }
  return [...byId.values()];
}
