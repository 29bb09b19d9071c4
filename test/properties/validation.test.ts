import {
  type GivenObject,
  placeObjects,
  readObjects,
  refOf,
  rules,
  validate,
  type ValidationResult,
  Validator,
} from '@meshlens/core/validation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutated, mutation } from '../support/mutations.js';
import { ruleFiles } from '../support/rule-cases.js';

/** Objects of every example of every rule, valid and not, example by example. */
const examples: readonly (readonly GivenObject[])[] = ruleFiles()
  .flatMap(({ cases }) => cases)
  .map(({ mesh, documents }) => [
    ...documents.flatMap(({ text }) => readObjects(text, 'case.yaml').objects.map(({ raw }) => ({ raw }))),
    { raw: { apiVersion: 'meshlens/v1', kind: 'MeshFacts', metadata: { name: 'mesh' }, spec: mesh } },
  ]);

/** An example with some of its objects changed at random. */
const damaged = fc
  .record({ example: fc.nat(), changes: fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 4 }) })
  .map(({ example, changes }) => {
    const objects = [...(examples[example % examples.length] ?? [])];
    for (const [which, change] of changes) {
      const i = which % objects.length;
      objects[i] = { raw: mutated(objects[i]?.raw, change) };
    }
    return objects;
  });

const broken = ({ notEvaluated }: ValidationResult): readonly string[] =>
  notEvaluated.filter(({ coverage }) => coverage === 'failed').map(({ input }) => input);

describe('validation of anything', () => {
  it('never throws, and no rule breaks', () => {
    fc.assert(
      fc.property(damaged, (objects) => {
        expect(broken(validate(objects, { ignore: [] }))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not depend on the order of objects', () => {
    fc.assert(
      fc.property(damaged, fc.nat(), (objects, seed) => {
        const shuffled = objects
          .map((object, i) => ({ object, key: (Math.imul(i + 1, 2654435761) ^ seed) >>> 0 }))
          .sort((a, b) => a.key - b.key);
        expect(validate(shuffled.map(({ object }) => object))).toEqual(validate(objects));
      }),
      { numRuns: 400 },
    );
  });

  it('tells findings that are JSON, with places that can be read', () => {
    fc.assert(
      fc.property(damaged, (objects) => {
        const result = validate(objects, { ignore: [] });
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the incremental validator', () => {
  const steps = fc.array(
    fc.record({ example: fc.nat(), which: fc.nat(), change: mutation, op: fc.constantFrom('change', 'put', 'remove') }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it('finds after any edits what a full run finds', () => {
    fc.assert(
      fc.property(steps, (edits) => {
        const coverage = (): 'complete' => 'complete';
        const validator = new Validator({ rules, coverage });
        const current = new Map<string, unknown>();
        for (const { example, which, change, op } of edits) {
          const objects = examples[example % examples.length] ?? [];
          const raw = objects[which % objects.length]?.raw;
          if (op === 'put') for (const each of objects) put(validator, current, each.raw);
          else if (op === 'change') put(validator, current, mutated(raw, change));
          else remove(validator, current, raw);
          validator.evaluate();
        }
        const full = new Validator({ rules, coverage });
        full.update({ set: placeObjects([...current.values()].map((raw) => ({ raw }))) });
        expect(validator.result()).toEqual(full.result());
      }),
      { numRuns: 300 },
    );
  });
});

function put(validator: Validator, current: Map<string, unknown>, raw: unknown): void {
  for (const placed of placeObjects([{ raw }])) {
    current.set(JSON.stringify(refOf(placed.subject)), raw);
    validator.update({ set: [placed] });
  }
}

function remove(validator: Validator, current: Map<string, unknown>, raw: unknown): void {
  for (const { subject } of placeObjects([{ raw }])) {
    current.delete(JSON.stringify(refOf(subject)));
    validator.update({ remove: [refOf(subject)] });
  }
}
