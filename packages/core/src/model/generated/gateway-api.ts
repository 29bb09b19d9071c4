// Written by `npm run gen`; do not edit. From:
// - Gateway API CRDs as tested by istio master 2026-08-22; storage version, descriptions removed
import type { KubernetesObject } from '../kubernetes.js';

export interface BackendTLSPolicy extends KubernetesObject<'BackendTLSPolicy'> {
  readonly spec?: BackendTLSPolicySpec;
  readonly status?: BackendTLSPolicyStatus;
}

export interface BackendTLSPolicySpec {
  readonly options?: Readonly<Record<string, string>>;
  readonly targetRefs: readonly BackendTLSPolicySpecTargetRefs[];
  readonly validation: BackendTLSPolicySpecValidation;
}

export interface BackendTLSPolicyStatus {
  readonly ancestors: readonly BackendTLSPolicyStatusAncestors[];
}

export interface BackendTLSPolicySpecTargetRefs {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly sectionName?: string;
}

export interface BackendTLSPolicySpecValidation {
  readonly caCertificateRefs?: readonly BackendTLSPolicySpecValidationCaCertificateRefs[];
  readonly hostname: string;
  readonly subjectAltNames?: readonly BackendTLSPolicySpecValidationSubjectAltNames[];
  readonly wellKnownCACertificates?: string;
}

export interface BackendTLSPolicyStatusAncestors {
  readonly ancestorRef: BackendTLSPolicyStatusAncestorsAncestorRef;
  readonly conditions?: readonly BackendTLSPolicyStatusAncestorsConditions[];
  readonly controllerName: string;
}

