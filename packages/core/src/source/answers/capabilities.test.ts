import { describe, expect, it } from 'vitest';
import { cannedStore, failingPorts, namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import type { Capabilities } from '../../model/capabilities.js';
import type { KubernetesObject } from '../../model/kubernetes.js';
import { UpstreamError } from '../../ports/call.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import type { MetricStore } from '../../ports/metric-store.js';
import { requiredLabels, requiredMetrics } from '../../telemetry/requirements.js';
import { createMeshSource } from '../create.js';

const allMetrics = requiredMetrics.map(({ name }) => name);
const allLabels = [...requiredLabels.map(({ name }) => name), 'pod'];
const store = (told: Partial<MetricStore>): MetricStore => ({ ...cannedStore({}), ...told });
const complete = { metricNames: async () => allMetrics, labelsOf: async () => allLabels };

const istiod = (name: string, tag: string, namespace = 'istio-system'): KubernetesObject & object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace, labels: { app: 'istiod', 'istio.io/rev': name } },
  ...{ spec: { template: { spec: { containers: [{ name: 'discovery', image: `istio/pilot:${tag}` }] } } } },
});

async function capabilitiesOf(
  metrics: readonly MetricStore[],
  objects: readonly KubernetesObject[] = [namespaceObject('shop')],
): Promise<Capabilities> {
  const ports: MeshPorts = { clusters: [objectsReader('east', objects)], metrics };
  return (await createMeshSource(ports, { clock: () => 0 }).capabilities()).value;
}

const codes = ({ gaps }: Capabilities): readonly string[] => gaps.map(({ code, subject, certain }) => `${code} ${subject} ${certain}`);

describe('what a store lacks', () => {
  it('is nothing where it has everything', async () => {
    const value = await capabilitiesOf([store(complete)]);
    expect(value.gaps).toEqual([]);
    expect(value.stores).toEqual([{ name: 'canned', metrics: allMetrics, recordedRates: false }]);
  });

  it('is not guessed where it does not tell', async () => {
    expect((await capabilitiesOf([store({})])).gaps).toEqual([]);
    const tellsNot = { metricNames: async () => undefined, labelsOf: async () => undefined, recordingRules: async () => undefined };
    expect((await capabilitiesOf([store(tellsNot)])).gaps).toEqual([]);
  });

  it('says what does not work without it and how to get it', async () => {
    const without = store({ ...complete, metricNames: async () => allMetrics.filter((name) => !name.includes('duration')) });
    expect((await capabilitiesOf([without])).gaps).toEqual([
      {
        code: 'metric-missing',
        source: 'metrics/canned',
        subject: 'istio_request_duration_milliseconds_bucket',
        certain: true,
        affects: ['response-time-percentiles'],
        remedy: 'keep-metric',
      },
      {
        code: 'metric-missing',
        source: 'metrics/canned',
        subject: 'istio_request_duration_milliseconds_sum',
        certain: true,
        affects: ['response-time-average'],
        remedy: 'keep-metric',
      },
    ]);
  });

  it('is everything where there is no metric of Istio at all, and that is said once', async () => {
    const nothing = store({ metricNames: async () => [], labelsOf: async () => [] });
    expect((await capabilitiesOf([nothing])).gaps).toMatchObject([
      { code: 'metric-missing', subject: 'istio_requests_total', certain: true, affects: ['everything'], remedy: 'scrape-istio' },
    ]);
  });

  it('may be no more than traffic of that sort', async () => {
    const quiet = store({ ...complete, metricNames: async () => allMetrics.filter((name) => !/tcp|messages/.test(name)) });
    expect(codes(await capabilitiesOf([quiet])).every((gap) => gap.endsWith('false'))).toBe(true);
    const onlyTcp = store({ ...complete, metricNames: async () => allMetrics.filter((name) => name.includes('tcp')) });
    expect(codes(await capabilitiesOf([onlyTcp])).every((gap) => gap.endsWith('false'))).toBe(true);
  });

  it('is a label that was dropped', async () => {
    const dropped = store({ ...complete, labelsOf: async () => allLabels.filter((name) => name !== 'response_flags') });
    expect(codes(await capabilitiesOf([dropped]))).toEqual(['label-missing istio_requests_total/response_flags true']);
  });

  it('is the pod behind a counter, once a rule has summed pods up', async () => {
    const nameless = { ...complete, labelsOf: async () => allLabels.filter((name) => name !== 'pod') };
    expect(codes(await capabilitiesOf([store(nameless)]))).toEqual(['counters-aggregated istio_requests_total false']);
    const seen = {
      record: 'workload:istio_requests_total',
      expression: 'sum without (pod) (istio_requests_total)',
      intervalSeconds: 15,
      healthy: true,
    };
    const withRule = store({ ...nameless, recordingRules: async () => [seen] });
    expect(codes(await capabilitiesOf([withRule]))).toEqual(['counters-aggregated workload:istio_requests_total true']);
    const harmless = store({ ...complete, recordingRules: async () => [seen] });
    expect(codes(await capabilitiesOf([harmless]))).toEqual([]);
  });
});

