import { objectText } from '@meshlens/core/config-text';
import {
  applyEdits,
  type Finding,
  type GivenObject,
  placeObjects,
  readObjects,
  refOf,
  rules,
  type SourceObject,
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

describe('reading of any text', () => {
  const texts = ruleFiles().flatMap(({ cases }) => cases.flatMap(({ documents }) => documents.map(({ text }) => text)));
  const snippet = fc.oneof(
    fc.constantFrom(
      '&a ',
      '*a',
      '<<: *a\n',
      '!!js/function ',
      '? [x]\n',
      '---\n',
      '{',
      '[',
      '"',
      "'",
      '|\n',
      '\t',
      '\r',
      '\u0000',
      '\ufeff',
      '__proto__: 1\n',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
  );
  const torn = fc
    .record({ which: fc.nat(), cuts: fc.array(fc.tuple(fc.nat(), fc.nat(20), snippet), { minLength: 1, maxLength: 6 }) })
    .map(({ which, cuts }) =>
      cuts.reduce(
        (text, [at, gone, put]) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + put + text.slice(from + gone);
        },
        texts[which % texts.length] ?? '',
      ),
    );

  it('never throws, places what it finds in the text, and repairs it or leaves it', () => {
    fc.assert(
      fc.property(torn, (text) => {
        const { objects, faults } = readObjects(text, 'torn.yaml');
        const last = text.split('\n').length;
        for (const { line } of faults) expect(line).toBeLessThanOrEqual(last);
        const { findings } = validate(objects, { ignore: [] });
        for (const { line = 1 } of findings) expect(line).toBeLessThanOrEqual(last);
        for (const [i, source] of objects.entries()) {
          for (const { fix = [] } of validate(objects.slice(i, i + 1)).findings) applyEdits(text, source, fix);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a repair of anything', () => {
  /** The same finding can be there elsewhere: it is told by what it says. */
  const saying = ({ code, params }: Finding): string => `${code} ${JSON.stringify(params)}`;

  const count = (findings: readonly Finding[], said: string): number => findings.filter((each) => saying(each) === said).length;

  it('can be made in the text, and takes its finding away', () => {
    let made = 0;
    fc.assert(
      fc.property(damaged, (objects) => {
        const sources = objects.flatMap(({ raw }, i) => (isRecord(raw) ? readObjects(objectText(raw), String(i)).objects : []));
        for (const [i, source] of sources.entries()) {
          const check = (checked: SourceObject): readonly Finding[] =>
            validate(
              sources.map((each, k) => (k === i ? checked : each)),
              { ignore: [] },
            ).findings.filter(({ file }) => file === source.file);
          const before = check(source);
          for (const finding of before.filter(({ fix }) => fix !== undefined)) {
            const text = applyEdits(objectText(source.raw), source, finding.fix ?? []);
            // Where something stands that has to be of another type, there is no place for what belongs there.
            if (text === undefined && before.some(({ code }) => code === 'MSH0003')) continue;
            expect(text, `${finding.code} ${finding.path}`).toBeDefined();
            const { objects: after, faults } = readObjects(text ?? '', source.file);
            expect(faults).toEqual([]);
            const left = after.flatMap(check);
            const isGone = count(left, saying(finding)) < count(before, saying(finding));
            // Another one of its rule can come to say the same, as of three equal hosts.
            const isLess =
              left.filter(({ code }) => code === finding.code).length < before.filter(({ code }) => code === finding.code).length;
            expect(isGone || isLess, `${finding.code} ${finding.path}`).toBe(true);
            made += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(made).toBeGreaterThan(20);
  });
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