export interface BackendTLSPolicySpecValidationCaCertificateRefs {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface BackendTLSPolicySpecValidationSubjectAltNames {
  readonly hostname?: string;
  readonly type: 'Hostname' | 'URI';
  readonly uri?: string;
}

export interface BackendTLSPolicyStatusAncestorsAncestorRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface BackendTLSPolicyStatusAncestorsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface GRPCRoute extends KubernetesObject<'GRPCRoute'> {
  readonly spec?: GRPCRouteSpec;
  readonly status?: GRPCRouteStatus;
}

export interface GRPCRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly GRPCRouteSpecParentRefs[];
  readonly rules?: readonly GRPCRouteSpecRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface GRPCRouteStatus {
  readonly parents: readonly GRPCRouteStatusParents[];
}

export interface GRPCRouteSpecParentRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface GRPCRouteSpecRules {
  readonly backendRefs?: readonly GRPCRouteSpecRulesBackendRefs[];
  readonly filters?: readonly GRPCRouteSpecRulesFilters[];
  readonly matches?: readonly GRPCRouteSpecRulesMatches[];
  readonly name?: string;
  readonly sessionPersistence?: GRPCRouteSpecRulesSessionPersistence;
}

export interface GRPCRouteStatusParents {
  readonly conditions?: readonly GRPCRouteStatusParentsConditions[];
  readonly controllerName: string;
  readonly parentRef: GRPCRouteSpecParentRefs;
}

export interface GRPCRouteSpecRulesBackendRefs {
  readonly filters?: readonly GRPCRouteSpecRulesFilters[];
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface GRPCRouteSpecRulesFilters {
  readonly extensionRef?: GRPCRouteSpecRulesFiltersExtensionRef;
  readonly requestHeaderModifier?: GRPCRouteSpecRulesFiltersRequestHeaderModifier;
  readonly requestMirror?: GRPCRouteSpecRulesFiltersRequestMirror;
  readonly responseHeaderModifier?: GRPCRouteSpecRulesFiltersRequestHeaderModifier;
  readonly type: 'ResponseHeaderModifier' | 'RequestHeaderModifier' | 'RequestMirror' | 'ExtensionRef';
}

export interface GRPCRouteSpecRulesMatches {
  readonly headers?: readonly GRPCRouteSpecRulesMatchesHeaders[];
  readonly method?: GRPCRouteSpecRulesMatchesMethod;
}

export interface GRPCRouteSpecRulesSessionPersistence {
  readonly absoluteTimeout?: string;
  readonly cookieConfig?: GRPCRouteSpecRulesSessionPersistenceCookieConfig;
  readonly sessionName?: string;
  readonly type?: 'Cookie' | 'Header';
}

export interface GRPCRouteStatusParentsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface GRPCRouteSpecRulesFiltersExtensionRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface GRPCRouteSpecRulesFiltersRequestHeaderModifier {
  readonly add?: readonly GRPCRouteSpecRulesFiltersRequestHeaderModifierAdd[];
  readonly remove?: readonly string[];
  readonly set?: readonly GRPCRouteSpecRulesFiltersRequestHeaderModifierAdd[];
}

export interface GRPCRouteSpecRulesFiltersRequestMirror {
  readonly backendRef: GRPCRouteSpecRulesFiltersRequestMirrorBackendRef;
  readonly fraction?: GRPCRouteSpecRulesFiltersRequestMirrorFraction;
  readonly percent?: number;
}

export interface GRPCRouteSpecRulesMatchesHeaders {
  readonly name: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value: string;
}

export interface GRPCRouteSpecRulesMatchesMethod {
  readonly method?: string;
  readonly service?: string;
  readonly type?: 'Exact' | 'RegularExpression';
}

export interface GRPCRouteSpecRulesSessionPersistenceCookieConfig {
  readonly lifetimeType?: 'Permanent' | 'Session';
}

export interface GRPCRouteSpecRulesFiltersRequestHeaderModifierAdd {
  readonly name: string;
  readonly value: string;
}

export interface GRPCRouteSpecRulesFiltersRequestMirrorBackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
}

export interface GRPCRouteSpecRulesFiltersRequestMirrorFraction {
  readonly denominator?: number;
  readonly numerator: number;
}

export interface Gateway extends KubernetesObject<'Gateway'> {
  readonly spec?: GatewaySpec;
  readonly status?: GatewayStatus;
}

export interface GatewaySpec {
  readonly addresses?: readonly GatewaySpecAddresses[];
  readonly allowedListeners?: GatewaySpecAllowedListeners;
  readonly defaultScope?: 'All' | 'None';
  readonly gatewayClassName: string;
  readonly infrastructure?: GatewaySpecInfrastructure;
  readonly listeners: readonly GatewaySpecListeners[];
  readonly tls?: GatewaySpecTls;
}

export interface GatewayStatus {
  readonly addresses?: readonly GatewayStatusAddresses[];
  readonly attachedListenerSets?: number;
  readonly conditions?: readonly GatewayStatusConditions[];
  readonly listeners?: readonly GatewayStatusListeners[];
}

export interface GatewaySpecAddresses {
  readonly type?: string;
  readonly value?: string;
}

export interface GatewaySpecAllowedListeners {
  readonly namespaces?: GatewaySpecAllowedListenersNamespaces;
}

export interface GatewaySpecInfrastructure {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly parametersRef?: GatewaySpecInfrastructureParametersRef;
}

export interface GatewaySpecListeners {
  readonly allowedRoutes?: GatewaySpecListenersAllowedRoutes;
  readonly hostname?: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly tls?: GatewaySpecListenersTls;
}

export interface GatewaySpecTls {
  readonly backend?: GatewaySpecTlsBackend;
  readonly frontend?: GatewaySpecTlsFrontend;
}

export interface GatewayStatusAddresses {
  readonly type?: string;
  readonly value: string;
}

export interface GatewayStatusConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface GatewayStatusListeners {
  readonly attachedRoutes: number;
  readonly conditions: readonly GatewayStatusConditions[];
  readonly name: string;
  readonly supportedKinds?: readonly GatewayStatusListenersSupportedKinds[];
}

export interface GatewaySpecAllowedListenersNamespaces {
  readonly from?: 'All' | 'Selector' | 'Same' | 'None';
  readonly selector?: GatewaySpecAllowedListenersNamespacesSelector;
}

export interface GatewaySpecInfrastructureParametersRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface GatewaySpecListenersAllowedRoutes {
  readonly kinds?: readonly GatewayStatusListenersSupportedKinds[];
  readonly namespaces?: GatewaySpecListenersAllowedRoutesNamespaces;
}

export interface GatewaySpecListenersTls {
  readonly certificateRefs?: readonly GatewaySpecListenersTlsCertificateRefs[];
  readonly mode?: 'Terminate' | 'Passthrough';
  readonly options?: Readonly<Record<string, string>>;
}

export interface GatewaySpecTlsBackend {
  readonly clientCertificateRef?: GatewaySpecListenersTlsCertificateRefs;
}

export interface GatewaySpecTlsFrontend {
  readonly default: GatewaySpecTlsFrontendDefault;
  readonly perPort?: readonly GatewaySpecTlsFrontendPerPort[];
}

export interface GatewayStatusListenersSupportedKinds {
  readonly group?: string;
  readonly kind: string;
}

export interface GatewaySpecAllowedListenersNamespacesSelector {
  readonly matchExpressions?: readonly GatewaySpecAllowedListenersNamespacesSelectorMatchExpressions[];
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface GatewaySpecListenersAllowedRoutesNamespaces {
  readonly from?: 'All' | 'Selector' | 'Same';
  readonly selector?: GatewaySpecAllowedListenersNamespacesSelector;
}

export interface GatewaySpecListenersTlsCertificateRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface GatewaySpecTlsFrontendDefault {
  readonly validation?: GatewaySpecTlsFrontendDefaultValidation;
}

export interface GatewaySpecTlsFrontendPerPort {
  readonly port: number;
  readonly tls: GatewaySpecTlsFrontendDefault;
}

export interface GatewaySpecAllowedListenersNamespacesSelectorMatchExpressions {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface GatewaySpecTlsFrontendDefaultValidation {
  readonly caCertificateRefs: readonly GatewaySpecTlsFrontendDefaultValidationCaCertificateRefs[];
  readonly mode?: 'AllowValidOnly' | 'AllowInsecureFallback';
}

export interface GatewaySpecTlsFrontendDefaultValidationCaCertificateRefs {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface GatewayClass extends KubernetesObject<'GatewayClass'> {
  readonly spec?: GatewayClassSpec;
  readonly status?: GatewayClassStatus;
}

export interface GatewayClassSpec {
  readonly controllerName: string;
  readonly description?: string;
  readonly parametersRef?: GatewayClassSpecParametersRef;
}

export interface GatewayClassStatus {
  readonly conditions?: readonly GatewayClassStatusConditions[];
  readonly supportedFeatures?: readonly GatewayClassStatusSupportedFeatures[];
}

export interface GatewayClassSpecParametersRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface GatewayClassStatusConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface GatewayClassStatusSupportedFeatures {
  readonly name: string;
}

export interface HTTPRoute extends KubernetesObject<'HTTPRoute'> {
  readonly spec?: HTTPRouteSpec;
  readonly status?: HTTPRouteStatus;
}

export interface HTTPRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly HTTPRouteSpecParentRefs[];
  readonly rules?: readonly HTTPRouteSpecRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface HTTPRouteStatus {
  readonly parents: readonly HTTPRouteStatusParents[];
}

export interface HTTPRouteSpecParentRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface HTTPRouteSpecRules {
  readonly backendRefs?: readonly HTTPRouteSpecRulesBackendRefs[];
  readonly filters?: readonly HTTPRouteSpecRulesFilters[];
  readonly matches?: readonly HTTPRouteSpecRulesMatches[];
  readonly name?: string;
  readonly retry?: HTTPRouteSpecRulesRetry;
  readonly sessionPersistence?: HTTPRouteSpecRulesSessionPersistence;
  readonly timeouts?: HTTPRouteSpecRulesTimeouts;
}

export interface HTTPRouteStatusParents {
  readonly conditions?: readonly HTTPRouteStatusParentsConditions[];
  readonly controllerName: string;
  readonly parentRef: HTTPRouteSpecParentRefs;
}

export interface HTTPRouteSpecRulesBackendRefs {
  readonly filters?: readonly HTTPRouteSpecRulesFilters[];
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface HTTPRouteSpecRulesFilters {
  readonly cors?: HTTPRouteSpecRulesFiltersCors;
  readonly extensionRef?: HTTPRouteSpecRulesFiltersExtensionRef;
  readonly externalAuth?: HTTPRouteSpecRulesFiltersExternalAuth;
  readonly requestHeaderModifier?: HTTPRouteSpecRulesFiltersRequestHeaderModifier;
  readonly requestMirror?: HTTPRouteSpecRulesFiltersRequestMirror;
  readonly requestRedirect?: HTTPRouteSpecRulesFiltersRequestRedirect;
  readonly responseHeaderModifier?: HTTPRouteSpecRulesFiltersRequestHeaderModifier;
  readonly type: 'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'RequestRedirect' | 'URLRewrite' | 'ExtensionRef' | 'CORS' | 'ExternalAuth';
  readonly urlRewrite?: HTTPRouteSpecRulesFiltersUrlRewrite;
}

export interface HTTPRouteSpecRulesMatches {
  readonly headers?: readonly HTTPRouteSpecRulesMatchesHeaders[];
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
  readonly path?: HTTPRouteSpecRulesMatchesPath;
  readonly queryParams?: readonly HTTPRouteSpecRulesMatchesHeaders[];
}

export interface HTTPRouteSpecRulesRetry {
  readonly attempts?: number;
  readonly backoff?: string;
  readonly codes?: readonly number[];
}

export interface HTTPRouteSpecRulesSessionPersistence {
  readonly absoluteTimeout?: string;
  readonly cookieConfig?: HTTPRouteSpecRulesSessionPersistenceCookieConfig;
  readonly sessionName?: string;
  readonly type?: 'Cookie' | 'Header';
}

export interface HTTPRouteSpecRulesTimeouts {
  readonly backendRequest?: string;
  readonly request?: string;
}

export interface HTTPRouteStatusParentsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface HTTPRouteSpecRulesFiltersCors {
  readonly allowCredentials?: boolean;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly ('GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | '*')[];
  readonly allowOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: number;
}

export interface HTTPRouteSpecRulesFiltersExtensionRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface HTTPRouteSpecRulesFiltersExternalAuth {
  readonly backendRef: HTTPRouteSpecRulesFiltersExternalAuthBackendRef;
  readonly forwardBody?: HTTPRouteSpecRulesFiltersExternalAuthForwardBody;
  readonly grpc?: HTTPRouteSpecRulesFiltersExternalAuthGrpc;
  readonly http?: HTTPRouteSpecRulesFiltersExternalAuthHttp;
  readonly protocol: 'HTTP' | 'GRPC';
}

export interface HTTPRouteSpecRulesFiltersRequestHeaderModifier {
  readonly add?: readonly HTTPRouteSpecRulesFiltersRequestHeaderModifierAdd[];
  readonly remove?: readonly string[];
  readonly set?: readonly HTTPRouteSpecRulesFiltersRequestHeaderModifierAdd[];
}

export interface HTTPRouteSpecRulesFiltersRequestMirror {
  readonly backendRef: HTTPRouteSpecRulesFiltersExternalAuthBackendRef;
  readonly fraction?: HTTPRouteSpecRulesFiltersRequestMirrorFraction;
  readonly percent?: number;
}

export interface HTTPRouteSpecRulesFiltersRequestRedirect {
  readonly hostname?: string;
  readonly path?: HTTPRouteSpecRulesFiltersRequestRedirectPath;
  readonly port?: number;
  readonly scheme?: 'http' | 'https';
  readonly statusCode?: 301 | 302 | 303 | 307 | 308;
}

export interface HTTPRouteSpecRulesFiltersUrlRewrite {
  readonly hostname?: string;
  readonly path?: HTTPRouteSpecRulesFiltersRequestRedirectPath;
}

export interface HTTPRouteSpecRulesMatchesHeaders {
  readonly name: string;
  readonly type?: 'Exact' | 'RegularExpression';
  readonly value: string;
}

export interface HTTPRouteSpecRulesMatchesPath {
  readonly type?: 'Exact' | 'PathPrefix' | 'RegularExpression';
  readonly value?: string;
}

export interface HTTPRouteSpecRulesSessionPersistenceCookieConfig {
  readonly lifetimeType?: 'Permanent' | 'Session';
}

export interface HTTPRouteSpecRulesFiltersExternalAuthBackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
}

export interface HTTPRouteSpecRulesFiltersExternalAuthForwardBody {
  readonly maxSize?: number;
}

export interface HTTPRouteSpecRulesFiltersExternalAuthGrpc {
  readonly allowedHeaders?: readonly string[];
}

export interface HTTPRouteSpecRulesFiltersExternalAuthHttp {
  readonly allowedHeaders?: readonly string[];
  readonly allowedResponseHeaders?: readonly string[];
  readonly path?: string;
}

export interface HTTPRouteSpecRulesFiltersRequestHeaderModifierAdd {
  readonly name: string;
  readonly value: string;
}

export interface HTTPRouteSpecRulesFiltersRequestMirrorFraction {
  readonly denominator?: number;
  readonly numerator: number;
}

export interface HTTPRouteSpecRulesFiltersRequestRedirectPath {
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
  readonly type: 'ReplaceFullPath' | 'ReplacePrefixMatch';
}

export interface ListenerSet extends KubernetesObject<'ListenerSet'> {
  readonly spec?: ListenerSetSpec;
  readonly status?: ListenerSetStatus;
}

export interface ListenerSetSpec {
  readonly listeners: readonly ListenerSetSpecListeners[];
  readonly parentRef: ListenerSetSpecParentRef;
}

export interface ListenerSetStatus {
  readonly conditions?: readonly ListenerSetStatusConditions[];
  readonly listeners?: readonly ListenerSetStatusListeners[];
}

export interface ListenerSetSpecListeners {
  readonly allowedRoutes?: ListenerSetSpecListenersAllowedRoutes;
  readonly hostname?: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly tls?: ListenerSetSpecListenersTls;
}

export interface ListenerSetSpecParentRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface ListenerSetStatusConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface ListenerSetStatusListeners {
  readonly attachedRoutes: number;
  readonly conditions: readonly ListenerSetStatusConditions[];
  readonly name: string;
  readonly supportedKinds?: readonly ListenerSetStatusListenersSupportedKinds[];
}

export interface ListenerSetSpecListenersAllowedRoutes {
  readonly kinds?: readonly ListenerSetStatusListenersSupportedKinds[];
  readonly namespaces?: ListenerSetSpecListenersAllowedRoutesNamespaces;
}

export interface ListenerSetSpecListenersTls {
  readonly certificateRefs?: readonly ListenerSetSpecParentRef[];
  readonly mode?: 'Terminate' | 'Passthrough';
  readonly options?: Readonly<Record<string, string>>;
}

export interface ListenerSetStatusListenersSupportedKinds {
  readonly group?: string;
  readonly kind: string;
}

export interface ListenerSetSpecListenersAllowedRoutesNamespaces {
  readonly from?: 'All' | 'Selector' | 'Same';
  readonly selector?: ListenerSetSpecListenersAllowedRoutesNamespacesSelector;
}

export interface ListenerSetSpecListenersAllowedRoutesNamespacesSelector {
  readonly matchExpressions?: readonly ListenerSetSpecListenersAllowedRoutesNamespacesSelectorMatchExpressions[];
  readonly matchLabels?: Readonly<Record<string, string>>;
}

export interface ListenerSetSpecListenersAllowedRoutesNamespacesSelectorMatchExpressions {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

export interface ReferenceGrant extends KubernetesObject<'ReferenceGrant'> {
  readonly spec?: ReferenceGrantSpec;
}

export interface ReferenceGrantSpec {
  readonly from: readonly ReferenceGrantSpecFrom[];
  readonly to: readonly ReferenceGrantSpecTo[];
}

export interface ReferenceGrantSpecFrom {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
}

export interface ReferenceGrantSpecTo {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
}

export interface TCPRoute extends KubernetesObject<'TCPRoute'> {
  readonly spec?: TCPRouteSpec;
  readonly status?: TCPRouteStatus;
}

export interface TCPRouteSpec {
  readonly parentRefs?: readonly TCPRouteSpecParentRefs[];
  readonly rules: readonly TCPRouteSpecRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface TCPRouteStatus {
  readonly parents: readonly TCPRouteStatusParents[];
}

export interface TCPRouteSpecParentRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface TCPRouteSpecRules {
  readonly backendRefs: readonly TCPRouteSpecRulesBackendRefs[];
  readonly name?: string;
}

export interface TCPRouteStatusParents {
  readonly conditions?: readonly TCPRouteStatusParentsConditions[];
  readonly controllerName: string;
  readonly parentRef: TCPRouteSpecParentRefs;
}

export interface TCPRouteSpecRulesBackendRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface TCPRouteStatusParentsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface TLSRoute extends KubernetesObject<'TLSRoute'> {
  readonly spec?: TLSRouteSpec;
  readonly status?: TLSRouteStatus;
}

export interface TLSRouteSpec {
  readonly hostnames: readonly string[];
  readonly parentRefs?: readonly TLSRouteSpecParentRefs[];
  readonly rules: readonly TLSRouteSpecRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface TLSRouteStatus {
  readonly parents: readonly TLSRouteStatusParents[];
}

export interface TLSRouteSpecParentRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface TLSRouteSpecRules {
  readonly backendRefs: readonly TLSRouteSpecRulesBackendRefs[];
  readonly name?: string;
}

export interface TLSRouteStatusParents {
  readonly conditions?: readonly TLSRouteStatusParentsConditions[];
  readonly controllerName: string;
  readonly parentRef: TLSRouteSpecParentRefs;
}

export interface TLSRouteSpecRulesBackendRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface TLSRouteStatusParentsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface UDPRoute extends KubernetesObject<'UDPRoute'> {
  readonly spec?: UDPRouteSpec;
  readonly status?: UDPRouteStatus;
}

export interface UDPRouteSpec {
  readonly parentRefs?: readonly UDPRouteSpecParentRefs[];
  readonly rules: readonly UDPRouteSpecRules[];
  readonly useDefaultGateways?: 'All' | 'None';
}

export interface UDPRouteStatus {
  readonly parents: readonly UDPRouteStatusParents[];
}

export interface UDPRouteSpecParentRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface UDPRouteSpecRules {
  readonly backendRefs: readonly UDPRouteSpecRulesBackendRefs[];
  readonly name?: string;
}

export interface UDPRouteStatusParents {
  readonly conditions?: readonly UDPRouteStatusParentsConditions[];
  readonly controllerName: string;
  readonly parentRef: UDPRouteSpecParentRefs;
}

export interface UDPRouteSpecRulesBackendRefs {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface UDPRouteStatusParentsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface XBackend extends KubernetesObject<'XBackend'> {
  readonly spec?: XBackendSpec;
  readonly status?: XBackendStatus;
}

export interface XBackendSpec {
  readonly externalHostname?: XBackendSpecExternalHostname;
  readonly port: XBackendSpecPort;
  readonly protocol?: 'TCP' | 'HTTP' | 'HTTP2' | 'HTTP11' | 'H2C' | 'MCP';
  readonly tls?: XBackendSpecTls;
  readonly type: 'ExternalHostname';
}

export interface XBackendStatus {
  readonly ancestors?: readonly XBackendStatusAncestors[];
}

export interface XBackendSpecExternalHostname {
  readonly hostname: string;
}

export interface XBackendSpecPort {
  readonly name?: string;
  readonly port: number;
}

export interface XBackendSpecTls {
  readonly clientCertificateRef?: XBackendSpecTlsClientCertificateRef;
  readonly mode: 'None' | 'ServerOnly' | 'ClientAndServer';
  readonly validation?: XBackendSpecTlsValidation;
}

export interface XBackendStatusAncestors {
  readonly ancestorRef: XBackendStatusAncestorsAncestorRef;
  readonly conditions?: readonly XBackendStatusAncestorsConditions[];
  readonly controllerName: string;
}

export interface XBackendSpecTlsClientCertificateRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface XBackendSpecTlsValidation {
  readonly caCertificateRefs?: readonly XBackendSpecTlsValidationCaCertificateRefs[];
  readonly hostname: string;
  readonly subjectAltNames?: readonly XBackendSpecTlsValidationSubjectAltNames[];
  readonly wellKnownCACertificates?: string;
}

export interface XBackendStatusAncestorsAncestorRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface XBackendStatusAncestorsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface XBackendSpecTlsValidationCaCertificateRefs {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface XBackendSpecTlsValidationSubjectAltNames {
  readonly hostname?: string;
  readonly type: 'Hostname' | 'URI';
  readonly uri?: string;
}

export interface XBackendTrafficPolicy extends KubernetesObject<'XBackendTrafficPolicy'> {
  readonly spec?: XBackendTrafficPolicySpec;
  readonly status?: XBackendTrafficPolicyStatus;
}

export interface XBackendTrafficPolicySpec {
  readonly retryConstraint?: XBackendTrafficPolicySpecRetryConstraint;
  readonly sessionPersistence?: XBackendTrafficPolicySpecSessionPersistence;
  readonly targetRefs: readonly XBackendTrafficPolicySpecTargetRefs[];
}

export interface XBackendTrafficPolicyStatus {
  readonly ancestors: readonly XBackendTrafficPolicyStatusAncestors[];
}

export interface XBackendTrafficPolicySpecRetryConstraint {
  readonly budget?: XBackendTrafficPolicySpecRetryConstraintBudget;
  readonly minRetryRate?: XBackendTrafficPolicySpecRetryConstraintMinRetryRate;
}

export interface XBackendTrafficPolicySpecSessionPersistence {
  readonly absoluteTimeout?: string;
  readonly cookieConfig?: XBackendTrafficPolicySpecSessionPersistenceCookieConfig;
  readonly sessionName?: string;
  readonly type?: 'Cookie' | 'Header';
}

export interface XBackendTrafficPolicySpecTargetRefs {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface XBackendTrafficPolicyStatusAncestors {
  readonly ancestorRef: XBackendTrafficPolicyStatusAncestorsAncestorRef;
  readonly conditions?: readonly XBackendTrafficPolicyStatusAncestorsConditions[];
  readonly controllerName: string;
}

export interface XBackendTrafficPolicySpecRetryConstraintBudget {
  readonly interval?: string;
  readonly percent?: number;
}

export interface XBackendTrafficPolicySpecRetryConstraintMinRetryRate {
  readonly count?: number;
  readonly interval?: string;
}

export interface XBackendTrafficPolicySpecSessionPersistenceCookieConfig {
  readonly lifetimeType?: 'Permanent' | 'Session';
}

export interface XBackendTrafficPolicyStatusAncestorsAncestorRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface XBackendTrafficPolicyStatusAncestorsConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface XMesh extends KubernetesObject<'XMesh'> {
  readonly spec?: XMeshSpec;
  readonly status?: XMeshStatus;
}

export interface XMeshSpec {
  readonly controllerName: string;
  readonly description?: string;
  readonly parametersRef?: XMeshSpecParametersRef;
}

export interface XMeshStatus {
  readonly conditions?: readonly XMeshStatusConditions[];
  readonly supportedFeatures?: readonly XMeshStatusSupportedFeatures[];
}

export interface XMeshSpecParametersRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface XMeshStatusConditions {
  readonly lastTransitionTime: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly reason: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly type: string;
}

export interface XMeshStatusSupportedFeatures {
  readonly name: string;
}
