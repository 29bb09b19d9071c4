import { isRecord } from '../schema/conform.js';
import { readYaml } from '../source/yaml-document.js';
import { isIpOrCidr } from './addresses.js';

type Check = (value: string) => string | undefined;

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;

const port: Check = (value) => (isPort(value.trim()) ? undefined : 'it is no port');
const count: Check = (value) => (/^\d{1,10}$/.test(value) && Number(value) < 2 ** 32 ? undefined : 'it is no number');
const truth: Check = (value) =>
  /^(?:1|0|[tTfF]|true|false|TRUE|FALSE|True|False)$/.test(value) ? undefined : 'it is neither true nor false';
const quantity: Check = (value) =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.test(value) ? undefined : 'it is no quantity';
const ports: Check = (value) => {
  const odd = listed(value).find((each) => !isPort(each));
  return odd === undefined ? undefined : `"${odd}" is no port`;
};
const anyOrPorts: Check = (value) => (value === '*' ? undefined : ports(value));
const ranges: Check = (value) => {
  const odd = listed(value).find((each) => !isIpOrCidr(each));
  return odd === undefined ? undefined : `"${odd}" is no range of addresses`;
};
const anyOrRanges: Check = (value) => (value === '*' ? undefined : ranges(value));
const mode: Check = (value) => (['', 'REDIRECT', 'TPROXY', 'NONE'].includes(value) ? undefined : 'it is none of REDIRECT, TPROXY and NONE');
const proxyConfig: Check = (value) => {
  const { documents, faults } = readYaml(value);
  const config = documents[0]?.value;
  return faults.length === 0 && (config === undefined || config === null || isRecord(config))
    ? undefined
    : 'it is no configuration in YAML';
};

const listed = (value: string): readonly string[] => (value.trim() === '' ? [] : value.split(',').map((each) => each.trim()));

/** How Istio reads annotations of pods. Source: https://istio.io/latest/docs/reference/config/annotations/ */
const checks: ReadonlyMap<string, Check> = new Map([
  ['sidecar.istio.io/interceptionMode', mode],
  ['status.sidecar.istio.io/port', port],
  ['readiness.status.sidecar.istio.io/initialDelaySeconds', count],
  ['readiness.status.sidecar.istio.io/periodSeconds', count],
  ['readiness.status.sidecar.istio.io/failureThreshold', count],
  ['readiness.status.sidecar.istio.io/applicationPorts', anyOrPorts],
  ['traffic.sidecar.istio.io/includeOutboundIPRanges', anyOrRanges],
  ['traffic.sidecar.istio.io/excludeOutboundIPRanges', ranges],
  ['traffic.sidecar.istio.io/includeInboundPorts', anyOrPorts],
  ['traffic.sidecar.istio.io/excludeInboundPorts', ports],
  ['traffic.sidecar.istio.io/includeOutboundPorts', anyOrPorts],
  ['traffic.sidecar.istio.io/excludeOutboundPorts', ports],
  ['prometheus.istio.io/merge-metrics', truth],
  ['proxy.istio.io/config', proxyConfig],
  ['sidecar.istio.io/proxyCPU', quantity],
  ['sidecar.istio.io/proxyCPULimit', quantity],
  ['sidecar.istio.io/proxyMemory', quantity],
  ['sidecar.istio.io/proxyMemoryLimit', quantity],
]);

/** What is wrong with the value of an annotation of Istio's; undefined where nothing, or any value will do. */
export function annotationFault(annotation: string, value: string): string | undefined {
  return checks.get(annotation)?.(value);
}
