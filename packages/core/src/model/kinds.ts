import type * as gatewayApi from './generated/gateway-api.js';
import type * as istio from './generated/istio.js';
import type * as kubernetes from './kubernetes.js';

/** The object type behind each kind's key. Gateway API keys carry Kiali's prefix `K8s`, since `Gateway` is Istio's. */
export interface KindMap {
  Namespace: kubernetes.Namespace;
  Service: kubernetes.Service;
  Pod: kubernetes.Pod;
  ServiceAccount: kubernetes.ServiceAccount;
  ConfigMap: kubernetes.ConfigMap;
  Deployment: kubernetes.Deployment;
  ReplicaSet: kubernetes.ReplicaSet;
  StatefulSet: kubernetes.StatefulSet;
  DaemonSet: kubernetes.DaemonSet;
  Job: kubernetes.Job;
  CronJob: kubernetes.CronJob;
  AuthorizationPolicy: istio.AuthorizationPolicy;
  DestinationRule: istio.DestinationRule;
  EnvoyFilter: istio.EnvoyFilter;
  Gateway: istio.Gateway;
  PeerAuthentication: istio.PeerAuthentication;
  ProxyConfig: istio.ProxyConfig;
  RequestAuthentication: istio.RequestAuthentication;
  ServiceEntry: istio.ServiceEntry;
  Sidecar: istio.Sidecar;
  Telemetry: istio.Telemetry;
  TrafficExtension: istio.TrafficExtension;
  VirtualService: istio.VirtualService;
  WasmPlugin: istio.WasmPlugin;
  WorkloadEntry: istio.WorkloadEntry;
  WorkloadGroup: istio.WorkloadGroup;
  K8sBackendTLSPolicy: gatewayApi.BackendTLSPolicy;
  K8sGateway: gatewayApi.Gateway;
  K8sGatewayClass: gatewayApi.GatewayClass;
  K8sGRPCRoute: gatewayApi.GRPCRoute;
  K8sHTTPRoute: gatewayApi.HTTPRoute;
  K8sListenerSet: gatewayApi.ListenerSet;
  K8sReferenceGrant: gatewayApi.ReferenceGrant;
  K8sTCPRoute: gatewayApi.TCPRoute;
  K8sTLSRoute: gatewayApi.TLSRoute;
  K8sUDPRoute: gatewayApi.UDPRoute;
  K8sXBackend: gatewayApi.XBackend;
  K8sXBackendTrafficPolicy: gatewayApi.XBackendTrafficPolicy;
  K8sXMesh: gatewayApi.XMesh;
}

export type Kind = keyof KindMap;

