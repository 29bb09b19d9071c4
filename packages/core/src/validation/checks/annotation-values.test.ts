import { expect, it } from 'vitest';
import { annotationFault } from './annotation-values.js';

it.each([
  ['sidecar.istio.io/interceptionMode', 'TPROXY'],
  ['status.sidecar.istio.io/port', '15020'],
  ['readiness.status.sidecar.istio.io/applicationPorts', '80,443'],
  ['traffic.sidecar.istio.io/excludeOutboundIPRanges', ''],
  ['traffic.sidecar.istio.io/includeOutboundIPRanges', '*'],
  ['prometheus.istio.io/merge-metrics', 'false'],
  ['proxy.istio.io/config', '{}'],
  ['proxy.istio.io/config', 'concurrency: 2'],
  ['sidecar.istio.io/proxyMemory', '128Mi'],
  ['example.com/other', 'anything'],
])('%s takes %j', (annotation, value) => {
  expect(annotationFault(annotation, value)).toBeUndefined();
});

it.each([
  ['sidecar.istio.io/interceptionMode', 'IPTABLES'],
  ['status.sidecar.istio.io/port', '70000'],
  ['traffic.sidecar.istio.io/excludeInboundPorts', '*'],
  ['traffic.sidecar.istio.io/includeOutboundIPRanges', '10.0.0.0/33'],
  ['prometheus.istio.io/merge-metrics', 'yes'],
  ['proxy.istio.io/config', '- a'],
  ['proxy.istio.io/config', 'a: ['],
  ['sidecar.istio.io/proxyCPU', '100 m'],
])('%s refuses %j', (annotation, value) => {
  expect(annotationFault(annotation, value)).toBeDefined();
});
