import type { ConfigMap } from '../../model/kubernetes.js';
import type { DemoClusterName } from '../spec.js';
import { TRUST_DOMAIN } from '../world.js';

/** The mesh configuration as istiod reads it. */
export function meshConfigMap(cluster: DemoClusterName): ConfigMap {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'istio', namespace: 'istio-system', labels: { 'istio.io/rev': 'default', release: 'istio' } },
    data: {
      mesh: [
        'accessLogFile: /dev/stdout',
        'defaultConfig:',
        '  discoveryAddress: istiod.istio-system.svc:15012',
        '  proxyMetadata:',
        '    ISTIO_META_ENABLE_HBONE: "true"',
        'enablePrometheusMerge: true',
        'enableAutoMtls: true',
        'extensionProviders:',
        '- name: jaeger',
        '  opentelemetry:',
        '    service: jaeger-collector.platform.svc.cluster.local',
        '    port: 4317',
        'outboundTrafficPolicy:',
        '  mode: ALLOW_ANY',
        'rootNamespace: istio-system',
        `trustDomain: ${TRUST_DOMAIN}`,
        '',
      ].join('\n'),
      meshNetworks: 'networks: {}\n',
      values: JSON.stringify({ global: { meshID: 'inkwell', network: 'network1', multiCluster: { clusterName: cluster } } }),
    },
  };
}
