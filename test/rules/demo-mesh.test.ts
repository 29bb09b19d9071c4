import { loadFacts } from '@meshlens/core';
import { createDemoMesh, plantedMistakes } from '@meshlens/core/demo';
import { type Finding, validateFacts, validationKinds, type ValidationResult } from '@meshlens/core/validation';
import { beforeAll, describe, expect, it } from 'vitest';

const at = 3_600_000;
let result: ValidationResult;

beforeAll(async () => {
  const demo = createDemoMesh({ seed: 'findings', start: 0 });
  const scope = {
    namespaces: undefined,
    windowSeconds: 60,
    ambientTraffic: 'none',
    idle: false,
    operationLabel: 'request_operation',
  } as const;
  const { facts, problems } = await loadFacts(
    demo.ports(() => at),
    { inputs: validationKinds(), at, scope },
    {},
  );
  expect(problems).toEqual([]);
  result = validateFacts(facts);
});

/** What is wrong with the pods of a workload is found on them. */
function isAbout({ ref }: Finding, { cluster, namespace, name }: (typeof plantedMistakes)[number]['object']): boolean {
  const sameName = ref.name === name || (ref.kind === 'Pod' && ref.name.startsWith(`${name}-`));
  return ref.cluster === cluster && ref.namespace === namespace && sameName;
}

describe('the demo mesh', () => {
  it.each(plantedMistakes.map((planted) => ({ ...planted, at: `${planted.object.namespace}/${planted.object.name}` })))(
    '$at $what',
    ({ object, codes }) => {
      const found = new Set<string>(result.findings.filter((finding) => isAbout(finding, object)).flatMap((finding) => finding.codes));
      expect(codes.filter((code) => !found.has(code))).toEqual([]);
    },
  );

  it('has no other errors', () => {
    const others = result.findings.filter(
      (finding) => finding.severity === 'error' && !plantedMistakes.some(({ object }) => isAbout(finding, object)),
    );
    expect(others.map(({ code, ref, path }) => `${code} ${ref.kind} ${ref.namespace}/${ref.name} ${path}`)).toEqual([]);
  });

  it('can be checked wholly but for what is never read of a live mesh', () => {
    expect(
      [...new Set(result.notEvaluated.map(({ input, coverage }) => `${input} ${coverage}`))].filter((each) => !each.startsWith('Secret ')),
    ).toEqual([]);
  });
});
