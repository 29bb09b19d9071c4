import { type MeshDataSource, MeshError, type MeshGraph } from '@meshlens/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeFindings } from './findings-contract.js';

export interface ContractSubject {
  readonly name: string;
  /** Sources on the demo mesh at `at`. */
  readonly open: () => Promise<MeshDataSource>;
  readonly at: number;
}

/** What every MeshDataSource promises, whatever it is made of. */
export function describeSourceContract({ name, open, at }: ContractSubject): void {
  describe(`${name} keeps the contract of a MeshDataSource`, () => {
    let source: MeshDataSource;
    let names: readonly string[];
    beforeAll(async () => {
      source = await open();
      names = (await source.namespaces()).value.map((namespace) => namespace.name);
    });
    const graph = async (): Promise<MeshGraph> => (await source.graph({ namespaces: names, windowSeconds: 300, at })).value;

    it('says what it can do', async () => {
      const { value } = await source.capabilities();
      expect(value).toMatchObject({ clusters: ['east', 'west'], metrics: true, traces: true, logs: true });
    });

    it('says what its store has, which Istio there is, and what is missing, as plain facts', async () => {
      const { value, problems } = await source.capabilities();
      expect(problems).toEqual([]);
      expect(value.stores).toHaveLength(1);
      expect(value.stores[0]?.metrics).toContain('istio_requests_total');
      expect(value.ambient).toBe(true);
      expect(value.istio.map(({ component, support }) => `${component} ${support}`)).toContain('control-plane supported');
      expect(value.durations.length).toBeGreaterThan(0);
      expect(value.durations).toEqual([...value.durations].sort((a, b) => a - b));
      expect(value.gaps.filter(({ certain }) => certain)).toEqual([]);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    });

    it('lists namespaces by name, with clusters and how they join the mesh', async () => {
      const { value, problems } = await source.namespaces();
      expect(problems).toEqual([]);
      expect(value.map((namespace) => namespace.name)).toEqual([...names].sort());
      expect(new Set(value.map((namespace) => namespace.injection))).toEqual(new Set(['sidecar', 'ambient', 'none']));
      expect(value.filter((namespace) => namespace.controlPlane).map((namespace) => namespace.name)).toEqual(['istio-system']);
    });

    it('draws a graph that is JSON through and through', async () => {
      const drawn = await graph();
      expect(drawn.nodes.length).toBeGreaterThan(20);
      expect(drawn.edges.length).toBeGreaterThan(20);
      expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
    });

    it('has both ends of every edge and every box it names', async () => {
      const { nodes, edges, boxes } = await graph();
      const ids = new Set([...nodes, ...boxes].map(({ id }) => id));
      expect(ids.size).toBe(nodes.length + boxes.length);
      for (const { source: from, target } of edges) expect([from, target].filter((id) => !ids.has(id))).toEqual([]);
      for (const { box } of [...nodes, ...boxes]) expect(box === undefined || ids.has(box)).toBe(true);
    });

    it('answers the same question the same way', async () => {
      expect(await graph()).toEqual(await graph());
    });

    it('tells of a namespace that does not exist and shows the rest', async () => {
      const { value, problems } = await source.graph({ namespaces: [...names, 'nowhere'], windowSeconds: 300, at });
      expect(problems).toEqual([{ code: 'not-found', source: 'kubernetes', input: 'Namespace', namespaces: ['nowhere'] }]);
      expect(value.edges).toEqual((await graph()).edges);
    });

    it('draws nothing for no namespaces', async () => {
      const { value, problems } = await source.graph({ namespaces: [], at });
      expect([value.nodes, value.edges, problems]).toEqual([[], [], []]);
    });

    it('charts what a workload receives and sends', async () => {
      const edge = (await graph()).edges.find(({ protocol, traffic }) => protocol === 'http' && traffic.errors > 0);
      const target = (await graph()).nodes.find(({ id, workload }) => id === edge?.target && workload !== undefined);
      const busy =
        target ?? (await graph()).nodes.find(({ workload, traffic }) => workload !== undefined && traffic[0]?.protocol === 'http');
      const { value, problems } = await source.metrics({
        target: { cluster: busy?.cluster ?? '', namespace: busy?.namespace ?? '', type: 'workload', name: busy?.workload ?? '' },
        rangeSeconds: 600,
        at,
      });
      expect(problems).toEqual([]);
      const steps = Math.round((value.end - value.start) / 1000 / value.stepSeconds) + 1;
      for (const { values } of [...value.inbound, ...value.outbound]) expect(values).toHaveLength(steps);
      expect(value.inbound.map(({ metric, label }) => `${metric} ${label}`)).toEqual(
        expect.arrayContaining(['requests ', 'duration avg', 'duration p50', 'duration p95', 'duration p99']) as string[],
      );
    });

    it('finds traces and logs of a workload with traffic', async () => {
      const node = (await graph()).nodes.find(
        ({ app, workload, traffic }) => app && workload && traffic.some(({ protocol }) => protocol === 'http'),
      );
      const place = { cluster: node?.cluster ?? '', namespace: node?.namespace ?? '' };
      const traces = await source.traces({ ...place, app: node?.app ?? '', at, rangeSeconds: 600, limit: 5 });
      expect(traces.value.length).toBeGreaterThan(0);
      expect(traces.value.length).toBeLessThanOrEqual(5);
      const logs = await source.logs({ ...place, workload: node?.workload ?? '', at, rangeSeconds: 600, limit: 10 });
      expect(logs.value.length).toBeGreaterThan(0);
      expect(logs.value.length).toBeLessThanOrEqual(10);
    });

    describeFindings(open);

    it.each([
      ['namespaces', { namespaces: ['Not A Name'] }],
      ['windowSeconds', { namespaces: ['shop'], windowSeconds: -5 }],
      ['windowSeconds', { namespaces: ['shop'], windowSeconds: 1.5 }],
      ['at', { namespaces: ['shop'], at: -1 }],
    ])('refuses a bad query and names the parameter %s', async (parameter, query) => {
      const refused = await source.graph(query).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(MeshError);
      expect(refused).toMatchObject({ code: 'bad-query', parameter });
    });

    it('stops when told to', async () => {
      const controller = new AbortController();
      controller.abort(new DOMException('enough', 'AbortError'));
      await expect(source.graph({ namespaces: names, at }, { signal: controller.signal })).rejects.toThrow('enough');
    });
  });
}
