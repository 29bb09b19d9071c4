// Written by `npm run gen`; do not edit. From:
// - istio master 2026-08-22, manifests/charts/base/files/crd-all.gen.yaml; storage version, descriptions removed
import type { KubernetesObject } from '../kubernetes.js';

export interface AuthorizationPolicy extends KubernetesObject<'AuthorizationPolicy'> {
  readonly spec?: AuthorizationPolicySpec;
  readonly status?: AuthorizationPolicyStatus;
}

export interface AuthorizationPolicySpec {
  readonly action?: 'ALLOW' | 'DENY' | 'AUDIT' | 'CUSTOM';
  readonly provider?: AuthorizationPolicySpecProvider;
  readonly rules?: readonly AuthorizationPolicySpecRules[];
  readonly selector?: AuthorizationPolicySpecSelector;
  readonly targetRef?: AuthorizationPolicySpecTargetRef;
  readonly targetRefs?: readonly AuthorizationPolicySpecTargetRef[];
}

export interface AuthorizationPolicyStatus {
  readonly conditions?: readonly AuthorizationPolicyStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly AuthorizationPolicyStatusValidationMessages[];
}

export interface AuthorizationPolicySpecProvider {
  readonly name?: string;
}

export interface AuthorizationPolicySpecRules {
  readonly from?: readonly AuthorizationPolicySpecRulesFrom[];
  readonly to?: readonly AuthorizationPolicySpecRulesTo[];
  readonly when?: readonly AuthorizationPolicySpecRulesWhen[];
}

export interface AuthorizationPolicySpecSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface AuthorizationPolicySpecTargetRef {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface AuthorizationPolicyStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface AuthorizationPolicyStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: AuthorizationPolicyStatusValidationMessagesType;
}

export interface AuthorizationPolicySpecRulesFrom {
  readonly source?: AuthorizationPolicySpecRulesFromSource;
}

export interface AuthorizationPolicySpecRulesTo {
  readonly operation?: AuthorizationPolicySpecRulesToOperation;
}

export interface AuthorizationPolicySpecRulesWhen {
  readonly key: string;
  readonly notValues?: readonly string[];
  readonly values?: readonly string[];
}

export interface AuthorizationPolicyStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface AuthorizationPolicySpecRulesFromSource {
  readonly ipBlocks?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly notIpBlocks?: readonly string[];
  readonly notNamespaces?: readonly string[];
  readonly notPrincipals?: readonly string[];
  readonly notRemoteIpBlocks?: readonly string[];
  readonly notRequestPrincipals?: readonly string[];
  readonly notServiceAccounts?: readonly string[];
  readonly notTrustDomains?: readonly string[];
  readonly principals?: readonly string[];
  readonly remoteIpBlocks?: readonly string[];
  readonly requestPrincipals?: readonly string[];
  readonly serviceAccounts?: readonly string[];
  readonly trustDomains?: readonly string[];
}

export interface AuthorizationPolicySpecRulesToOperation {
  readonly hosts?: readonly string[];
  readonly methods?: readonly string[];
  readonly notHosts?: readonly string[];
  readonly notMethods?: readonly string[];
  readonly notPaths?: readonly string[];
  readonly notPorts?: readonly string[];
  readonly paths?: readonly string[];
  readonly ports?: readonly string[];
}

export interface DestinationRule extends KubernetesObject<'DestinationRule'> {
  readonly spec?: DestinationRuleSpec;
  readonly status?: DestinationRuleStatus;
}

export interface DestinationRuleSpec {
  readonly exportTo?: readonly string[];
  readonly host: string;
  readonly subsets?: readonly DestinationRuleSpecSubsets[];
  readonly trafficPolicy?: DestinationRuleSpecTrafficPolicy;
  readonly workloadSelector?: DestinationRuleSpecWorkloadSelector;
}

export interface DestinationRuleStatus {
  readonly conditions?: readonly DestinationRuleStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly DestinationRuleStatusValidationMessages[];
}

export interface DestinationRuleSpecSubsets {
  readonly labels?: Readonly<Record<string, string>>;
  readonly name: string;
  readonly trafficPolicy?: DestinationRuleSpecTrafficPolicy;
}

export interface DestinationRuleSpecTrafficPolicy {
  readonly connectionPool?: DestinationRuleSpecTrafficPolicyConnectionPool;
  readonly loadBalancer?: DestinationRuleSpecTrafficPolicyLoadBalancer;
  readonly outlierDetection?: DestinationRuleSpecTrafficPolicyOutlierDetection;
  readonly portLevelSettings?: readonly DestinationRuleSpecTrafficPolicyPortLevelSettings[];
  readonly proxyProtocol?: DestinationRuleSpecTrafficPolicyProxyProtocol;
  readonly retryBudget?: DestinationRuleSpecTrafficPolicyRetryBudget;
  readonly tls?: DestinationRuleSpecTrafficPolicyTls;
  readonly tunnel?: DestinationRuleSpecTrafficPolicyTunnel;
}

export interface DestinationRuleSpecWorkloadSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface DestinationRuleStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface DestinationRuleStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: DestinationRuleStatusValidationMessagesType;
}

