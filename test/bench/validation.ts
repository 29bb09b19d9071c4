import { placeObjects, readObjects, rules, validate, Validator } from '@meshlens/core/validation';
import fc from 'fast-check';
import { configObjects, namespaceName, service, virtualService } from '../fixtures/synthetic/config-objects.js';
import { largeObjects } from '../fixtures/synthetic/large-objects.js';
import { ruleFiles } from '../support/rule-cases.js';
import { mutated, mutation } from '../support/mutations.js';
import { median, medianCpu, printTable, rounded } from './measure.js';

const perNamespace = 10;

/** From objects to findings, all rules; then one edit after the other in a mesh that stays loaded. */
async function whole(): Promise<void> {
  const rows = [];
  let first: number | undefined;
  for (const namespaces of [10, 40, 80, 300]) {
    const objects = configObjects({ namespaces, perNamespace });
    const times = { runs: 5, warmUp: namespaces === 10 ? 10 : 2 };
    // What is known of an object's structure is kept with it, so each run has objects of its own.
    const copies = Array.from({ length: times.runs + times.warmUp }, () => structuredClone(objects));
    const { ms, cpuMs } = await medianCpu(() => validate(copies.pop() ?? objects), times);
    const share = cpuMs / objects.length;
    first ??= share;
    const { findings } = validate(objects);
    rows.push({
      namespaces,
      objects: objects.length,
      findings: findings.length,
      ms: rounded(ms, 0),
      'processor ms': rounded(cpuMs, 0),
      'per object / first': rounded(share / first),
    });
  }
  printTable(`All ${rules.length} rules, from objects to findings (goal: 400 ms at 80 namespaces, growth per object about 1)`, rows);
}

async function edits(): Promise<void> {
  const rows: Readonly<Record<string, number | string>>[] = [];
  for (const namespaces of [80, 300]) {
    const validator = new Validator({ rules });
    validator.update({ set: placeObjects(configObjects({ namespaces, perNamespace })) });
    validator.result();
    const timed = async (edit: string, change: (i: number) => { readonly raw: object }): Promise<void> => {
      let [i, looked] = [0, 0];
      const time = await median(
        () => {
          i += 1;
          validator.update({ set: placeObjects([change(i)]) });
          looked = validator.evaluate().length;
          validator.result();
        },
        { runs: 15, warmUp: 5 },
      );
      rows.push({ namespaces, edit, 'objects looked at': looked, ms: rounded(time) });
    };
    const at = namespaceName(5);
    await timed('timeout of a virtual service', (i) => ({ raw: virtualService(at, 1, namespaceName(6), `${i}s`) }));
    await timed('port of a service', (i) => ({ raw: { ...service(at, 3), spec: { ports: [{ name: 'http', port: 8000 + i }] } } }));
    await timed('labels of a namespace', (i) => ({
      raw: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: at, labels: { 'istio-injection': 'enabled', team: `t${i}` } } },
    }));
  }
  printTable('One edit, until all findings are told again (goal: 10 ms at 80 namespaces)', rows);
}

/** Single objects with lists of 500 and of 5,000: whatever compares each element with each shows in the growth. */
function large(): void {
  const cpuMs = (raw: object): number => {
    const start = process.cpuUsage();
    validate([{ raw }], { coverage: () => 'complete' });
    return process.cpuUsage(start).user / 1000;
  };
  const [small, big] = [largeObjects(500), largeObjects(5000)];
  for (const { raw } of Object.values(small)) cpuMs(raw);
  const rows = Object.entries(big).map(([what, { raw }]) => {
    const [few, many] = [cpuMs(structuredClone(small[what]?.raw ?? {})), cpuMs(raw)];
    return { 'a lot of': what, '500: processor ms': rounded(few, 0), '5,000: processor ms': rounded(many, 0) };
  });
  printTable('Single objects with long lists (goal: below 100 ms for 500; no more than some ten times that for 5,000)', rows);
}

/** Objects of every rule's examples damaged at random, each alone: how long the slowest takes. */
function damaged(): void {
  const raws = ruleFiles()
    .flatMap(({ cases }) => cases.flatMap(({ documents }) => documents))
    .flatMap(({ text }) => readObjects(text, '').objects.map(({ raw }) => raw));
  const times = fc
    .sample(fc.tuple(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 3 })), { numRuns: 3000, seed: 7 })
    .map(([which, changes]) => {
      const raw = changes.reduce(mutated, raws[which % raws.length]);
      const start = performance.now();
      validate([{ raw }], { coverage: () => 'complete' });
      return performance.now() - start;
    });
  // The first ones compile what is compiled once.
  const sorted = times.slice(100).sort((a, b) => a - b);
  const at = (share: number): string => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN, 1);
  printTable('3,000 damaged objects, each alone (goal: none above 100 ms)', [
    { 'median ms': at(0.5), '99 % ms': at(0.99), 'slowest ms': at(1) },
  ]);
}

await whole();
await edits();
large();
damaged();
