// Written by `npm run gen`; do not edit. From:
// - istio master 2026-08-22, manifests/charts/base/files/crd-all.gen.yaml; storage version, descriptions removed
import type { CelRule, CrdTable, Schema } from '../../schema.js';

const s1: Schema = { properties: { name: { type: "string" } }, type: "object" };
const s2: Schema = { items: { type: "string" }, type: "array" };
const s3: Schema = { items: { maxLength: 320, type: "string" }, maxItems: 16, type: "array" };
const s4: Schema = { properties: { matchLabels: { additionalProperties: { maxLength: 63, rules: [{"message":"wildcard not allowed in label value match","rule":"!self.contains(\"*\")"}], type: "string" }, maxProperties: 4096, rules: [{"message":"wildcard not allowed in label key match","rule":"self.all(key, !key.contains(\"*\"))"}, {"message":"key must not be empty","rule":"self.all(key, key.size() != 0)"}], type: "object" } }, type: "object" };
const s5: Schema = { maxLength: 253, minLength: 1, type: "string" };
const s6: Schema = { properties: { group: { maxLength: 253, pattern: "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", type: "string" }, kind: { maxLength: 63, minLength: 1, pattern: "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$", type: "string" }, name: s5, namespace: { rules: [{"message":"cross namespace referencing is not currently supported","rule":"self.size() == 0"}], type: "string" } }, required: ["kind","name"], type: "object" };
const s7: Schema = { items: s6, maxItems: 16, type: "array" };
const r1: CelRule = {"message":"only one of targetRefs or selector can be set","rule":"(has(self.selector) ? 1 : 0) + (has(self.targetRef) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1"};
const s8: Schema = { additionalProperties: { type: "string" }, type: "object" };
const s9: Schema = { rules: [{"message":"must be a valid duration greater than 1ms","rule":"duration(self) >= duration('1ms')"}], type: "string" };
const s10: Schema = { maximum: 4294967295, minimum: 0, type: "integer" };
const s11: Schema = { properties: { http: { properties: { h2UpgradePolicy: { enum: ["DEFAULT","DO_NOT_UPGRADE","UPGRADE"], type: "string" }, http1MaxPendingRequests: { format: "int32", type: "integer" }, http2KeepAlive: { properties: { interval: s9, timeout: s9 }, type: "object" }, http2MaxRequests: { format: "int32", type: "integer" }, idleTimeout: s9, maxConcurrentStreams: { format: "int32", type: "integer" }, maxRequestsPerConnection: { format: "int32", type: "integer" }, maxRetries: { format: "int32", type: "integer" }, useClientProtocol: { type: "boolean" } }, type: "object" }, tcp: { properties: { connectTimeout: s9, idleTimeout: { type: "string" }, maxConnectionDuration: s9, maxConnections: { format: "int32", type: "integer" }, tcpKeepalive: { properties: { interval: s9, probes: s10, time: s9 }, type: "object" } }, type: "object" } }, type: "object" };
const s12: Schema = { items: { properties: { from: { type: "string" }, to: { type: "string" } }, type: "object" }, type: "array" };
const s13: Schema = { format: "double", maximum: 100, minimum: 0, nullable: true, type: "number" };
const s14: Schema = { oneOf: [{ not: { anyOf: [{ required: ["simple"] }, { required: ["consistentHash"] }, { required: ["backendUtilization"] }] } }, { required: ["simple"] }, { required: ["consistentHash"] }, { required: ["backendUtilization"] }], properties: { backendUtilization: { properties: { errorUtilizationPenaltyPercent: s10, metricNamesForComputingUtilization: s2, weightExpirationPeriod: { type: "string" }, weightStabilizationPeriod: { type: "string" }, weightUpdatePeriod: { type: "string" } }, type: "object" }, consistentHash: { allOf: [{ oneOf: [{ not: { anyOf: [{ required: ["httpHeaderName"] }, { required: ["httpCookie"] }, { required: ["useSourceIp"] }, { required: ["httpQueryParameterName"] }] } }, { required: ["httpHeaderName"] }, { required: ["httpCookie"] }, { required: ["useSourceIp"] }, { required: ["httpQueryParameterName"] }] }, { oneOf: [{ not: { anyOf: [{ required: ["ringHash"] }, { required: ["maglev"] }] } }, { required: ["ringHash"] }, { required: ["maglev"] }] }], properties: { httpCookie: { properties: { attributes: { items: { properties: { name: { type: "string" }, value: { type: "string" } }, required: ["name"], type: "object" }, type: "array" }, name: { type: "string" }, path: { type: "string" }, ttl: { type: "string" } }, required: ["name"], type: "object" }, httpHeaderName: { type: "string" }, httpQueryParameterName: { type: "string" }, maglev: { properties: { tableSize: { minimum: 0, type: "integer" } }, type: "object" }, minimumRingSize: { minimum: 0, type: "integer" }, ringHash: { properties: { minimumRingSize: { minimum: 0, type: "integer" } }, type: "object" }, useSourceIp: { type: "boolean" } }, type: "object" }, localityLbSetting: { properties: { distribute: { items: { properties: { from: { type: "string" }, to: { additionalProperties: s10, type: "object" } }, type: "object" }, type: "array" }, enabled: { nullable: true, type: "boolean" }, failover: s12, failoverPriority: s2 }, type: "object" }, simple: { enum: ["UNSPECIFIED","LEAST_CONN","RANDOM","PASSTHROUGH","ROUND_ROBIN","LEAST_REQUEST"], type: "string" }, warmup: { properties: { aggression: { format: "double", minimum: 0, nullable: true, type: "number" }, duration: s9, minimumPercent: s13 }, required: ["duration"], type: "object" }, warmupDurationSecs: s9, zoneAwareLbSetting: { properties: { enabled: { nullable: true, type: "boolean" }, failover: s12, failoverPriority: s2, minClusterSize: { maximum: 4294967295, minimum: 1, nullable: true, type: "integer" } }, type: "object" } }, type: "object" };
const s15: Schema = { maximum: 4294967295, minimum: 0, nullable: true, type: "integer" };
const s16: Schema = { properties: { baseEjectionTime: s9, consecutive5xxErrors: s15, consecutiveErrors: { format: "int32", type: "integer" }, consecutiveGatewayErrors: s15, consecutiveLocalOriginFailures: s15, interval: s9, maxEjectionPercent: { format: "int32", type: "integer" }, minHealthPercent: { format: "int32", type: "integer" }, outlierDetectionHttpErrorCodes: { items: { maximum: 599, minimum: 100, type: "integer" }, type: "array" }, splitExternalLocalOriginErrors: { type: "boolean" } }, type: "object" };
const s17: Schema = { properties: { number: s10 }, type: "object" };
const s18: Schema = { properties: { caCertificates: { type: "string" }, caCrl: { type: "string" }, clientCertificate: { type: "string" }, credentialName: { type: "string" }, insecureSkipVerify: { nullable: true, type: "boolean" }, mode: { enum: ["DISABLE","SIMPLE","MUTUAL","ISTIO_MUTUAL"], type: "string" }, privateKey: { type: "string" }, sni: { type: "string" }, subjectAltNames: s2 }, type: "object" };
const s19: Schema = { properties: { connectionPool: s11, loadBalancer: s14, outlierDetection: s16, portLevelSettings: { items: { properties: { connectionPool: s11, loadBalancer: s14, outlierDetection: s16, port: s17, tls: s18 }, type: "object" }, maxItems: 4096, type: "array" }, proxyProtocol: { properties: { version: { enum: ["V1","V2"], type: "string" } }, type: "object" }, retryBudget: { properties: { budgetInterval: { type: "string" }, minRetryConcurrency: s10, percent: s13 }, type: "object" }, tls: s18, tunnel: { properties: { protocol: { type: "string" }, targetHost: { type: "string" }, targetPort: s10 }, required: ["targetHost","targetPort"], type: "object" } }, type: "object" };
const s20: Schema = { properties: { name: { type: "string" }, subFilter: s1 }, type: "object" };
const s21: Schema = { maximum: 4294967295, minimum: 0, rules: [{"message":"port must be between 1-65535","rule":"0 < self && self <= 65535"}], type: "integer" };
const s22: Schema = { enum: ["UNSPECIFIED","AUTHN","AUTHZ","STATS"], type: "string" };
const s23: Schema = { preserveUnknownFields: true, type: "object" };
const s24: Schema = { properties: { labels: { additionalProperties: { maxLength: 63, rules: [{"message":"wildcard is not supported in selector","rule":"!self.contains(\"*\")"}], type: "string" }, maxProperties: 256, type: "object" } }, type: "object" };
const s25: Schema = { enum: ["TLS_AUTO","TLSV1_0","TLSV1_1","TLSV1_2","TLSV1_3"], type: "string" };
const s26: Schema = { properties: { caCertCredentialName: { type: "string" }, caCertificates: { type: "string" }, caCrl: { type: "string" }, cipherSuites: s2, credentialName: { type: "string" }, credentialNames: { items: { type: "string" }, maxItems: 2, minItems: 1, type: "array" }, ecdhCurves: s2, httpsRedirect: { type: "boolean" }, insecureSkipVerify: { nullable: true, type: "boolean" }, maxProtocolVersion: s25, minProtocolVersion: s25, mode: { enum: ["PASSTHROUGH","SIMPLE","MUTUAL","AUTO_PASSTHROUGH","ISTIO_MUTUAL","OPTIONAL_MUTUAL"], type: "string" }, privateKey: { type: "string" }, serverCertificate: { type: "string" }, subjectAltNames: s2, tlsCertificates: { items: { properties: { caCertificates: { type: "string" }, privateKey: { type: "string" }, serverCertificate: { type: "string" } }, type: "object" }, maxItems: 2, minItems: 1, type: "array" }, verifyCertificateHash: s2, verifyCertificateSpki: s2 }, rules: [{"message":"only one of credentialNames or tlsCertificates can be set","rule":"(has(self.tlsCertificates) ? 1 : 0) + (has(self.credentialNames) ? 1 : 0) <= 1"}, {"message":"only one of credentialName or credentialNames can be set","rule":"(has(self.credentialName) ? 1 : 0) + (has(self.credentialNames) ? 1 : 0) <= 1"}, {"message":"only one of credentialName or tlsCertificates can be set","rule":"(has(self.credentialNames) ? 1 : 0) + (has(self.tlsCertificates) ? 1 : 0) <= 1"}], type: "object" };
const s27: Schema = { properties: { mode: { enum: ["UNSET","DISABLE","PERMISSIVE","STRICT"], type: "string" } }, type: "object" };
const s28: Schema = { items: { minLength: 1, type: "string" }, type: "array" };
const s29: Schema = { maxLength: 2048, minLength: 1, rules: [{"message":"url must have scheme http:// or https://","rule":"url(self).getScheme() in [\"http\", \"https\"]"}], type: "string" };
const s30: Schema = { maxLength: 256, rules: [{"message":"UDS must be an absolute path or abstract socket","rule":"self.startsWith(\"unix://\") ? (self.substring(7, 8) == \"/\" || self.substring(7, 8) == \"@\") : true"}, {"message":"UDS may not be a dir","rule":"self.startsWith(\"unix://\") ? !self.endsWith(\"/\") : true"}], type: "string" };
const s31: Schema = { additionalProperties: { type: "string" }, maxProperties: 256, type: "object" };
const s32: Schema = { additionalProperties: s21, maxProperties: 128, rules: [{"message":"port name must be valid","rule":"self.all(key, size(key) < 63 && key.matches(\"^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$\"))"}], type: "object" };
const r2: CelRule = {"message":"UDS may not include ports","rule":"(has(self.address) ? self.address : \"\").startsWith(\"unix://\") ? !has(self.ports) : true"};
const s33: Schema = { properties: { address: s30, labels: s31, locality: { maxLength: 2048, type: "string" }, network: { maxLength: 2048, type: "string" }, ports: s32, serviceAccount: { maxLength: 253, type: "string" }, weight: s10 }, rules: [{"message":"Address is required","rule":"has(self.address) || has(self.network)"}, r2], type: "object" };
const s34: Schema = { enum: ["DEFAULT","IPTABLES","NONE"], type: "string" };
const s35: Schema = { properties: { name: { type: "string" }, number: s10, protocol: { type: "string" }, targetPort: s10 }, type: "object" };
const s36: Schema = { properties: { host: { type: "string" }, port: s17, subset: { type: "string" } }, required: ["host"], type: "object" };
const s37: Schema = { enum: ["CLIENT_AND_SERVER","CLIENT","SERVER"], type: "string" };
const s38: Schema = { properties: { mode: s37 }, type: "object" };
const s39: Schema = { items: { properties: { name: { minLength: 1, type: "string" } }, required: ["name"], type: "object" }, type: "array" };
const s40: Schema = { properties: { defaultValue: { type: "string" }, name: { minLength: 1, type: "string" } }, required: ["name"], type: "object" };
const s41: Schema = { properties: { value: { minLength: 1, type: "string" } }, required: ["value"], type: "object" };
const s42: Schema = { items: { properties: { mode: { enum: ["UNDEFINED","CLIENT","SERVER","CLIENT_AND_SERVER"], type: "string" }, ports: { items: { properties: { number: { maximum: 65535, minimum: 1, type: "integer" } }, required: ["number"], type: "object" }, listMapKeys: ["number"], listType: "map", type: "array" } }, type: "object" }, type: "array" };
const s43: Schema = { format: "int32", nullable: true, type: "integer" };
const s44: Schema = { enum: ["FAIL_CLOSE","FAIL_OPEN","FAIL_RELOAD"], type: "string" };
const s45: Schema = { enum: ["UNSPECIFIED_POLICY","IfNotPresent","Always"], type: "string" };
const s46: Schema = { maxLength: 256, minLength: 1, type: "string" };
const s47: Schema = { pattern: "(^$|^[a-f0-9]{64}$)", type: "string" };
const s48: Schema = { enum: ["UNSPECIFIED_PLUGIN_TYPE","HTTP","NETWORK"], type: "string" };
const s49: Schema = { properties: { env: { items: { properties: { name: s46, value: { maxLength: 2048, type: "string" }, valueFrom: { enum: ["INLINE","HOST"], type: "string" } }, required: ["name"], rules: [{"message":"value may only be set when valueFrom is INLINE","rule":"(has(self.valueFrom) ? self.valueFrom : \"\") != \"HOST\" || !has(self.value)"}], type: "object" }, listMapKeys: ["name"], listType: "map", maxItems: 256, type: "array" } }, type: "object" };
const s50: Schema = { oneOf: [{ not: { anyOf: [{ required: ["exact"] }, { required: ["prefix"] }, { required: ["regex"] }] } }, { required: ["exact"] }, { required: ["prefix"] }, { required: ["regex"] }], properties: { exact: { type: "string" }, prefix: { type: "string" }, regex: { type: "string" } }, type: "object" };
const s51: Schema = { properties: { value: { format: "double", type: "number" } }, type: "object" };
const s52: Schema = { properties: { add: s8, remove: s2, set: s8 }, type: "object" };
const s53: Schema = { properties: { request: s52, response: s52 }, type: "object" };
const s54: Schema = { additionalProperties: s50, type: "object" };
const s55: Schema = { items: { properties: { destination: s36, weight: { format: "int32", type: "integer" } }, required: ["destination"], type: "object" }, type: "array" };
const s56: Schema = { format: "int32", minimum: 0, type: "integer" };