/** Where a kind lives in the Kubernetes API and how it is badged on screen. */
export interface KindRow {
  /** `kind` as objects carry it. */
  readonly apiKind: string;
  /** '' for the core group. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly badge: string;
}

const inGroup =
  (group: string, defaultVersion: string) =>
  (apiKind: string, plural: string, badge: string, rest?: { version?: string; cluster?: true }): KindRow => ({
    apiKind,
    group,
    version: rest?.version ?? defaultVersion,
    plural,
    namespaced: !rest?.cluster,
    badge,
  });

const coreGroup = inGroup('', 'v1');
const apps = inGroup('apps', 'v1');
const batch = inGroup('batch', 'v1');
const networking = inGroup('networking.istio.io', 'v1');
const security = inGroup('security.istio.io', 'v1');
const extensions = inGroup('extensions.istio.io', 'v1alpha1');
const gateway = inGroup('gateway.networking.k8s.io', 'v1');
const gatewayX = inGroup('gateway.networking.x-k8s.io', 'v1alpha1');

/** One row per kind: adding a kind is a row here and a type in KindMap. */
export const kinds: Readonly<Record<Kind, KindRow>> = {
  Namespace: coreGroup('Namespace', 'namespaces', 'NS', { cluster: true }),
  Service: coreGroup('Service', 'services', 'S'),
  Pod: coreGroup('Pod', 'pods', 'P'),
  ServiceAccount: coreGroup('ServiceAccount', 'serviceaccounts', 'SA'),
  ConfigMap: coreGroup('ConfigMap', 'configmaps', 'CM'),
  Deployment: apps('Deployment', 'deployments', 'D'),
  ReplicaSet: apps('ReplicaSet', 'replicasets', 'RS'),
  StatefulSet: apps('StatefulSet', 'statefulsets', 'SS'),
  DaemonSet: apps('DaemonSet', 'daemonsets', 'DS'),
  Job: batch('Job', 'jobs', 'J'),
  CronJob: batch('CronJob', 'cronjobs', 'CJ'),
  AuthorizationPolicy: security('AuthorizationPolicy', 'authorizationpolicies', 'AP'),
  DestinationRule: networking('DestinationRule', 'destinationrules', 'DR'),
  EnvoyFilter: networking('EnvoyFilter', 'envoyfilters', 'EF', { version: 'v1alpha3' }),
  Gateway: networking('Gateway', 'gateways', 'G'),
  PeerAuthentication: security('PeerAuthentication', 'peerauthentications', 'PA'),
  ProxyConfig: networking('ProxyConfig', 'proxyconfigs', 'PC', { version: 'v1beta1' }),
  RequestAuthentication: security('RequestAuthentication', 'requestauthentications', 'RA'),
  ServiceEntry: networking('ServiceEntry', 'serviceentries', 'SE'),
  Sidecar: networking('Sidecar', 'sidecars', 'SC'),
  Telemetry: inGroup('telemetry.istio.io', 'v1')('Telemetry', 'telemetries', 'TM'),
  TrafficExtension: extensions('TrafficExtension', 'trafficextensions', 'TE'),
  VirtualService: networking('VirtualService', 'virtualservices', 'VS'),
  WasmPlugin: extensions('WasmPlugin', 'wasmplugins', 'WP'),
  WorkloadEntry: networking('WorkloadEntry', 'workloadentries', 'WE'),
  WorkloadGroup: networking('WorkloadGroup', 'workloadgroups', 'WG'),
  K8sBackendTLSPolicy: gateway('BackendTLSPolicy', 'backendtlspolicies', 'BTP'),
  K8sGateway: gateway('Gateway', 'gateways', 'G'),
  K8sGatewayClass: gateway('GatewayClass', 'gatewayclasses', 'GC', { cluster: true }),
  K8sGRPCRoute: gateway('GRPCRoute', 'grpcroutes', 'GRPC'),
  K8sHTTPRoute: gateway('HTTPRoute', 'httproutes', 'HTTP'),
  K8sListenerSet: gateway('ListenerSet', 'listenersets', 'LS'),
  K8sReferenceGrant: gateway('ReferenceGrant', 'referencegrants', 'RG', { version: 'v1beta1' }),
  K8sTCPRoute: gateway('TCPRoute', 'tcproutes', 'TCP'),
  K8sTLSRoute: gateway('TLSRoute', 'tlsroutes', 'TLS'),
  K8sUDPRoute: gateway('UDPRoute', 'udproutes', 'UDP'),
  K8sXBackend: gatewayX('XBackend', 'xbackends', 'XB'),
  K8sXBackendTrafficPolicy: gatewayX('XBackendTrafficPolicy', 'xbackendtrafficpolicies', 'XBTP'),
  K8sXMesh: gatewayX('XMesh', 'xmeshes', 'XM', { cluster: true }),
};

/** Every kind's key, in the table's order. */
export const kindNames: readonly Kind[] = Object.keys(kinds) as Kind[];

/** The key of the kind that objects with this `apiVersion` and `kind` have; any version of the group will do. */
export function kindOf(apiVersion: string, apiKind: string): Kind | undefined {
  const slash = apiVersion.indexOf('/');
  return kindByGroup.get(`${slash < 0 ? '' : apiVersion.slice(0, slash)}/${apiKind}`);
}

const kindByGroup: ReadonlyMap<string, Kind> = new Map(kindNames.map((kind) => [`${kinds[kind].group}/${kinds[kind].apiKind}`, kind]));