export interface DestinationRuleSpecTrafficPolicyConnectionPool {
  readonly http?: DestinationRuleSpecTrafficPolicyConnectionPoolHttp;
  readonly tcp?: DestinationRuleSpecTrafficPolicyConnectionPoolTcp;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancer {
  readonly backendUtilization?: DestinationRuleSpecTrafficPolicyLoadBalancerBackendUtilization;
  readonly consistentHash?: DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash;
  readonly localityLbSetting?: DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSetting;
  readonly simple?: 'UNSPECIFIED' | 'LEAST_CONN' | 'RANDOM' | 'PASSTHROUGH' | 'ROUND_ROBIN' | 'LEAST_REQUEST';
  readonly warmup?: DestinationRuleSpecTrafficPolicyLoadBalancerWarmup;
  readonly warmupDurationSecs?: string;
  readonly zoneAwareLbSetting?: DestinationRuleSpecTrafficPolicyLoadBalancerZoneAwareLbSetting;
}

export interface DestinationRuleSpecTrafficPolicyOutlierDetection {
  readonly baseEjectionTime?: string;
  readonly consecutive5xxErrors?: number | null;
  readonly consecutiveErrors?: number;
  readonly consecutiveGatewayErrors?: number | null;
  readonly consecutiveLocalOriginFailures?: number | null;
  readonly interval?: string;
  readonly maxEjectionPercent?: number;
  readonly minHealthPercent?: number;
  readonly outlierDetectionHttpErrorCodes?: readonly number[];
  readonly splitExternalLocalOriginErrors?: boolean;
}

export interface DestinationRuleSpecTrafficPolicyPortLevelSettings {
  readonly connectionPool?: DestinationRuleSpecTrafficPolicyConnectionPool;
  readonly loadBalancer?: DestinationRuleSpecTrafficPolicyLoadBalancer;
  readonly outlierDetection?: DestinationRuleSpecTrafficPolicyOutlierDetection;
  readonly port?: DestinationRuleSpecTrafficPolicyPortLevelSettingsPort;
  readonly tls?: DestinationRuleSpecTrafficPolicyTls;
}

export interface DestinationRuleSpecTrafficPolicyProxyProtocol {
  readonly version?: 'V1' | 'V2';
}

export interface DestinationRuleSpecTrafficPolicyRetryBudget {
  readonly budgetInterval?: string;
  readonly minRetryConcurrency?: number;
  readonly percent?: number | null;
}

export interface DestinationRuleSpecTrafficPolicyTls {
  readonly caCertificates?: string;
  readonly caCrl?: string;
  readonly clientCertificate?: string;
  readonly credentialName?: string;
  readonly insecureSkipVerify?: boolean | null;
  readonly mode?: 'DISABLE' | 'SIMPLE' | 'MUTUAL' | 'ISTIO_MUTUAL';
  readonly privateKey?: string;
  readonly sni?: string;
  readonly subjectAltNames?: readonly string[];
}

export interface DestinationRuleSpecTrafficPolicyTunnel {
  readonly protocol?: string;
  readonly targetHost: string;
  readonly targetPort: number;
}

export interface DestinationRuleStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface DestinationRuleSpecTrafficPolicyConnectionPoolHttp {
  readonly h2UpgradePolicy?: 'DEFAULT' | 'DO_NOT_UPGRADE' | 'UPGRADE';
  readonly http1MaxPendingRequests?: number;
  readonly http2KeepAlive?: DestinationRuleSpecTrafficPolicyConnectionPoolHttpHttp2KeepAlive;
  readonly http2MaxRequests?: number;
  readonly idleTimeout?: string;
  readonly maxConcurrentStreams?: number;
  readonly maxRequestsPerConnection?: number;
  readonly maxRetries?: number;
  readonly useClientProtocol?: boolean;
}

export interface DestinationRuleSpecTrafficPolicyConnectionPoolTcp {
  readonly connectTimeout?: string;
  readonly idleTimeout?: string;
  readonly maxConnectionDuration?: string;
  readonly maxConnections?: number;
  readonly tcpKeepalive?: DestinationRuleSpecTrafficPolicyConnectionPoolTcpTcpKeepalive;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerBackendUtilization {
  readonly errorUtilizationPenaltyPercent?: number;
  readonly metricNamesForComputingUtilization?: readonly string[];
  readonly weightExpirationPeriod?: string;
  readonly weightStabilizationPeriod?: string;
  readonly weightUpdatePeriod?: string;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash {
  readonly httpCookie?: DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookie;
  readonly httpHeaderName?: string;
  readonly httpQueryParameterName?: string;
  readonly maglev?: DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashMaglev;
  readonly minimumRingSize?: number;
  readonly ringHash?: DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashRingHash;
  readonly useSourceIp?: boolean;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSetting {
  readonly distribute?: readonly DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingDistribute[];
  readonly enabled?: boolean | null;
  readonly failover?: readonly DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingFailover[];
  readonly failoverPriority?: readonly string[];
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerWarmup {
  readonly aggression?: number | null;
  readonly duration: string;
  readonly minimumPercent?: number | null;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerZoneAwareLbSetting {
  readonly enabled?: boolean | null;
  readonly failover?: readonly DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingFailover[];
  readonly failoverPriority?: readonly string[];
  readonly minClusterSize?: number | null;
}

export interface DestinationRuleSpecTrafficPolicyPortLevelSettingsPort {
  readonly number?: number;
}

export interface DestinationRuleSpecTrafficPolicyConnectionPoolHttpHttp2KeepAlive {
  readonly interval?: string;
  readonly timeout?: string;
}

export interface DestinationRuleSpecTrafficPolicyConnectionPoolTcpTcpKeepalive {
  readonly interval?: string;
  readonly probes?: number;
  readonly time?: string;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookie {
  readonly attributes?: readonly DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes[];
  readonly name: string;
  readonly path?: string;
  readonly ttl?: string;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashMaglev {
  readonly tableSize?: number;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashRingHash {
  readonly minimumRingSize?: number;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingDistribute {
  readonly from?: string;
  readonly to?: Readonly<Record<string, number>>;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingFailover {
  readonly from?: string;
  readonly to?: string;
}

export interface DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes {
  readonly name: string;
  readonly value?: string;
}

export interface EnvoyFilter extends KubernetesObject<'EnvoyFilter'> {
  readonly spec?: EnvoyFilterSpec;
  readonly status?: EnvoyFilterStatus;
}

export interface EnvoyFilterSpec {
  readonly configPatches?: readonly EnvoyFilterSpecConfigPatches[];
  readonly priority?: number;
  readonly targetRefs?: readonly EnvoyFilterSpecTargetRefs[];
  readonly workloadSelector?: EnvoyFilterSpecWorkloadSelector;
}

export interface EnvoyFilterStatus {
  readonly conditions?: readonly EnvoyFilterStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly EnvoyFilterStatusValidationMessages[];
}

export interface EnvoyFilterSpecConfigPatches {
  readonly applyTo?: 'INVALID' | 'LISTENER' | 'FILTER_CHAIN' | 'NETWORK_FILTER' | 'HTTP_FILTER' | 'ROUTE_CONFIGURATION' | 'VIRTUAL_HOST' | 'HTTP_ROUTE' | 'CLUSTER' | 'EXTENSION_CONFIG' | 'BOOTSTRAP' | 'LISTENER_FILTER';
  readonly match?: EnvoyFilterSpecConfigPatchesMatch;
  readonly patch?: EnvoyFilterSpecConfigPatchesPatch;
}

export interface EnvoyFilterSpecTargetRefs {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface EnvoyFilterSpecWorkloadSelector {
  readonly labels?: Readonly<Record<string, string>>;
}

export interface EnvoyFilterStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface EnvoyFilterStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: EnvoyFilterStatusValidationMessagesType;
}

export interface EnvoyFilterSpecConfigPatchesMatch {
  readonly cluster?: EnvoyFilterSpecConfigPatchesMatchCluster;
  readonly context?: 'ANY' | 'SIDECAR_INBOUND' | 'SIDECAR_OUTBOUND' | 'GATEWAY' | 'WAYPOINT';
  readonly listener?: EnvoyFilterSpecConfigPatchesMatchListener;
  readonly proxy?: EnvoyFilterSpecConfigPatchesMatchProxy;
  readonly routeConfiguration?: EnvoyFilterSpecConfigPatchesMatchRouteConfiguration;
  readonly waypoint?: EnvoyFilterSpecConfigPatchesMatchWaypoint;
}

export interface EnvoyFilterSpecConfigPatchesPatch {
  readonly filterClass?: 'UNSPECIFIED' | 'AUTHN' | 'AUTHZ' | 'STATS';
  readonly operation?: 'INVALID' | 'MERGE' | 'ADD' | 'REMOVE' | 'INSERT_BEFORE' | 'INSERT_AFTER' | 'INSERT_FIRST' | 'REPLACE' | 'MERGE_AND_REPLACE_LIST';
  readonly value?: Readonly<Record<string, unknown>>;
}

export interface EnvoyFilterStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface EnvoyFilterSpecConfigPatchesMatchCluster {
  readonly name?: string;
  readonly portNumber?: number;
  readonly service?: string;
  readonly subset?: string;
}

export interface EnvoyFilterSpecConfigPatchesMatchListener {
  readonly filterChain?: EnvoyFilterSpecConfigPatchesMatchListenerFilterChain;
  readonly listenerFilter?: string;
  readonly name?: string;
  readonly portName?: string;
  readonly portNumber?: number;
}

export interface EnvoyFilterSpecConfigPatchesMatchProxy {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly proxyVersion?: string;
}

export interface EnvoyFilterSpecConfigPatchesMatchRouteConfiguration {
  readonly gateway?: string;
  readonly name?: string;
  readonly portName?: string;
  readonly portNumber?: number;
  readonly vhost?: EnvoyFilterSpecConfigPatchesMatchRouteConfigurationVhost;
}

export interface EnvoyFilterSpecConfigPatchesMatchWaypoint {
  readonly filter?: EnvoyFilterSpecConfigPatchesMatchWaypointFilter;
  readonly portNumber?: number;
  readonly route?: EnvoyFilterSpecConfigPatchesMatchWaypointRoute;
}

export interface EnvoyFilterSpecConfigPatchesMatchListenerFilterChain {
  readonly applicationProtocols?: string;
  readonly destinationPort?: number;
  readonly filter?: EnvoyFilterSpecConfigPatchesMatchWaypointFilter;
  readonly name?: string;
  readonly sni?: string;
  readonly transportProtocol?: string;
  readonly transportSocket?: string;
}

export interface EnvoyFilterSpecConfigPatchesMatchRouteConfigurationVhost {
  readonly domainName?: string;
  readonly name?: string;
  readonly route?: EnvoyFilterSpecConfigPatchesMatchRouteConfigurationVhostRoute;
}

export interface EnvoyFilterSpecConfigPatchesMatchWaypointFilter {
  readonly name?: string;
  readonly subFilter?: EnvoyFilterSpecConfigPatchesMatchWaypointRoute;
}

export interface EnvoyFilterSpecConfigPatchesMatchWaypointRoute {
  readonly name?: string;
}

export interface EnvoyFilterSpecConfigPatchesMatchRouteConfigurationVhostRoute {
  readonly action?: 'ANY' | 'ROUTE' | 'REDIRECT' | 'DIRECT_RESPONSE';
  readonly name?: string;
}

export interface Gateway extends KubernetesObject<'Gateway'> {
  readonly spec?: GatewaySpec;
  readonly status?: GatewayStatus;
}

export interface GatewaySpec {
  readonly selector?: Readonly<Record<string, string>>;
  readonly servers?: readonly GatewaySpecServers[];
}

export interface GatewayStatus {
  readonly conditions?: readonly GatewayStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly GatewayStatusValidationMessages[];
}

export interface GatewaySpecServers {
  readonly bind?: string;
  readonly defaultEndpoint?: string;
  readonly hosts: readonly string[];
  readonly name?: string;
  readonly port: GatewaySpecServersPort;
  readonly tls?: GatewaySpecServersTls;
}

export interface GatewayStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface GatewayStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: GatewayStatusValidationMessagesType;
}

export interface GatewaySpecServersPort {
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
  readonly targetPort?: number;
}

export interface GatewaySpecServersTls {
  readonly caCertCredentialName?: string;
  readonly caCertificates?: string;
  readonly caCrl?: string;
  readonly cipherSuites?: readonly string[];
  readonly credentialName?: string;
  readonly credentialNames?: readonly string[];
  readonly ecdhCurves?: readonly string[];
  readonly httpsRedirect?: boolean;
  readonly insecureSkipVerify?: boolean | null;
  readonly maxProtocolVersion?: 'TLS_AUTO' | 'TLSV1_0' | 'TLSV1_1' | 'TLSV1_2' | 'TLSV1_3';
  readonly minProtocolVersion?: 'TLS_AUTO' | 'TLSV1_0' | 'TLSV1_1' | 'TLSV1_2' | 'TLSV1_3';
  readonly mode?: 'PASSTHROUGH' | 'SIMPLE' | 'MUTUAL' | 'AUTO_PASSTHROUGH' | 'ISTIO_MUTUAL' | 'OPTIONAL_MUTUAL';
  readonly privateKey?: string;
  readonly serverCertificate?: string;
  readonly subjectAltNames?: readonly string[];
  readonly tlsCertificates?: readonly GatewaySpecServersTlsTlsCertificates[];
  readonly verifyCertificateHash?: readonly string[];
  readonly verifyCertificateSpki?: readonly string[];
}

export interface GatewayStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface GatewaySpecServersTlsTlsCertificates {
  readonly caCertificates?: string;
  readonly privateKey?: string;
  readonly serverCertificate?: string;
}

export interface PeerAuthentication extends KubernetesObject<'PeerAuthentication'> {
  readonly spec?: PeerAuthenticationSpec;
  readonly status?: PeerAuthenticationStatus;
}

export interface PeerAuthenticationSpec {
  readonly mtls?: PeerAuthenticationSpecMtls;
  readonly portLevelMtls?: Readonly<Record<string, PeerAuthenticationSpecMtls>>;
  readonly selector?: PeerAuthenticationSpecSelector;
}

export interface PeerAuthenticationStatus {
  readonly conditions?: readonly PeerAuthenticationStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly PeerAuthenticationStatusValidationMessages[];
}

export interface PeerAuthenticationSpecMtls {
  readonly mode?: 'UNSET' | 'DISABLE' | 'PERMISSIVE' | 'STRICT';
}

export interface PeerAuthenticationSpecSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface PeerAuthenticationStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface PeerAuthenticationStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: PeerAuthenticationStatusValidationMessagesType;
}

export interface PeerAuthenticationStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface ProxyConfig extends KubernetesObject<'ProxyConfig'> {
  readonly spec?: ProxyConfigSpec;
  readonly status?: ProxyConfigStatus;
}

export interface ProxyConfigSpec {
  readonly concurrency?: number | null;
  readonly environmentVariables?: Readonly<Record<string, string>>;
  readonly image?: ProxyConfigSpecImage;
  readonly selector?: ProxyConfigSpecSelector;
}

export interface ProxyConfigStatus {
  readonly conditions?: readonly ProxyConfigStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly ProxyConfigStatusValidationMessages[];
}

export interface ProxyConfigSpecImage {
  readonly imageType?: string;
}

export interface ProxyConfigSpecSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface ProxyConfigStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface ProxyConfigStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: ProxyConfigStatusValidationMessagesType;
}

export interface ProxyConfigStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface RequestAuthentication extends KubernetesObject<'RequestAuthentication'> {
  readonly spec?: RequestAuthenticationSpec;
  readonly status?: RequestAuthenticationStatus;
}

export interface RequestAuthenticationSpec {
  readonly jwtRules?: readonly RequestAuthenticationSpecJwtRules[];
  readonly selector?: RequestAuthenticationSpecSelector;
  readonly targetRef?: RequestAuthenticationSpecTargetRef;
  readonly targetRefs?: readonly RequestAuthenticationSpecTargetRef[];
}

export interface RequestAuthenticationStatus {
  readonly conditions?: readonly RequestAuthenticationStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly RequestAuthenticationStatusValidationMessages[];
}

export interface RequestAuthenticationSpecJwtRules {
  readonly audiences?: readonly string[];
  readonly forwardOriginalToken?: boolean;
  readonly fromCookies?: readonly string[];
  readonly fromHeaders?: readonly RequestAuthenticationSpecJwtRulesFromHeaders[];
  readonly fromParams?: readonly string[];
  readonly issuer?: string;
  readonly jwks?: string;
  readonly jwksUri?: string;
  readonly jwks_uri?: string;
  readonly outputClaimToHeaders?: readonly RequestAuthenticationSpecJwtRulesOutputClaimToHeaders[];
  readonly outputPayloadToHeader?: string;
  readonly presence?: 'OPTIONAL' | 'REQUIRED';
  readonly spaceDelimitedClaims?: readonly string[];
  readonly timeout?: string;
}

export interface RequestAuthenticationSpecSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface RequestAuthenticationSpecTargetRef {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface RequestAuthenticationStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface RequestAuthenticationStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: RequestAuthenticationStatusValidationMessagesType;
}

export interface RequestAuthenticationSpecJwtRulesFromHeaders {
  readonly name: string;
  readonly prefix?: string;
}

export interface RequestAuthenticationSpecJwtRulesOutputClaimToHeaders {
  readonly claim: string;
  readonly header: string;
}

export interface RequestAuthenticationStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface ServiceEntry extends KubernetesObject<'ServiceEntry'> {
  readonly spec?: ServiceEntrySpec;
  readonly status?: ServiceEntryStatus;
}

export interface ServiceEntrySpec {
  readonly addresses?: readonly string[];
  readonly endpoints?: readonly ServiceEntrySpecEndpoints[];
  readonly exportTo?: readonly string[];
  readonly hosts: readonly string[];
  readonly location?: 'MESH_EXTERNAL' | 'MESH_INTERNAL';
  readonly ports?: readonly ServiceEntrySpecPorts[];
  readonly resolution?: 'NONE' | 'STATIC' | 'DNS' | 'DNS_ROUND_ROBIN' | 'DYNAMIC_DNS';
  readonly subjectAltNames?: readonly string[];
  readonly workloadSelector?: ServiceEntrySpecWorkloadSelector;
}

export interface ServiceEntryStatus {
  readonly addresses?: readonly ServiceEntryStatusAddresses[];
  readonly conditions?: readonly ServiceEntryStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly ServiceEntryStatusValidationMessages[];
}

export interface ServiceEntrySpecEndpoints {
  readonly address?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly locality?: string;
  readonly network?: string;
  readonly ports?: Readonly<Record<string, number>>;
  readonly serviceAccount?: string;
  readonly weight?: number;
}

export interface ServiceEntrySpecPorts {
  readonly name: string;
  readonly number: number;
  readonly protocol?: string;
  readonly targetPort?: number;
}

export interface ServiceEntrySpecWorkloadSelector {
  readonly labels?: Readonly<Record<string, string>>;
}

export interface ServiceEntryStatusAddresses {
  readonly host?: string;
  readonly value: string;
}

export interface ServiceEntryStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface ServiceEntryStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: ServiceEntryStatusValidationMessagesType;
}

export interface ServiceEntryStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface Sidecar extends KubernetesObject<'Sidecar'> {
  readonly spec?: SidecarSpec;
  readonly status?: SidecarStatus;
}

export interface SidecarSpec {
  readonly egress?: readonly SidecarSpecEgress[];
  readonly inboundConnectionPool?: SidecarSpecInboundConnectionPool;
  readonly ingress?: readonly SidecarSpecIngress[];
  readonly outboundTrafficPolicy?: SidecarSpecOutboundTrafficPolicy;
  readonly workloadSelector?: SidecarSpecWorkloadSelector;
}

export interface SidecarStatus {
  readonly conditions?: readonly SidecarStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly SidecarStatusValidationMessages[];
}

export interface SidecarSpecEgress {
  readonly bind?: string;
  readonly captureMode?: 'DEFAULT' | 'IPTABLES' | 'NONE';
  readonly hosts: readonly string[];
  readonly port?: SidecarSpecEgressPort;
}

export interface SidecarSpecInboundConnectionPool {
  readonly http?: SidecarSpecInboundConnectionPoolHttp;
  readonly tcp?: SidecarSpecInboundConnectionPoolTcp;
}

export interface SidecarSpecIngress {
  readonly bind?: string;
  readonly captureMode?: 'DEFAULT' | 'IPTABLES' | 'NONE';
  readonly connectionPool?: SidecarSpecInboundConnectionPool;
  readonly defaultEndpoint?: string;
  readonly port: SidecarSpecEgressPort;
  readonly tls?: SidecarSpecIngressTls;
}

export interface SidecarSpecOutboundTrafficPolicy {
  readonly egressProxy?: SidecarSpecOutboundTrafficPolicyEgressProxy;
  readonly mode?: 'REGISTRY_ONLY' | 'ALLOW_ANY';
}

export interface SidecarSpecWorkloadSelector {
  readonly labels?: Readonly<Record<string, string>>;
}

export interface SidecarStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface SidecarStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: SidecarStatusValidationMessagesType;
}

export interface SidecarSpecEgressPort {
  readonly name?: string;
  readonly number?: number;
  readonly protocol?: string;
  readonly targetPort?: number;
}

export interface SidecarSpecInboundConnectionPoolHttp {
  readonly h2UpgradePolicy?: 'DEFAULT' | 'DO_NOT_UPGRADE' | 'UPGRADE';
  readonly http1MaxPendingRequests?: number;
  readonly http2KeepAlive?: SidecarSpecInboundConnectionPoolHttpHttp2KeepAlive;
  readonly http2MaxRequests?: number;
  readonly idleTimeout?: string;
  readonly maxConcurrentStreams?: number;
  readonly maxRequestsPerConnection?: number;
  readonly maxRetries?: number;
  readonly useClientProtocol?: boolean;
}

export interface SidecarSpecInboundConnectionPoolTcp {
  readonly connectTimeout?: string;
  readonly idleTimeout?: string;
  readonly maxConnectionDuration?: string;
  readonly maxConnections?: number;
  readonly tcpKeepalive?: SidecarSpecInboundConnectionPoolTcpTcpKeepalive;
}

export interface SidecarSpecIngressTls {
  readonly caCertCredentialName?: string;
  readonly caCertificates?: string;
  readonly caCrl?: string;
  readonly cipherSuites?: readonly string[];
  readonly credentialName?: string;
  readonly credentialNames?: readonly string[];
  readonly ecdhCurves?: readonly string[];
  readonly httpsRedirect?: boolean;
  readonly insecureSkipVerify?: boolean | null;
  readonly maxProtocolVersion?: 'TLS_AUTO' | 'TLSV1_0' | 'TLSV1_1' | 'TLSV1_2' | 'TLSV1_3';
  readonly minProtocolVersion?: 'TLS_AUTO' | 'TLSV1_0' | 'TLSV1_1' | 'TLSV1_2' | 'TLSV1_3';
  readonly mode?: 'PASSTHROUGH' | 'SIMPLE' | 'MUTUAL' | 'AUTO_PASSTHROUGH' | 'ISTIO_MUTUAL' | 'OPTIONAL_MUTUAL';
  readonly privateKey?: string;
  readonly serverCertificate?: string;
  readonly subjectAltNames?: readonly string[];
  readonly tlsCertificates?: readonly SidecarSpecIngressTlsTlsCertificates[];
  readonly verifyCertificateHash?: readonly string[];
  readonly verifyCertificateSpki?: readonly string[];
}

export interface SidecarSpecOutboundTrafficPolicyEgressProxy {
  readonly host: string;
  readonly port?: SidecarSpecOutboundTrafficPolicyEgressProxyPort;
  readonly subset?: string;
}

export interface SidecarStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface SidecarSpecInboundConnectionPoolHttpHttp2KeepAlive {
  readonly interval?: string;
  readonly timeout?: string;
}

export interface SidecarSpecInboundConnectionPoolTcpTcpKeepalive {
  readonly interval?: string;
  readonly probes?: number;
  readonly time?: string;
}

export interface SidecarSpecIngressTlsTlsCertificates {
  readonly caCertificates?: string;
  readonly privateKey?: string;
  readonly serverCertificate?: string;
}

export interface SidecarSpecOutboundTrafficPolicyEgressProxyPort {
  readonly number?: number;
}

export interface Telemetry extends KubernetesObject<'Telemetry'> {
  readonly spec?: TelemetrySpec;
  readonly status?: TelemetryStatus;
}

export interface TelemetrySpec {
  readonly accessLogging?: readonly TelemetrySpecAccessLogging[];
  readonly metrics?: readonly TelemetrySpecMetrics[];
  readonly selector?: TelemetrySpecSelector;
  readonly targetRef?: TelemetrySpecTargetRef;
  readonly targetRefs?: readonly TelemetrySpecTargetRef[];
  readonly tracing?: readonly TelemetrySpecTracing[];
}

export interface TelemetryStatus {
  readonly conditions?: readonly TelemetryStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly TelemetryStatusValidationMessages[];
}

export interface TelemetrySpecAccessLogging {
  readonly disabled?: boolean | null;
  readonly filter?: TelemetrySpecAccessLoggingFilter;
  readonly match?: TelemetrySpecAccessLoggingMatch;
  readonly providers?: readonly TelemetrySpecAccessLoggingProviders[];
}

export interface TelemetrySpecMetrics {
  readonly overrides?: readonly TelemetrySpecMetricsOverrides[];
  readonly providers?: readonly TelemetrySpecAccessLoggingProviders[];
  readonly reportingInterval?: string;
}

export interface TelemetrySpecSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface TelemetrySpecTargetRef {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface TelemetrySpecTracing {
  readonly customTags?: Readonly<Record<string, TelemetrySpecTracingCustomTags>>;
  readonly disableContextPropagation?: boolean | null;
  readonly disableSpanReporting?: boolean | null;
  readonly enableIstioTags?: boolean | null;
  readonly match?: TelemetrySpecAccessLoggingMatch;
  readonly providers?: readonly TelemetrySpecAccessLoggingProviders[];
  readonly randomSamplingPercentage?: number | null;
  readonly useRequestIdForTraceSampling?: boolean | null;
}

export interface TelemetryStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface TelemetryStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: TelemetryStatusValidationMessagesType;
}

export interface TelemetrySpecAccessLoggingFilter {
  readonly expression?: string;
}

export interface TelemetrySpecAccessLoggingMatch {
  readonly mode?: 'CLIENT_AND_SERVER' | 'CLIENT' | 'SERVER';
}

export interface TelemetrySpecAccessLoggingProviders {
  readonly name: string;
}

export interface TelemetrySpecMetricsOverrides {
  readonly disabled?: boolean | null;
  readonly match?: TelemetrySpecMetricsOverridesMatch;
  readonly tagOverrides?: Readonly<Record<string, TelemetrySpecMetricsOverridesTagOverrides>>;
}

export interface TelemetrySpecTracingCustomTags {
  readonly environment?: TelemetrySpecTracingCustomTagsEnvironment;
  readonly formatter?: TelemetrySpecTracingCustomTagsFormatter;
  readonly header?: TelemetrySpecTracingCustomTagsEnvironment;
  readonly literal?: TelemetrySpecTracingCustomTagsFormatter;
}

export interface TelemetryStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface TelemetrySpecMetricsOverridesMatch {
  readonly customMetric?: string;
  readonly metric?: 'ALL_METRICS' | 'REQUEST_COUNT' | 'REQUEST_DURATION' | 'REQUEST_SIZE' | 'RESPONSE_SIZE' | 'TCP_OPENED_CONNECTIONS' | 'TCP_CLOSED_CONNECTIONS' | 'TCP_SENT_BYTES' | 'TCP_RECEIVED_BYTES' | 'GRPC_REQUEST_MESSAGES' | 'GRPC_RESPONSE_MESSAGES';
  readonly mode?: 'CLIENT_AND_SERVER' | 'CLIENT' | 'SERVER';
}

export interface TelemetrySpecMetricsOverridesTagOverrides {
  readonly operation?: 'UPSERT' | 'REMOVE';
  readonly value?: string;
}

export interface TelemetrySpecTracingCustomTagsEnvironment {
  readonly defaultValue?: string;
  readonly name: string;
}

export interface TelemetrySpecTracingCustomTagsFormatter {
  readonly value: string;
}

export interface TrafficExtension extends KubernetesObject<'TrafficExtension'> {
  readonly spec?: TrafficExtensionSpec;
  readonly status?: TrafficExtensionStatus;
}

export interface TrafficExtensionSpec {
  readonly lua?: TrafficExtensionSpecLua;
  readonly match?: readonly TrafficExtensionSpecMatch[];
  readonly phase?: 'UNSPECIFIED' | 'AUTHN' | 'AUTHZ' | 'STATS';
  readonly priority?: number | null;
  readonly selector?: TrafficExtensionSpecSelector;
  readonly targetRefs?: readonly TrafficExtensionSpecTargetRefs[];
  readonly wasm?: TrafficExtensionSpecWasm;
}

export interface TrafficExtensionStatus {
  readonly conditions?: readonly TrafficExtensionStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly TrafficExtensionStatusValidationMessages[];
}

export interface TrafficExtensionSpecLua {
  readonly inlineCode: string;
}

export interface TrafficExtensionSpecMatch {
  readonly mode?: 'UNDEFINED' | 'CLIENT' | 'SERVER' | 'CLIENT_AND_SERVER';
  readonly ports?: readonly TrafficExtensionSpecMatchPorts[];
}

export interface TrafficExtensionSpecSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface TrafficExtensionSpecTargetRefs {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface TrafficExtensionSpecWasm {
  readonly failStrategy?: 'FAIL_CLOSE' | 'FAIL_OPEN' | 'FAIL_RELOAD';
  readonly imagePullPolicy?: 'UNSPECIFIED_POLICY' | 'IfNotPresent' | 'Always';
  readonly imagePullSecret?: string;
  readonly pluginConfig?: Readonly<Record<string, unknown>>;
  readonly pluginName?: string;
  readonly sha256?: string;
  readonly type?: 'UNSPECIFIED_PLUGIN_TYPE' | 'HTTP' | 'NETWORK';
  readonly url: string;
  readonly verificationKey?: string;
  readonly vmConfig?: TrafficExtensionSpecWasmVmConfig;
}

export interface TrafficExtensionStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface TrafficExtensionStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: TrafficExtensionStatusValidationMessagesType;
}

export interface TrafficExtensionSpecMatchPorts {
  readonly number: number;
}

export interface TrafficExtensionSpecWasmVmConfig {
  readonly env?: readonly TrafficExtensionSpecWasmVmConfigEnv[];
}

export interface TrafficExtensionStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface TrafficExtensionSpecWasmVmConfigEnv {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: 'INLINE' | 'HOST';
}

export interface VirtualService extends KubernetesObject<'VirtualService'> {
  readonly spec?: VirtualServiceSpec;
  readonly status?: VirtualServiceStatus;
}

export interface VirtualServiceSpec {
  readonly exportTo?: readonly string[];
  readonly gateways?: readonly string[];
  readonly hosts?: readonly string[];
  readonly http?: readonly VirtualServiceSpecHttp[];
  readonly tcp?: readonly VirtualServiceSpecTcp[];
  readonly tls?: readonly VirtualServiceSpecTls[];
}

export interface VirtualServiceStatus {
  readonly conditions?: readonly VirtualServiceStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly VirtualServiceStatusValidationMessages[];
}

export interface VirtualServiceSpecHttp {
  readonly corsPolicy?: VirtualServiceSpecHttpCorsPolicy;
  readonly delegate?: VirtualServiceSpecHttpDelegate;
  readonly directResponse?: VirtualServiceSpecHttpDirectResponse;
  readonly fault?: VirtualServiceSpecHttpFault;
  readonly headers?: VirtualServiceSpecHttpHeaders;
  readonly match?: readonly VirtualServiceSpecHttpMatch[];
  readonly mirror?: VirtualServiceSpecHttpMirror;
  readonly mirrorPercent?: number | null;
  readonly mirrorPercentage?: VirtualServiceSpecHttpMirrorPercentage;
  readonly mirror_percent?: number | null;
  readonly mirrors?: readonly VirtualServiceSpecHttpMirrors[];
  readonly name?: string;
  readonly redirect?: VirtualServiceSpecHttpRedirect;
  readonly retries?: VirtualServiceSpecHttpRetries;
  readonly rewrite?: VirtualServiceSpecHttpRewrite;
  readonly route?: readonly VirtualServiceSpecHttpRoute[];
  readonly timeout?: string;
}

export interface VirtualServiceSpecTcp {
  readonly match?: readonly VirtualServiceSpecTcpMatch[];
  readonly route?: readonly VirtualServiceSpecTcpRoute[];
}

export interface VirtualServiceSpecTls {
  readonly match: readonly VirtualServiceSpecTlsMatch[];
  readonly route?: readonly VirtualServiceSpecTcpRoute[];
}

export interface VirtualServiceStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface VirtualServiceStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: VirtualServiceStatusValidationMessagesType;
}

export interface VirtualServiceSpecHttpCorsPolicy {
  readonly allowCredentials?: boolean | null;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly allowOrigins?: readonly VirtualServiceSpecHttpCorsPolicyAllowOrigins[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: string;
  readonly unmatchedPreflights?: 'UNSPECIFIED' | 'FORWARD' | 'IGNORE';
}

export interface VirtualServiceSpecHttpDelegate {
  readonly name?: string;
  readonly namespace?: string;
}

export interface VirtualServiceSpecHttpDirectResponse {
  readonly body?: VirtualServiceSpecHttpDirectResponseBody;
  readonly status: number;
}

export interface VirtualServiceSpecHttpFault {
  readonly abort?: VirtualServiceSpecHttpFaultAbort;
  readonly delay?: VirtualServiceSpecHttpFaultDelay;
}

export interface VirtualServiceSpecHttpHeaders {
  readonly request?: VirtualServiceSpecHttpHeadersRequest;
  readonly response?: VirtualServiceSpecHttpHeadersRequest;
}

export interface VirtualServiceSpecHttpMatch {
  readonly authority?: VirtualServiceSpecHttpCorsPolicyAllowOrigins;
  readonly gateways?: readonly string[];
  readonly headers?: Readonly<Record<string, VirtualServiceSpecHttpCorsPolicyAllowOrigins>>;
  readonly ignoreUriCase?: boolean;
  readonly method?: VirtualServiceSpecHttpCorsPolicyAllowOrigins;
  readonly name?: string;
  readonly port?: number;
  readonly queryParams?: Readonly<Record<string, VirtualServiceSpecHttpCorsPolicyAllowOrigins>>;
  readonly scheme?: VirtualServiceSpecHttpCorsPolicyAllowOrigins;
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
  readonly statPrefix?: string;
  readonly uri?: VirtualServiceSpecHttpCorsPolicyAllowOrigins;
  readonly withoutHeaders?: Readonly<Record<string, VirtualServiceSpecHttpCorsPolicyAllowOrigins>>;
}

export interface VirtualServiceSpecHttpMirror {
  readonly host: string;
  readonly port?: VirtualServiceSpecHttpMirrorPort;
  readonly subset?: string;
}

export interface VirtualServiceSpecHttpMirrorPercentage {
  readonly value?: number;
}

export interface VirtualServiceSpecHttpMirrors {
  readonly destination: VirtualServiceSpecHttpMirror;
  readonly percentage?: VirtualServiceSpecHttpMirrorPercentage;
}

export interface VirtualServiceSpecHttpRedirect {
  readonly authority?: string;
  readonly derivePort?: 'FROM_PROTOCOL_DEFAULT' | 'FROM_REQUEST_PORT';
  readonly port?: number;
  readonly prefixRewrite?: string;
  readonly redirectCode?: number;
  readonly scheme?: string;
  readonly uri?: string;
}

export interface VirtualServiceSpecHttpRetries {
  readonly attempts?: number;
  readonly backoff?: string;
  readonly perTryTimeout?: string;
  readonly retryIgnorePreviousHosts?: boolean | null;
  readonly retryOn?: string;
  readonly retryRemoteLocalities?: boolean | null;
}

export interface VirtualServiceSpecHttpRewrite {
  readonly authority?: string;
  readonly uri?: string;
  readonly uriRegexRewrite?: VirtualServiceSpecHttpRewriteUriRegexRewrite;
}

export interface VirtualServiceSpecHttpRoute {
  readonly destination: VirtualServiceSpecHttpMirror;
  readonly headers?: VirtualServiceSpecHttpHeaders;
  readonly weight?: number;
}

export interface VirtualServiceSpecTcpMatch {
  readonly destinationSubnets?: readonly string[];
  readonly gateways?: readonly string[];
  readonly port?: number;
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
  readonly sourceSubnet?: string;
}

export interface VirtualServiceSpecTcpRoute {
  readonly destination: VirtualServiceSpecHttpMirror;
  readonly weight?: number;
}

export interface VirtualServiceSpecTlsMatch {
  readonly destinationSubnets?: readonly string[];
  readonly gateways?: readonly string[];
  readonly port?: number;
  readonly sniHosts: readonly string[];
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
}

export interface VirtualServiceStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface VirtualServiceSpecHttpCorsPolicyAllowOrigins {
  readonly exact?: string;
  readonly prefix?: string;
  readonly regex?: string;
}

export interface VirtualServiceSpecHttpDirectResponseBody {
  readonly bytes?: string;
  readonly string?: string;
}

export interface VirtualServiceSpecHttpFaultAbort {
  readonly grpcStatus?: string;
  readonly http2Error?: string;
  readonly httpStatus?: number;
  readonly percentage?: VirtualServiceSpecHttpMirrorPercentage;
}

export interface VirtualServiceSpecHttpFaultDelay {
  readonly exponentialDelay?: string;
  readonly fixedDelay?: string;
  readonly percent?: number;
  readonly percentage?: VirtualServiceSpecHttpMirrorPercentage;
}

export interface VirtualServiceSpecHttpHeadersRequest {
  readonly add?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly set?: Readonly<Record<string, string>>;
}

export interface VirtualServiceSpecHttpMirrorPort {
  readonly number?: number;
}

export interface VirtualServiceSpecHttpRewriteUriRegexRewrite {
  readonly match?: string;
  readonly rewrite?: string;
}

export interface WasmPlugin extends KubernetesObject<'WasmPlugin'> {
  readonly spec?: WasmPluginSpec;
  readonly status?: WasmPluginStatus;
}

export interface WasmPluginSpec {
  readonly failStrategy?: 'FAIL_CLOSE' | 'FAIL_OPEN' | 'FAIL_RELOAD';
  readonly imagePullPolicy?: 'UNSPECIFIED_POLICY' | 'IfNotPresent' | 'Always';
  readonly imagePullSecret?: string;
  readonly match?: readonly WasmPluginSpecMatch[];
  readonly phase?: 'UNSPECIFIED_PHASE' | 'AUTHN' | 'AUTHZ' | 'STATS';
  readonly pluginConfig?: Readonly<Record<string, unknown>>;
  readonly pluginName?: string;
  readonly priority?: number | null;
  readonly selector?: WasmPluginSpecSelector;
  readonly sha256?: string;
  readonly targetRef?: WasmPluginSpecTargetRef;
  readonly targetRefs?: readonly WasmPluginSpecTargetRef[];
  readonly type?: 'UNSPECIFIED_PLUGIN_TYPE' | 'HTTP' | 'NETWORK';
  readonly url: string;
  readonly verificationKey?: string;
  readonly vmConfig?: WasmPluginSpecVmConfig;
}

export interface WasmPluginStatus {
  readonly conditions?: readonly WasmPluginStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly WasmPluginStatusValidationMessages[];
}

export interface WasmPluginSpecMatch {
  readonly mode?: 'UNDEFINED' | 'CLIENT' | 'SERVER' | 'CLIENT_AND_SERVER';
  readonly ports?: readonly WasmPluginSpecMatchPorts[];
}

export interface WasmPluginSpecSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface WasmPluginSpecTargetRef {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface WasmPluginSpecVmConfig {
  readonly env?: readonly WasmPluginSpecVmConfigEnv[];
}

export interface WasmPluginStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface WasmPluginStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: WasmPluginStatusValidationMessagesType;
}

export interface WasmPluginSpecMatchPorts {
  readonly number: number;
}

export interface WasmPluginSpecVmConfigEnv {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: 'INLINE' | 'HOST';
}

export interface WasmPluginStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface WorkloadEntry extends KubernetesObject<'WorkloadEntry'> {
  readonly spec?: WorkloadEntrySpec;
  readonly status?: WorkloadEntryStatus;
}

export interface WorkloadEntrySpec {
  readonly address?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly locality?: string;
  readonly network?: string;
  readonly ports?: Readonly<Record<string, number>>;
  readonly serviceAccount?: string;
  readonly weight?: number;
}

export interface WorkloadEntryStatus {
  readonly conditions?: readonly WorkloadEntryStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly WorkloadEntryStatusValidationMessages[];
}

export interface WorkloadEntryStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface WorkloadEntryStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: WorkloadEntryStatusValidationMessagesType;
}

export interface WorkloadEntryStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface WorkloadGroup extends KubernetesObject<'WorkloadGroup'> {
  readonly spec?: WorkloadGroupSpec;
  readonly status?: WorkloadGroupStatus;
}

export interface WorkloadGroupSpec {
  readonly metadata?: WorkloadGroupSpecMetadata;
  readonly probe?: WorkloadGroupSpecProbe;
  readonly template: WorkloadGroupSpecTemplate;
}

export interface WorkloadGroupStatus {
  readonly conditions?: readonly WorkloadGroupStatusConditions[];
  readonly observedGeneration?: number | string;
  readonly validationMessages?: readonly WorkloadGroupStatusValidationMessages[];
}

export interface WorkloadGroupSpecMetadata {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface WorkloadGroupSpecProbe {
  readonly exec?: WorkloadGroupSpecProbeExec;
  readonly failureThreshold?: number;
  readonly grpc?: WorkloadGroupSpecProbeGrpc;
  readonly httpGet?: WorkloadGroupSpecProbeHttpGet;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly tcpSocket?: WorkloadGroupSpecProbeTcpSocket;
  readonly timeoutSeconds?: number;
}

export interface WorkloadGroupSpecTemplate {
  readonly address?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly locality?: string;
  readonly network?: string;
  readonly ports?: Readonly<Record<string, number>>;
  readonly serviceAccount?: string;
  readonly weight?: number;
}

export interface WorkloadGroupStatusConditions {
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly status?: string;
  readonly type?: string;
}

export interface WorkloadGroupStatusValidationMessages {
  readonly documentationUrl?: string;
  readonly level?: 'UNKNOWN' | 'ERROR' | 'WARNING' | 'INFO';
  readonly type?: WorkloadGroupStatusValidationMessagesType;
}

export interface WorkloadGroupSpecProbeExec {
  readonly command: readonly string[];
}

export interface WorkloadGroupSpecProbeGrpc {
  readonly port?: number;
  readonly service?: string;
}

export interface WorkloadGroupSpecProbeHttpGet {
  readonly host?: string;
  readonly httpHeaders?: readonly WorkloadGroupSpecProbeHttpGetHttpHeaders[];
  readonly path?: string;
  readonly port: number;
  readonly scheme?: string;
}

export interface WorkloadGroupSpecProbeTcpSocket {
  readonly host?: string;
  readonly port: number;
}

export interface WorkloadGroupStatusValidationMessagesType {
  readonly code?: string;
  readonly name?: string;
}

export interface WorkloadGroupSpecProbeHttpGetHttpHeaders {
  readonly name?: string;
  readonly value?: string;
}