export const istioCrds: CrdTable = {
  AuthorizationPolicy: {
    apiKind: "AuthorizationPolicy",
    group: "security.istio.io",
    plural: "authorizationpolicies",
    namespaced: true,
    version: "v1",
    served: ["v1","v1beta1"],
    spec: { oneOf: [{ not: { anyOf: [{ required: ["provider"] }] } }, { required: ["provider"] }], properties: { action: { enum: ["ALLOW","DENY","AUDIT","CUSTOM"], type: "string" }, provider: s1, rules: { items: { properties: { from: { items: { properties: { source: { properties: { ipBlocks: s2, namespaces: s2, notIpBlocks: s2, notNamespaces: s2, notPrincipals: s2, notRemoteIpBlocks: s2, notRequestPrincipals: s2, notServiceAccounts: s3, notTrustDomains: s2, principals: s2, remoteIpBlocks: s2, requestPrincipals: s2, serviceAccounts: s3, trustDomains: s2 }, rules: [{"message":"Cannot set serviceAccounts with namespaces or principals","rule":"(has(self.serviceAccounts) || has(self.notServiceAccounts)) ? (!has(self.principals) &&\n!has(self.notPrincipals) && !has(self.namespaces) && !has(self.notNamespaces)) : true"}], type: "object" } }, type: "object" }, maxItems: 512, type: "array" }, to: { items: { properties: { operation: { properties: { hosts: s2, methods: s2, notHosts: s2, notMethods: s2, notPaths: s2, notPorts: s2, paths: s2, ports: s2 }, type: "object" } }, type: "object" }, type: "array" }, when: { items: { properties: { key: { type: "string" }, notValues: s2, values: s2 }, required: ["key"], type: "object" }, type: "array" } }, type: "object" }, maxItems: 512, type: "array" }, selector: s4, targetRef: s6, targetRefs: s7 }, rules: [r1], type: "object" },
  },
  DestinationRule: {
    apiKind: "DestinationRule",
    group: "networking.istio.io",
    plural: "destinationrules",
    namespaced: true,
    version: "v1",
    served: ["v1","v1alpha3","v1beta1"],
    spec: { properties: { exportTo: s2, host: { type: "string" }, subsets: { items: { properties: { labels: s8, name: { type: "string" }, trafficPolicy: s19 }, required: ["name"], type: "object" }, type: "array" }, trafficPolicy: s19, workloadSelector: s4 }, required: ["host"], type: "object" },
  },
  EnvoyFilter: {
    apiKind: "EnvoyFilter",
    group: "networking.istio.io",
    plural: "envoyfilters",
    namespaced: true,
    version: "v1alpha3",
    served: ["v1alpha3"],
    spec: { properties: { configPatches: { items: { properties: { applyTo: { enum: ["INVALID","LISTENER","FILTER_CHAIN","NETWORK_FILTER","HTTP_FILTER","ROUTE_CONFIGURATION","VIRTUAL_HOST","HTTP_ROUTE","CLUSTER","EXTENSION_CONFIG","BOOTSTRAP","LISTENER_FILTER"], type: "string" }, match: { oneOf: [{ not: { anyOf: [{ required: ["listener"] }, { required: ["routeConfiguration"] }, { required: ["cluster"] }, { required: ["waypoint"] }] } }, { required: ["listener"] }, { required: ["routeConfiguration"] }, { required: ["cluster"] }, { required: ["waypoint"] }], properties: { cluster: { properties: { name: { type: "string" }, portNumber: s10, service: { type: "string" }, subset: { type: "string" } }, type: "object" }, context: { enum: ["ANY","SIDECAR_INBOUND","SIDECAR_OUTBOUND","GATEWAY","WAYPOINT"], type: "string" }, listener: { properties: { filterChain: { properties: { applicationProtocols: { type: "string" }, destinationPort: s10, filter: s20, name: { type: "string" }, sni: { type: "string" }, transportProtocol: { type: "string" }, transportSocket: { type: "string" } }, type: "object" }, listenerFilter: { type: "string" }, name: { type: "string" }, portName: { type: "string" }, portNumber: s10 }, type: "object" }, proxy: { properties: { metadata: s8, proxyVersion: { type: "string" } }, type: "object" }, routeConfiguration: { properties: { gateway: { type: "string" }, name: { type: "string" }, portName: { type: "string" }, portNumber: s10, vhost: { properties: { domainName: { type: "string" }, name: { type: "string" }, route: { properties: { action: { enum: ["ANY","ROUTE","REDIRECT","DIRECT_RESPONSE"], type: "string" }, name: { type: "string" } }, type: "object" } }, type: "object" } }, type: "object" }, waypoint: { properties: { filter: s20, portNumber: s21, route: s1 }, type: "object" } }, rules: [{"message":"only support waypointMatch when context is WAYPOINT","rule":"has(self.context) ? ((self.context == \"WAYPOINT\") ? has(self.waypoint) : !has(self.waypoint)) : !has(self.waypoint)"}], type: "object" }, patch: { properties: { filterClass: s22, operation: { enum: ["INVALID","MERGE","ADD","REMOVE","INSERT_BEFORE","INSERT_AFTER","INSERT_FIRST","REPLACE","MERGE_AND_REPLACE_LIST"], type: "string" }, value: s23 }, type: "object" } }, type: "object" }, type: "array" }, priority: { format: "int32", type: "integer" }, targetRefs: s7, workloadSelector: s24 }, rules: [{"message":"only one of targetRefs or workloadSelector can be set","rule":"(has(self.workloadSelector) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1"}], type: "object" },
  },
  Gateway: {
    apiKind: "Gateway",
    group: "networking.istio.io",
    plural: "gateways",
    namespaced: true,
    version: "v1",
    served: ["v1","v1alpha3","v1beta1"],
    spec: { properties: { selector: s8, servers: { items: { properties: { bind: { type: "string" }, defaultEndpoint: { type: "string" }, hosts: s2, name: { type: "string" }, port: { properties: { name: { type: "string" }, number: s10, protocol: { type: "string" }, targetPort: s10 }, required: ["name","number","protocol"], type: "object" }, tls: s26 }, required: ["hosts","port"], type: "object" }, type: "array" } }, type: "object" },
  },
  PeerAuthentication: {
    apiKind: "PeerAuthentication",
    group: "security.istio.io",
    plural: "peerauthentications",
    namespaced: true,
    version: "v1",
    served: ["v1","v1beta1"],
    spec: { properties: { mtls: s27, portLevelMtls: { additionalProperties: s27, minProperties: 1, rules: [{"message":"port must be between 1-65535","rule":"self.all(key, 0 < int(key) && int(key) <= 65535)"}], type: "object" }, selector: s4 }, rules: [{"message":"portLevelMtls requires selector","rule":"has(self.portLevelMtls) ? (((has(self.selector) && has(self.selector.matchLabels)) ? self.selector.matchLabels : {}).size() > 0) : true"}], type: "object" },
  },
  ProxyConfig: {
    apiKind: "ProxyConfig",
    group: "networking.istio.io",
    plural: "proxyconfigs",
    namespaced: true,
    version: "v1beta1",
    served: ["v1beta1"],
    spec: { properties: { concurrency: { format: "int32", minimum: 0, nullable: true, type: "integer" }, environmentVariables: { additionalProperties: { maxLength: 2048, type: "string" }, type: "object" }, image: { properties: { imageType: { type: "string" } }, type: "object" }, selector: s4 }, type: "object" },
  },
  RequestAuthentication: {
    apiKind: "RequestAuthentication",
    group: "security.istio.io",
    plural: "requestauthentications",
    namespaced: true,
    version: "v1",
    served: ["v1","v1beta1"],
    spec: { properties: { jwtRules: { items: { properties: { audiences: s28, forwardOriginalToken: { type: "boolean" }, fromCookies: s28, fromHeaders: { items: { properties: { name: { minLength: 1, type: "string" }, prefix: { type: "string" } }, required: ["name"], type: "object" }, type: "array" }, fromParams: s28, issuer: { minLength: 1, type: "string" }, jwks: { type: "string" }, jwksUri: s29, jwks_uri: s29, outputClaimToHeaders: { items: { properties: { claim: { minLength: 1, type: "string" }, header: { minLength: 1, pattern: "^[-_A-Za-z0-9]+$", type: "string" } }, required: ["claim","header"], type: "object" }, type: "array" }, outputPayloadToHeader: { type: "string" }, presence: { enum: ["OPTIONAL","REQUIRED"], type: "string" }, spaceDelimitedClaims: { items: { minLength: 1, type: "string" }, maxItems: 64, type: "array" }, timeout: s9 }, rules: [{"message":"only one of jwks or jwksUri can be set","rule":"(has(self.jwksUri) ? 1 : 0) + (has(self.jwks_uri) ? 1 : 0) + (has(self.jwks) ? 1 : 0) <= 1"}], type: "object" }, maxItems: 4096, type: "array" }, selector: s4, targetRef: s6, targetRefs: s7 }, rules: [r1], type: "object" },
  },
  ServiceEntry: {
    apiKind: "ServiceEntry",
    group: "networking.istio.io",
    plural: "serviceentries",
    namespaced: true,
    version: "v1",
    served: ["v1","v1alpha3","v1beta1"],
    spec: { properties: { addresses: { items: { maxLength: 64, type: "string" }, maxItems: 256, type: "array" }, endpoints: { items: s33, maxItems: 4096, type: "array" }, exportTo: s2, hosts: { items: { rules: [{"message":"hostname cannot be wildcard","rule":"self != \"*\""}], type: "string" }, maxItems: 256, minItems: 1, type: "array" }, location: { enum: ["MESH_EXTERNAL","MESH_INTERNAL"], type: "string" }, ports: { items: { properties: { name: { maxLength: 256, type: "string" }, number: s21, protocol: { maxLength: 256, type: "string" }, targetPort: s21 }, required: ["name","number"], type: "object" }, listMapKeys: ["name"], listType: "map", maxItems: 256, rules: [{"message":"port number cannot be duplicated","rule":"self.all(l1, self.exists_one(l2, l1.number == l2.number))"}], type: "array" }, resolution: { enum: ["NONE","STATIC","DNS","DNS_ROUND_ROBIN","DYNAMIC_DNS"], type: "string" }, subjectAltNames: s2, workloadSelector: s24 }, required: ["hosts"], rules: [{"message":"only one of WorkloadSelector or Endpoints can be set","rule":"(has(self.workloadSelector) ? 1 : 0) + (has(self.endpoints) ? 1 : 0) <= 1"}, {"message":"CIDR addresses are allowed only for NONE/STATIC resolution types","rule":"!((has(self.addresses) ? self.addresses : []).exists(k, k.contains(\"/\")) && !((has(self.resolution) ? self.resolution : \"NONE\") in [\"STATIC\", \"NONE\"]))"}, {"message":"NONE mode cannot set endpoints","rule":"((has(self.resolution) ? self.resolution : \"NONE\") == \"NONE\") ? !has(self.endpoints) : true"}, {"message":"DNS_ROUND_ROBIN mode cannot have multiple endpoints","rule":"((has(self.resolution) ? self.resolution : \"\") == \"DNS_ROUND_ROBIN\") ? ((has(self.endpoints) ? self.endpoints : []).size() <= 1) : true"}], type: "object" },
  },
  Sidecar: {
    apiKind: "Sidecar",
    group: "networking.istio.io",
    plural: "sidecars",
    namespaced: true,
    version: "v1",
    served: ["v1","v1alpha3","v1beta1"],
    spec: { properties: { egress: { items: { properties: { bind: { type: "string" }, captureMode: s34, hosts: s2, port: s35 }, required: ["hosts"], type: "object" }, type: "array" }, inboundConnectionPool: s11, ingress: { items: { properties: { bind: { type: "string" }, captureMode: s34, connectionPool: s11, defaultEndpoint: { type: "string" }, port: s35, tls: s26 }, required: ["port"], type: "object" }, type: "array" }, outboundTrafficPolicy: { properties: { egressProxy: s36, mode: { enum: ["REGISTRY_ONLY","ALLOW_ANY"], type: "string" } }, type: "object" }, workloadSelector: s24 }, type: "object" },
  },
  Telemetry: {
    apiKind: "Telemetry",
    group: "telemetry.istio.io",
    plural: "telemetries",
    namespaced: true,
    version: "v1alpha1",
    served: ["v1","v1alpha1"],
    spec: { properties: { accessLogging: { items: { properties: { disabled: { nullable: true, type: "boolean" }, filter: { properties: { expression: { type: "string" } }, type: "object" }, match: s38, providers: s39 }, type: "object" }, type: "array" }, metrics: { items: { properties: { overrides: { items: { properties: { disabled: { nullable: true, type: "boolean" }, match: { oneOf: [{ not: { anyOf: [{ required: ["metric"] }, { required: ["customMetric"] }] } }, { required: ["metric"] }, { required: ["customMetric"] }], properties: { customMetric: { minLength: 1, type: "string" }, metric: { enum: ["ALL_METRICS","REQUEST_COUNT","REQUEST_DURATION","REQUEST_SIZE","RESPONSE_SIZE","TCP_OPENED_CONNECTIONS","TCP_CLOSED_CONNECTIONS","TCP_SENT_BYTES","TCP_RECEIVED_BYTES","GRPC_REQUEST_MESSAGES","GRPC_RESPONSE_MESSAGES"], type: "string" }, mode: s37 }, type: "object" }, tagOverrides: { additionalProperties: { properties: { operation: { enum: ["UPSERT","REMOVE"], type: "string" }, value: { type: "string" } }, rules: [{"message":"value must be set when operation is UPSERT","rule":"((has(self.operation) ? self.operation : \"\") == \"UPSERT\") ? (self.value != \"\") : true"}, {"message":"value must not be set when operation is REMOVE","rule":"((has(self.operation) ? self.operation : \"\") == \"REMOVE\") ? !has(self.value) : true"}], type: "object" }, type: "object" } }, type: "object" }, type: "array" }, providers: s39, reportingInterval: s9 }, type: "object" }, type: "array" }, selector: s4, targetRef: s6, targetRefs: s7, tracing: { items: { properties: { customTags: { additionalProperties: { oneOf: [{ not: { anyOf: [{ required: ["literal"] }, { required: ["environment"] }, { required: ["header"] }, { required: ["formatter"] }] } }, { required: ["literal"] }, { required: ["environment"] }, { required: ["header"] }, { required: ["formatter"] }], properties: { environment: s40, formatter: s41, header: s40, literal: s41 }, type: "object" }, type: "object" }, disableContextPropagation: { nullable: true, type: "boolean" }, disableSpanReporting: { nullable: true, type: "boolean" }, enableIstioTags: { nullable: true, type: "boolean" }, match: s38, providers: s39, randomSamplingPercentage: s13, useRequestIdForTraceSampling: { nullable: true, type: "boolean" } }, type: "object" }, type: "array" } }, rules: [r1], type: "object" },
  },
  TrafficExtension: {
    apiKind: "TrafficExtension",
    group: "extensions.istio.io",
    plural: "trafficextensions",
    namespaced: true,
    version: "v1alpha1",
    served: ["v1alpha1"],
    spec: { oneOf: [{ not: { anyOf: [{ required: ["wasm"] }, { required: ["lua"] }] } }, { required: ["wasm"] }, { required: ["lua"] }], properties: { lua: { properties: { inlineCode: { maxLength: 65536, minLength: 1, type: "string" } }, required: ["inlineCode"], type: "object" }, match: s42, phase: s22, priority: s43, selector: s4, targetRefs: s7, wasm: { properties: { failStrategy: s44, imagePullPolicy: s45, imagePullSecret: s5, pluginConfig: s23, pluginName: s46, sha256: s47, type: s48, url: { minLength: 1, rules: [{"message":"url must have schema one of [http, https, file, oci]","rule":"isURL(self) ? (url(self).getScheme() in [\"\", \"http\", \"https\", \"file\", \"oci\"]) : (isURL(\"http://\" + self) &&\nurl(\"http://\" + self).getScheme() in [\"\", \"http\", \"https\", \"file\", \"oci\"])"}], type: "string" }, verificationKey: { type: "string" }, vmConfig: s49 }, required: ["url"], type: "object" } }, rules: [{"message":"only one of targetRefs or selector can be set","rule":"(has(self.selector) ? 1 : 0) + (has(self.targetRefs) ? 1 : 0) <= 1"}, {"message":"exactly one of wasm or lua must be set","rule":"has(self.wasm) != has(self.lua)"}], type: "object" },
  },
  VirtualService: {
    apiKind: "VirtualService",
    group: "networking.istio.io",
    plural: "virtualservices",
    namespaced: true,
    version: "v1",
    served: ["v1","v1alpha3","v1beta1"],
    spec: { properties: { exportTo: s2, gateways: s2, hosts: s2, http: { items: { properties: { corsPolicy: { properties: { allowCredentials: { nullable: true, type: "boolean" }, allowHeaders: s2, allowMethods: s2, allowOrigin: s2, allowOrigins: { items: s50, type: "array" }, exposeHeaders: s2, maxAge: s9, unmatchedPreflights: { enum: ["UNSPECIFIED","FORWARD","IGNORE"], type: "string" } }, type: "object" }, delegate: { properties: { name: { type: "string" }, namespace: { type: "string" } }, type: "object" }, directResponse: { properties: { body: { oneOf: [{ not: { anyOf: [{ required: ["string"] }, { required: ["bytes"] }] } }, { required: ["string"] }, { required: ["bytes"] }], properties: { bytes: { format: "byte", type: "string" }, string: { type: "string" } }, type: "object" }, status: s10 }, required: ["status"], type: "object" }, fault: { properties: { abort: { oneOf: [{ not: { anyOf: [{ required: ["httpStatus"] }, { required: ["grpcStatus"] }, { required: ["http2Error"] }] } }, { required: ["httpStatus"] }, { required: ["grpcStatus"] }, { required: ["http2Error"] }], properties: { grpcStatus: { type: "string" }, http2Error: { type: "string" }, httpStatus: { format: "int32", type: "integer" }, percentage: s51 }, type: "object" }, delay: { oneOf: [{ not: { anyOf: [{ required: ["fixedDelay"] }, { required: ["exponentialDelay"] }] } }, { required: ["fixedDelay"] }, { required: ["exponentialDelay"] }], properties: { exponentialDelay: s9, fixedDelay: s9, percent: { format: "int32", type: "integer" }, percentage: s51 }, type: "object" } }, type: "object" }, headers: s53, match: { items: { properties: { authority: s50, gateways: s2, headers: s54, ignoreUriCase: { type: "boolean" }, method: s50, name: { type: "string" }, port: s10, queryParams: s54, scheme: s50, sourceLabels: s8, sourceNamespace: { type: "string" }, statPrefix: { type: "string" }, uri: s50, withoutHeaders: s54 }, type: "object" }, type: "array" }, mirror: s36, mirrorPercent: s15, mirrorPercentage: s51, mirror_percent: s15, mirrors: { items: { properties: { destination: s36, percentage: s51 }, required: ["destination"], type: "object" }, type: "array" }, name: { type: "string" }, redirect: { oneOf: [{ not: { anyOf: [{ required: ["port"] }, { required: ["derivePort"] }] } }, { required: ["port"] }, { required: ["derivePort"] }], properties: { authority: { type: "string" }, derivePort: { enum: ["FROM_PROTOCOL_DEFAULT","FROM_REQUEST_PORT"], type: "string" }, port: s10, prefixRewrite: { type: "string" }, redirectCode: s10, scheme: { type: "string" }, uri: { type: "string" } }, type: "object" }, retries: { properties: { attempts: { format: "int32", type: "integer" }, backoff: s9, perTryTimeout: s9, retryIgnorePreviousHosts: { nullable: true, type: "boolean" }, retryOn: { type: "string" }, retryRemoteLocalities: { nullable: true, type: "boolean" } }, type: "object" }, rewrite: { properties: { authority: { type: "string" }, uri: { type: "string" }, uriRegexRewrite: { properties: { match: { type: "string" }, rewrite: { type: "string" } }, type: "object" } }, type: "object" }, route: { items: { properties: { destination: s36, headers: s53, weight: { format: "int32", type: "integer" } }, required: ["destination"], type: "object" }, type: "array" }, timeout: s9 }, type: "object" }, type: "array" }, tcp: { items: { properties: { match: { items: { properties: { destinationSubnets: s2, gateways: s2, port: s10, sourceLabels: s8, sourceNamespace: { type: "string" }, sourceSubnet: { type: "string" } }, type: "object" }, type: "array" }, route: s55 }, type: "object" }, type: "array" }, tls: { items: { properties: { match: { items: { properties: { destinationSubnets: s2, gateways: s2, port: s10, sniHosts: s2, sourceLabels: s8, sourceNamespace: { type: "string" } }, required: ["sniHosts"], type: "object" }, type: "array" }, route: s55 }, required: ["match"], type: "object" }, type: "array" } }, type: "object" },
  },
  WasmPlugin: {
    apiKind: "WasmPlugin",
    group: "extensions.istio.io",
    plural: "wasmplugins",
    namespaced: true,
    version: "v1alpha1",
    served: ["v1alpha1"],
    spec: { properties: { failStrategy: s44, imagePullPolicy: s45, imagePullSecret: s5, match: s42, phase: { enum: ["UNSPECIFIED_PHASE","AUTHN","AUTHZ","STATS"], type: "string" }, pluginConfig: s23, pluginName: s46, priority: s43, selector: s4, sha256: s47, targetRef: s6, targetRefs: s7, type: s48, url: { minLength: 1, rules: [{"message":"url must have schema one of [http, https, file, oci]","rule":"isURL(self) ? (url(self).getScheme() in [\"\", \"http\", \"https\", \"oci\", \"file\"]) : (isURL(\"http://\" + self) &&\nurl(\"http://\" + self).getScheme() in [\"\", \"http\", \"https\", \"oci\", \"file\"])"}], type: "string" }, verificationKey: { type: "string" }, vmConfig: s49 }, required: ["url"], rules: [r1], type: "object" },
  },
  WorkloadEntry: {
    apiKind: "WorkloadEntry",
    group: "networking.istio.io",
    plural: "workloadentries",
    namespaced: true,
    version: "v1",
    served: ["v1","v1alpha3","v1beta1"],
    spec: s33,
  },
  WorkloadGroup: {
    apiKind: "WorkloadGroup",
    group: "networking.istio.io",
    plural: "workloadgroups",
    namespaced: true,
    version: "v1",
    served: ["v1","v1alpha3","v1beta1"],
    spec: { properties: { metadata: { properties: { annotations: s31, labels: s31 }, type: "object" }, probe: { oneOf: [{ not: { anyOf: [{ required: ["httpGet"] }, { required: ["tcpSocket"] }, { required: ["exec"] }, { required: ["grpc"] }] } }, { required: ["httpGet"] }, { required: ["tcpSocket"] }, { required: ["exec"] }, { required: ["grpc"] }], properties: { exec: { properties: { command: s28 }, required: ["command"], type: "object" }, failureThreshold: s56, grpc: { properties: { port: s21, service: { type: "string" } }, type: "object" }, httpGet: { properties: { host: { type: "string" }, httpHeaders: { items: { properties: { name: { pattern: "^[-_A-Za-z0-9]+$", type: "string" }, value: { type: "string" } }, type: "object" }, type: "array" }, path: { type: "string" }, port: s21, scheme: { rules: [{"message":"scheme must be one of [HTTP, HTTPS]","rule":"self in [\"\", \"HTTP\", \"HTTPS\"]"}], type: "string" } }, required: ["port"], type: "object" }, initialDelaySeconds: s56, periodSeconds: s56, successThreshold: s56, tcpSocket: { properties: { host: { type: "string" }, port: s21 }, required: ["port"], type: "object" }, timeoutSeconds: s56 }, type: "object" }, template: { properties: { address: s30, labels: s31, locality: { maxLength: 2048, type: "string" }, network: { maxLength: 2048, type: "string" }, ports: s32, serviceAccount: { maxLength: 253, type: "string" }, weight: s10 }, rules: [r2], type: "object" } }, required: ["template"], type: "object" },
  },
};