describe('the offered durations', () => {
  it('have four scrapes of the slowest store and lie within what the longest keeps', async () => {
    const stores = [
      store({ ...complete, describe: async () => ({ scrapeSeconds: 60, retentionSeconds: 7200 }) }),
      store({ ...complete, describe: async () => ({ scrapeSeconds: 15, retentionSeconds: 86_400 }) }),
    ];
    const value = await capabilitiesOf(stores);
    expect(value.durations).toEqual([300, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400]);
    expect(codes(value)).toEqual(['scrape-too-slow 60 true']);
  });

  it('are all where nothing is known, and one where nothing fits', async () => {
    expect((await capabilitiesOf([store({})])).durations).toHaveLength(12);
    const tight = store({ describe: async () => ({ scrapeSeconds: 60, retentionSeconds: 100 }) });
    expect((await capabilitiesOf([tight])).durations).toEqual([300]);
  });
});

describe('the versions of Istio', () => {
  it('are told with whether they will do, oldest first', async () => {
    const objects = [
      istiod('old', '1.19.4'),
      istiod('canary', '1.99.0-alpha.1'),
      istiod('stable', '1.27.3-distroless'),
      istiod('hash', 'latest'),
      namespaceObject('istio-system'),
    ];
    const value = await capabilitiesOf([], objects);
    expect(value.istio.map(({ revision, version, support }) => `${revision} ${version} ${support}`)).toEqual([
      'old 1.19.4 too-old',
      'stable 1.27.3-distroless supported',
      'canary 1.99.0-alpha.1 untested',
      'hash latest unknown',
    ]);
    expect(value.gaps).toEqual([
      { code: 'version-unsupported', source: 'istio', subject: '1.19.4', certain: true, affects: ['everything'], remedy: 'upgrade-istio' },
    ]);
  });

  it('come from metrics as well, each once', async () => {
    const builds = [
      { component: 'pilot', tag: '1.27.3' },
      { component: 'pilot', tag: '1.26.0' },
      { component: 'proxy', tag: '1.27.3' },
      { component: 'ztunnel', tag: '1.27.3' },
      { component: 'cni', tag: '1.27.3' },
      {},
    ];
    const told = store({ newest: async () => ({ value: builds.map((labels) => ({ labels, value: 0 })), warnings: [] }) });
    const value = await capabilitiesOf([told], [istiod('stable', '1.27.3')]);
    expect(value.istio.map(({ component, version, cluster }) => `${component} ${version} ${cluster ?? '-'}`)).toEqual([
      'control-plane 1.26.0 -',
      'control-plane 1.27.3 east',
      'proxy 1.27.3 -',
      'ztunnel 1.27.3 -',
    ]);
    expect(value.ambient).toBe(true);
  });
});

describe('the parts of a mesh', () => {
  const networked = (network: string): KubernetesObject => namespaceObject('istio-system', { 'topology.istio.io/network': network });
  const meshConfig = (name: string, mesh: string): KubernetesObject & object => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'istio-system' },
    ...{ data: { mesh } },
  });
  const tag = (name: string, revision: string, namespace = 'istio-system'): KubernetesObject => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `istiod-revision-tag-${name}`, namespace, labels: { 'istio.io/tag': name, 'istio.io/rev': revision } },
  });
  const primary = [networked('blue'), istiod('stable', '1.29.2'), istiod('canary', '1.30.0')];

  it('are primary and remote clusters, in networks', async () => {
    const clusters = [
      objectsReader('west', [networked('green'), namespaceObject('shop')]),
      objectsReader('east', primary),
      objectsReader('south', [namespaceObject('shop')], ['istio-system']),
    ];
    const hidden = { ...objectsReader('north', []), list: async () => Promise.reject(new UpstreamError('denied', 'no')) };
    const { value } = await createMeshSource({ clusters: [...clusters, hidden], metrics: [] }, { clock: () => 0 }).capabilities();
    expect(value.members).toEqual([
      { cluster: 'east', role: 'primary', network: 'blue' },
      { cluster: 'north', role: 'unknown' },
      { cluster: 'south', role: 'remote' },
      { cluster: 'west', role: 'remote', network: 'green' },
    ]);
  });

  it('are control planes with their trust domain and tags', async () => {
    const value = await capabilitiesOf(
      [],
      [
        ...primary,
        meshConfig('istio-stable', 'trustDomain: mesh.example\n'),
        tag('prod', 'stable'),
        tag('default', 'stable'),
        tag('next', 'canary'),
        tag('stray', 'stable', 'shop'),
      ],
    );
    expect(value.istio.map(({ revision, trustDomain, tags }) => [revision, trustDomain, tags])).toEqual([
      ['stable', 'mesh.example', ['default', 'prod']],
      ['canary', undefined, ['next']],
    ]);
  });
});

describe('a source that fails', () => {
  it('costs its own part, and is a problem and no gap', async () => {
    const { clusters } = failingPorts();
    const down = async (): Promise<never> => Promise.reject(new UpstreamError('timeout', 'no answer'));
    const stores = [store({ describe: down, metricNames: down, labelsOf: down }), store({ ...complete })];
    const { value, problems } = await createMeshSource({ clusters, metrics: stores }, { clock: () => 0 }).capabilities();
    expect(value).toMatchObject({ metrics: true, istio: [], gaps: [] });
    expect(value).not.toHaveProperty('ambient');
    expect(value.stores[1]?.metrics).toEqual(allMetrics);
    expect(problems.map(({ code, source }) => `${code} ${source}`)).toEqual(['unreachable kubernetes/east', 'timeout metrics/canned']);
  });
});
