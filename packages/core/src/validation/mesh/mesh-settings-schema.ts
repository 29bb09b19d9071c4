import type { Schema } from '../../model/schema.js';
import { providerNamesSchema } from './mesh-facts-schema.js';
import { anything, bool, int, listOf, mapOf, objectOf, text } from '../schema/shorthand.js';

const retry = objectOf({
  attempts: int,
  retryOn: text,
  backoff: text,
  perTryTimeout: text,
  retryRemoteLocalities: bool,
  retryIgnorePreviousHosts: bool,
});
const address = objectOf({ address: text, accessToken: text });
const poll = objectOf({ pollDelay: text });

/** The fields of the configuration of a mesh that istiod judges before it takes it. Without those of types and enums, which its reader judges. */
export const meshSettingsSchema: Schema = objectOf({
  proxyListenPort: int,
  connectTimeout: text,
  protocolDetectionTimeout: text,
  trustDomain: text,
  trustDomainAliases: listOf(text),
  serviceSettings: listOf(objectOf({ hosts: listOf(text) })),
  meshMTLS: objectOf({ ecdhCurves: listOf(text) }),
  localityLbSetting: objectOf({
    distribute: listOf(objectOf({ from: text, to: mapOf(int) })),
    failover: listOf(objectOf({ from: text, to: text })),
    failoverPriority: listOf(text),
  }),
  defaultHttpRetryPolicy: retry,
  defaultInboundHttpRetryPolicy: retry,
  defaultTrafficPolicy: objectOf({
    connectionPool: objectOf({
      tcp: objectOf({ maxConnections: int }),
      http: objectOf({ http1MaxPendingRequests: int, http2MaxRequests: int, maxRetries: int }),
    }),
    outlierDetection: objectOf({ maxEjectionPercent: int, minHealthPercent: int }),
  }),
  defaultConfig: objectOf({
    configPath: text,
    binaryPath: text,
    serviceCluster: text,
    discoveryAddress: text,
    proxyAdminPort: int,
    statusPort: int,
    drainDuration: text,
    statsdUdpAddress: text,
    envoyMetricsService: address,
    envoyAccessLogService: address,
    tracing: objectOf({ zipkin: address, lightstep: address, datadog: address, openCensusAgent: address }),
    privateKeyProvider: objectOf({ cryptomb: poll, qat: poll }),
    connectionSettings: objectOf({
      listenerPerConnectionBufferLimitBytes: int,
      httpIdleTimeout: text,
      httpMaxConcurrentStreams: int,
      http2InitialStreamWindowSize: int,
      http2InitialConnectionWindowSize: int,
    }),
  }),
  extensionProviders: listOf(anything),
  defaultProviders: providerNamesSchema,
});
