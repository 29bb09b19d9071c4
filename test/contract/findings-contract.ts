import { type MeshDataSource, MeshError, type ObjectRef } from '@meshlens/core';
import { plantedMistakes } from '@meshlens/core/demo';
import { beforeAll, expect, it } from 'vitest';

/** What every MeshDataSource on the demo mesh promises of findings and of the objects that they are about. */
export function describeFindings(open: () => Promise<MeshDataSource>): void {
  let source: MeshDataSource;
  beforeAll(async () => {
    source = await open();
  });

  it('finds what is planted in the mesh, as plain facts', async () => {
    const { value, problems } = await source.findings({ limit: 50_000 });
    expect(problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    const found = new Set(value.findings.flatMap(({ codes, ref }) => codes.map((code) => `${ref.cluster} ${ref.namespace} ${code}`)));
    const missed = plantedMistakes.flatMap(({ codes, object }) =>
      codes.map((code) => `${object.cluster} ${object.namespace} ${code}`).filter((each) => !found.has(each)),
    );
    expect(missed).toEqual([]);
  });

  it('counts findings by severity and object', async () => {
    const { findings, summary } = (await source.findings({ limit: 50_000 })).value;
    for (const severity of ['error', 'warning', 'info'] as const) {
      const listed = findings.filter((finding) => finding.severity === severity).length;
      expect(summary.severities[severity]).toBe(listed);
      expect(summary.objects.reduce((sum, { severities }) => sum + severities[severity], 0)).toBe(listed);
    }
    expect(new Set(summary.objects.map(({ ref }) => JSON.stringify(ref))).size).toBe(summary.objects.length);
  });

  it('selects by namespace, cluster, code and severity', async () => {
    const [planted] = plantedMistakes;
    const { namespace = '', cluster = '' } = planted?.object ?? {};
    const within = (await source.findings({ namespaces: [namespace] })).value.findings;
    expect(within.length).toBeGreaterThan(0);
    expect(new Set(within.map(({ ref }) => (ref.kind === 'Namespace' ? ref.name : ref.namespace)))).toEqual(new Set([namespace]));
    const there = (await source.findings({ clusters: [cluster] })).value.findings;
    expect(new Set(there.map(({ ref }) => ref.cluster))).toEqual(new Set([cluster]));
    const code = within[0]?.codes.at(-1) ?? 'KIA1101';
    const coded = (await source.findings({ codes: [code] })).value.findings;
    expect(coded.length).toBeGreaterThan(0);
    expect(coded.every(({ codes }) => codes.includes(code))).toBe(true);
    const { findings, summary } = (await source.findings({ severities: ['error'] })).value;
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(summary.severities.warning).toBeGreaterThan(0);
  });

  it('counts what is ignored, and lists it when asked to', async () => {
    const { findings, summary } = (await source.findings({})).value;
    expect(findings.filter(({ ignored }) => ignored)).toEqual([]);
    const all = (await source.findings({ includeIgnored: true, limit: 50_000 })).value.findings;
    expect(all.filter(({ ignored }) => ignored)).toHaveLength(summary.ignored);
    expect(summary.ignored).toBeGreaterThan(0);
  });

  it('lists no more than the limit and says so', async () => {
    const { value, problems } = await source.findings({ limit: 2 });
    expect(value.findings).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'limit', source: 'validation' }]);
    expect(value.summary.severities.error + value.summary.severities.warning).toBeGreaterThan(2);
  });

  it('tells which checks could not be made, and why', async () => {
    const { notEvaluated } = (await source.findings({})).value;
    for (const { count, refs, coverage } of notEvaluated) {
      expect(refs.length).toBe(Math.min(count, 20));
      expect(['absent', 'denied', 'partial']).toContain(coverage);
    }
  });

  it('shows the object that a finding is about', async () => {
    const [finding] = (await source.findings({ severities: ['error'] })).value.findings;
    const { value, problems } = await source.config(finding?.ref ?? nowhere);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ ref: finding?.ref, object: { kind: finding?.ref.kind, metadata: { name: finding?.ref.name } } });
  });

  it('says so where there is no such object', async () => {
    const { value, problems } = await source.config(nowhere);
    expect([value, problems]).toEqual([{ ref: nowhere }, [{ code: 'not-found', source: 'kubernetes/east', input: 'VirtualService' }]]);
  });

  it.each([
    ['kind', { ...empty(), group: '', kind: 'Secret' }],
    ['kind', { ...empty(), group: 'example.com', kind: 'VirtualService' }],
    ['name', { ...empty(), name: '' }],
  ])('shows no Secrets, and names the parameter %s of a bad reference', async (parameter, ref) => {
    const refused = await source.config(ref).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MeshError);
    expect(refused).toMatchObject({ code: 'bad-query', parameter });
  });
}

function empty(): ObjectRef {
  return { cluster: 'east', group: 'networking.istio.io', kind: 'VirtualService', namespace: 'nowhere', name: 'nothing' };
}
const nowhere = empty();
