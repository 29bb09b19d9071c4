import type { DestinationRuleSpecTrafficPolicyConnectionPool } from '../../model/generated/istio.js';
import { givenAt } from '../checks/repairs.js';
import { conform, isRecord } from '../schema/conform.js';
import { readYaml } from '../source/yaml-document.js';
import type { Subject } from '../subject.js';
import type { MeshConfig } from './mesh-facts.js';
import { meshSettingsSchema } from './mesh-settings-schema.js';

export interface RetryPolicy {
  readonly attempts?: number;
  readonly retryOn?: string;
  readonly backoff?: string;
  readonly perTryTimeout?: string;
  readonly retryRemoteLocalities?: boolean;
  readonly retryIgnorePreviousHosts?: boolean;
}

interface Collector {
  readonly address?: string;
  readonly accessToken?: string;
}

export interface ConnectionSettings {
  readonly listenerPerConnectionBufferLimitBytes?: number;
  readonly httpIdleTimeout?: string;
  readonly httpMaxConcurrentStreams?: number;
  readonly http2InitialStreamWindowSize?: number;
  readonly http2InitialConnectionWindowSize?: number;
}

export interface ProxySettings {
  readonly configPath?: string;
  readonly binaryPath?: string;
  readonly serviceCluster?: string;
  readonly discoveryAddress?: string;
  readonly proxyAdminPort?: number;
  readonly statusPort?: number;
  readonly drainDuration?: string;
  readonly statsdUdpAddress?: string;
  readonly envoyMetricsService?: Collector;
  readonly envoyAccessLogService?: Collector;
  readonly tracing?: {
    readonly zipkin?: Collector;
    readonly lightstep?: Collector;
    readonly datadog?: Collector;
    readonly openCensusAgent?: Collector;
  };
  readonly privateKeyProvider?: {
    readonly cryptomb?: { readonly pollDelay?: string };
    readonly qat?: { readonly pollDelay?: string };
  };
  readonly connectionSettings?: ConnectionSettings;
}

/** The configuration of a mesh as far as istiod judges it. */
export interface MeshSettings {
  readonly proxyListenPort?: number;
  readonly connectTimeout?: string;
  readonly protocolDetectionTimeout?: string;
  readonly trustDomain?: string;
  readonly trustDomainAliases?: readonly string[];
  readonly serviceSettings?: readonly { readonly hosts?: readonly string[] }[];
  readonly meshMTLS?: { readonly ecdhCurves?: readonly string[] };
  readonly localityLbSetting?: {
    readonly distribute?: readonly { readonly from?: string; readonly to?: Readonly<Record<string, number>> }[];
    readonly failover?: readonly { readonly from?: string; readonly to?: string }[];
    readonly failoverPriority?: readonly string[];
  };
  readonly defaultHttpRetryPolicy?: RetryPolicy;
  readonly defaultInboundHttpRetryPolicy?: RetryPolicy;
  readonly defaultTrafficPolicy?: {
    readonly connectionPool?: DestinationRuleSpecTrafficPolicyConnectionPool;
    readonly outlierDetection?: { readonly maxEjectionPercent?: number; readonly minHealthPercent?: number };
  };
  readonly defaultConfig?: ProxySettings;
  readonly extensionProviders?: readonly unknown[];
  readonly defaultProviders?: MeshConfig['defaultProviders'] & object;
}

/** A mesh configuration, and where a field of it stands in the object. */
export interface PlacedSettings {
  readonly value: MeshSettings;
  /** As it was given, untrimmed. */
  readonly raw: unknown;
  readonly pathOf: (field: string) => string;
}

/** Every mesh configuration that an object has: of a MeshFacts document one for each control plane, of the ConfigMap of a control plane its own. */
export function* meshSettingsOf(subject: Subject<'ConfigMap' | 'MeshFacts'>): Iterable<PlacedSettings> {
  if (subject.kind === 'MeshFacts') {
    for (const [i] of (subject.object.spec?.controlPlanes ?? []).entries()) {
      const path = `spec/controlPlanes[${i}]/meshConfig`;
      yield* settingsFrom(givenAt(subject.raw, path), (field) => `${path}/${field}`);
    }
  } else if (/^istio(?:-.+)?$/.test(subject.name)) {
    const [document] = readYaml(subject.object.data?.mesh ?? '').documents;
    // The text in a ConfigMap is one value to those who look for a path.
    yield* settingsFrom(document?.value, () => 'data/mesh');
  }
}

function* settingsFrom(raw: unknown, pathOf: PlacedSettings['pathOf']): Iterable<PlacedSettings> {
  // Trimmed to the schema that the type was written after.
  if (isRecord(raw)) yield { value: conform(raw, meshSettingsSchema) as MeshSettings, raw, pathOf };
}
