import {
  createMeshSource,
  type Instant,
  type MeshDataSource,
  type MeshPorts,
  type MeshSourceOptions,
  type UpstreamError,
} from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { rememberingSource } from './cache/remembering-source.js';
import { rememberingStore } from './cache/remembering-store.js';
import { sharedCache } from './cache/shared-cache.js';
import { ConfigError } from './config/config-error.js';
import type { ConfigValues } from './config/config-table.js';
import type { MetricStoreConfig } from './config/metric-store-types.js';
import { prometheusLogin } from './config/prometheus-config.js';
import { held } from './held.js';
import { lateFailure } from './ports/http/upstream-failure.js';
import { IstiodProxies } from './ports/istiod/istiod-proxies.js';
import { withProxies } from './ports/istiod/with-proxies.js';
import { type KubeClusterReader, kubeClusterReaders } from './ports/kube/kube-cluster-reader.js';
import { KubeLogStore } from './ports/kube/kube-log-store.js';
import type { OAuth2Client } from './ports/prometheus/oauth2-tokens.js';
import { selectedLogs, shownClusters } from './ports/kube/selected-namespaces.js';
import { PrometheusMetricStore } from './ports/prometheus/prometheus-metric-store.js';
import type { UpstreamCheck } from './readiness.js';

/** A mesh as the configuration describes it, live or simulated. */
export interface LiveMesh {
  readonly source: MeshDataSource;
  readonly ports: MeshPorts;
  readonly demo: boolean;
  /** What it is judged by, the same for every viewer. */
  readonly judged: Pick<MeshSourceOptions, 'healthRules' | 'ignoreFindings'>;
  readonly checks: readonly UpstreamCheck[];
  /** Closes the connections to upstreams. */
  close(): void;
}

/** Of the time that all queries of an answer have, which may be many where one is split. */
const ONE_QUERY_SHARE = 0.9;
/** To find out what can be done, every cluster and every store is asked a lot. */
const CAPABILITIES_FRESH_MS = 120_000;

/** Nothing is asked of any upstream yet, so one that is down does not matter here. Throws ConfigError. */
export function createLiveSource(values: ConfigValues, clock: () => Instant = Date.now): LiveMesh {
  const judged = { healthRules: values.healthRules, ignoreFindings: values.ignoreFindings };
  if (values.demo === true) {
    const ports = createDemoMesh({ seed: values.seed, start: demoStart(clock()) }).ports(clock);
    const source = createMeshSource(ports, { clock, demo: true, ...judged });
    return { source, ports, demo: true, judged, checks: [], close: () => undefined };
  }
  // A request reads namespaces first and all else after that: both must fit into its time, with a little to spare.
  const timeoutMs = Math.floor((values.deadlineSeconds * 1000 - 500) / 2);
  const clusters = clustersOf(values, timeoutMs);
  const stores = storesOf(values, Math.floor(timeoutMs * ONE_QUERY_SHARE));
  const late = (address: string): UpstreamError => lateFailure(address, timeoutMs);
  const shared = sharedCache(values, timeoutMs);
  const metrics = stores.map(({ store, settings }) =>
    rememberingStore(store, {
      timeoutMs,
      late: () => late(store.address),
      ...(shared !== undefined && { shared: shared.forUpstream(settings) }),
    }),
  );
  const { tokenFile, port } = { tokenFile: values['istiod.tokenFile'], port: values['istiod.port'] };
  const istiods = tokenFile === undefined ? [] : clusters.map((reader) => new IstiodProxies(reader, { tokenFile, port, timeoutMs }));
  const readers = clusters.map((reader, index) => {
    const asked = istiods[index];
    return asked === undefined ? reader : withProxies(reader, asked);
  });
  const shown = shownClusters(readers, values.discoverySelectors);
  const logs = new KubeLogStore(clusters);
  const ports: MeshPorts = {
    clusters: shown,
    metrics,
    ...(clusters.length > 0 && { logs: values.discoverySelectors.length > 0 ? selectedLogs(logs, shown) : logs }),
  };
  const source = rememberingSource(createMeshSource(ports, { clock, ...judged }), { clock });
  const capabilities = held({ freshMs: CAPABILITIES_FRESH_MS }, () => source.capabilities());
  return {
    source: { ...source, capabilities: (options) => capabilities.get(options?.signal) },
    ports,
    demo: false,
    judged,
    checks: [
      ...clusters.map((reader) => ({
        source: `kubernetes/${reader.cluster}`,
        address: reader.client.address,
        check: reader.check.bind(reader),
      })),
      ...stores.map(({ store }) => ({ source: `metrics/${store.name}`, address: store.address, check: store.check.bind(store) })),
    ],
    close() {
      for (const upstream of [...istiods, ...clusters, ...stores.map(({ store }) => store)]) upstream.close();
      shared?.close();
    },
  };
}

/** Yesterday's first moment (UTC): it stays the same all day, so that a restart shows the same mesh. */
function demoStart(now: Instant): Instant {
  const day = 86_400_000;
  return Math.floor(now / day) * day - day;
}

function clustersOf(values: ConfigValues, timeoutMs: number): readonly KubeClusterReader[] {
  if (values.kubeconfig === undefined && values.context.length === 0 && !values.inCluster) return [];
  return kubeClusterReaders({
    kubeconfig: values.kubeconfig,
    contexts: values.context,
    inCluster: values.inCluster,
    namespaces: values.namespaces,
    watch: values.watch,
    bounds: { timeoutMs },
    ...(values.clusterName === undefined ? {} : { clusterName: values.clusterName }),
  });
}

/** With the settings that decide what a store answers us. */
interface ConfiguredStore {
  readonly store: PrometheusMetricStore;
  readonly settings: StoreValues;
}

function storesOf(values: ConfigValues, timeoutMs: number): readonly ConfiguredStore[] {
  const url = values['prometheus.url'];
  return [
    ...(url === undefined ? [] : [storeOf('prometheus', { url, ...prometheusLogin(values) }, timeoutMs)]),
    ...Object.entries(values.metricStores).map(([name, store]) => storeOf(name, store, timeoutMs)),
  ];
}

type StoreValues = { readonly [Key in keyof MetricStoreConfig]: MetricStoreConfig[Key] | undefined } & { readonly url: string };

function storeOf(name: string, values: StoreValues, timeoutMs: number): ConfiguredStore {
  const { url, queryScope = {}, recordingRules = 'auto', headers = {} } = values;
  try {
    const auth = { ...values, headers, oauth2: oauth2ClientOf(values) };
    return { store: new PrometheusMetricStore({ name, url, auth, timeoutMs, queryScope, recordingRules }), settings: values };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const key = name === 'prometheus' ? name : `metricStores.${name}`;
    const file = 'path' in error && typeof error.path === 'string' ? error.path : '';
    const field = (['caFile', 'certFile', 'keyFile', 'oauth2CaFile'] as const).find((each) => values[each] === file) ?? 'caFile';
    throw new ConfigError(`${key}.${field} ${file} cannot be read (${String(error.code)}): check that it is there`);
  }
}

function oauth2ClientOf(values: StoreValues): OAuth2Client | undefined {
  const { oauth2TokenUrl: tokenUrl, oauth2ClientId: clientId } = values;
  if (tokenUrl === undefined || clientId === undefined) return undefined;
  return {
    tokenUrl,
    clientId,
    clientSecret: values.oauth2ClientSecret,
    clientSecretFile: values.oauth2ClientSecretFile,
    scopes: values.oauth2Scopes,
    params: values.oauth2Params,
    caFile: values.oauth2CaFile,
  };
}
