// Written by `npm run gen:rules`; do not edit.
import type { Rule } from '../rule.js';
import { authorizationPolicyWithoutTarget as ambientPolicyAuthorizationPolicyWithoutTarget } from '../rules/ambient-policy/authorization-policy-without-target.js';
import { authorizationPolicyWithoutWaypoint as ambientPolicyAuthorizationPolicyWithoutWaypoint } from '../rules/ambient-policy/authorization-policy-without-waypoint.js';
import { destinationRuleAwayFromService as ambientPolicyDestinationRuleAwayFromService } from '../rules/ambient-policy/destination-rule-away-from-service.js';
import { destinationRuleInUnenrolledNamespace as ambientPolicyDestinationRuleInUnenrolledNamespace } from '../rules/ambient-policy/destination-rule-in-unenrolled-namespace.js';
import { destinationRuleOfUnenrolledService as ambientPolicyDestinationRuleOfUnenrolledService } from '../rules/ambient-policy/destination-rule-of-unenrolled-service.js';
import { requestAuthenticationWithoutTarget as ambientPolicyRequestAuthenticationWithoutTarget } from '../rules/ambient-policy/request-authentication-without-target.js';
import { requestAuthenticationWithoutWaypoint as ambientPolicyRequestAuthenticationWithoutWaypoint } from '../rules/ambient-policy/request-authentication-without-waypoint.js';
import { telemetryWithoutTarget as ambientPolicyTelemetryWithoutTarget } from '../rules/ambient-policy/telemetry-without-target.js';
import { telemetryWithoutWaypoint as ambientPolicyTelemetryWithoutWaypoint } from '../rules/ambient-policy/telemetry-without-waypoint.js';
import { virtualServiceAwayFromService as ambientPolicyVirtualServiceAwayFromService } from '../rules/ambient-policy/virtual-service-away-from-service.js';
import { virtualServiceInUnenrolledNamespace as ambientPolicyVirtualServiceInUnenrolledNamespace } from '../rules/ambient-policy/virtual-service-in-unenrolled-namespace.js';
import { virtualServiceOfUnenrolledService as ambientPolicyVirtualServiceOfUnenrolledService } from '../rules/ambient-policy/virtual-service-of-unenrolled-service.js';
import { wasmPluginWithoutTarget as ambientPolicyWasmPluginWithoutTarget } from '../rules/ambient-policy/wasm-plugin-without-target.js';
import { wasmPluginWithoutWaypoint as ambientPolicyWasmPluginWithoutWaypoint } from '../rules/ambient-policy/wasm-plugin-without-waypoint.js';
import { annotationDeprecated as annotatedAnnotationDeprecated } from '../rules/annotated/annotation-deprecated.js';
import { annotationMisplaced as annotatedAnnotationMisplaced } from '../rules/annotated/annotation-misplaced.js';
import { annotationUnknown as annotatedAnnotationUnknown } from '../rules/annotated/annotation-unknown.js';
import { annotationValueNotValid as annotatedAnnotationValueNotValid } from '../rules/annotated/annotation-value-not-valid.js';
import { brokenRule as anyKindBrokenRule } from '../rules/any-kind/broken-rule.js';
import { deprecatedSetting as anyKindDeprecatedSetting } from '../rules/any-kind/deprecated-setting.js';
import { duplicateElement as anyKindDuplicateElement } from '../rules/any-kind/duplicate-element.js';
import { excludingFields as anyKindExcludingFields } from '../rules/any-kind/excluding-fields.js';
import { malformedText as anyKindMalformedText } from '../rules/any-kind/malformed-text.js';
import { missingChoice as anyKindMissingChoice } from '../rules/any-kind/missing-choice.js';
import { missingField as anyKindMissingField } from '../rules/any-kind/missing-field.js';
import { misspeltField as anyKindMisspeltField } from '../rules/any-kind/misspelt-field.js';
import { unknownField as anyKindUnknownField } from '../rules/any-kind/unknown-field.js';
import { unknownValue as anyKindUnknownValue } from '../rules/any-kind/unknown-value.js';
import { unservedVersion as anyKindUnservedVersion } from '../rules/any-kind/unserved-version.js';
import { valueOutOfBounds as anyKindValueOutOfBounds } from '../rules/any-kind/value-out-of-bounds.js';
import { wrongType as anyKindWrongType } from '../rules/any-kind/wrong-type.js';
import { addressNotValid as authorizationPolicyAddressNotValid } from '../rules/authorization-policy/address-not-valid.js';
import { conditionEmptyText as authorizationPolicyConditionEmptyText } from '../rules/authorization-policy/condition-empty-text.js';
import { conditionKeyNotValid as authorizationPolicyConditionKeyNotValid } from '../rules/authorization-policy/condition-key-not-valid.js';
import { conditionWithoutValues as authorizationPolicyConditionWithoutValues } from '../rules/authorization-policy/condition-without-values.js';
import { customCannotAsk as authorizationPolicyCustomCannotAsk } from '../rules/authorization-policy/custom-cannot-ask.js';
import { customNotValid as authorizationPolicyCustomNotValid } from '../rules/authorization-policy/custom-not-valid.js';
import { denyOfHttpInTcp as authorizationPolicyDenyOfHttpInTcp } from '../rules/authorization-policy/deny-of-http-in-tcp.js';
import { denyWithoutRules as authorizationPolicyDenyWithoutRules } from '../rules/authorization-policy/deny-without-rules.js';
import { identityWithoutMtls as authorizationPolicyIdentityWithoutMtls } from '../rules/authorization-policy/identity-without-mtls.js';
import { methodNotHttp as authorizationPolicyMethodNotHttp } from '../rules/authorization-policy/method-not-http.js';
import { nothingEnforcesPolicy as authorizationPolicyNothingEnforcesPolicy } from '../rules/authorization-policy/nothing-enforces-policy.js';
import { pathTemplateNotValid as authorizationPolicyPathTemplateNotValid } from '../rules/authorization-policy/path-template-not-valid.js';
import { policyHostNotFound as authorizationPolicyPolicyHostNotFound } from '../rules/authorization-policy/policy-host-not-found.js';
import { portNotValid as authorizationPolicyPortNotValid } from '../rules/authorization-policy/port-not-valid.js';
import { principalInOtherCluster as authorizationPolicyPrincipalInOtherCluster } from '../rules/authorization-policy/principal-in-other-cluster.js';
import { principalNotFound as authorizationPolicyPrincipalNotFound } from '../rules/authorization-policy/principal-not-found.js';
import { principalOfUnknownDomain as authorizationPolicyPrincipalOfUnknownDomain } from '../rules/authorization-policy/principal-of-unknown-domain.js';
import { rulePartEmpty as authorizationPolicyRulePartEmpty } from '../rules/authorization-policy/rule-part-empty.js';
import { serviceAccountUnknown as authorizationPolicyServiceAccountUnknown } from '../rules/authorization-policy/service-account-unknown.js';
import { sourceNamespaceNotFound as authorizationPolicySourceNamespaceNotFound } from '../rules/authorization-policy/source-namespace-not-found.js';
import { sourceNotValid as authorizationPolicySourceNotValid } from '../rules/authorization-policy/source-not-valid.js';
import { annotationNotAllowed as configuredAnnotationNotAllowed } from '../rules/configured/annotation-not-allowed.js';
import { durationTooFine as configuredDurationTooFine } from '../rules/configured/duration-too-fine.js';
import { gatewayApiTooOld as customResourceGatewayApiTooOld } from '../rules/custom-resource/gateway-api-too-old.js';
import { gatewayApiVersionEnds as customResourceGatewayApiVersionEnds } from '../rules/custom-resource/gateway-api-version-ends.js';
import { gatewayApiVersionUnsupported as customResourceGatewayApiVersionUnsupported } from '../rules/custom-resource/gateway-api-version-unsupported.js';
import { jwksFetchUnrestricted as deploymentJwksFetchUnrestricted } from '../rules/deployment/jwks-fetch-unrestricted.js';
import { proxyImageNotInjected as deploymentProxyImageNotInjected } from '../rules/deployment/proxy-image-not-injected.js';
import { servicesWithOtherPort as deploymentServicesWithOtherPort } from '../rules/deployment/services-with-other-port.js';
import { servicesWithOtherProtocol as deploymentServicesWithOtherProtocol } from '../rules/deployment/services-with-other-protocol.js';
import { connectionPoolNotValid as destinationRuleConnectionPoolNotValid } from '../rules/destination-rule/connection-pool-not-valid.js';
import { consecutiveErrorsDeprecated as destinationRuleConsecutiveErrorsDeprecated } from '../rules/destination-rule/consecutive-errors-deprecated.js';
import { consistentHashNotValid as destinationRuleConsistentHashNotValid } from '../rules/destination-rule/consistent-hash-not-valid.js';
import { destinationHostNotValid as destinationRuleDestinationHostNotValid } from '../rules/destination-rule/destination-host-not-valid.js';
import { destinationRuleHostNotFound as destinationRuleDestinationRuleHostNotFound } from '../rules/destination-rule/destination-rule-host-not-found.js';
import { exportWithSelector as destinationRuleExportWithSelector } from '../rules/destination-rule/export-with-selector.js';
import { failoverWithoutOutlierDetection as destinationRuleFailoverWithoutOutlierDetection } from '../rules/destination-rule/failover-without-outlier-detection.js';
import { localitiesOverlap as destinationRuleLocalitiesOverlap } from '../rules/destination-rule/localities-overlap.js';
import { localityFailoverNotValid as destinationRuleLocalityFailoverNotValid } from '../rules/destination-rule/locality-failover-not-valid.js';
import { localityWeightsNotValid as destinationRuleLocalityWeightsNotValid } from '../rules/destination-rule/locality-weights-not-valid.js';
import { meshInsistsOnMtls as destinationRuleMeshInsistsOnMtls } from '../rules/destination-rule/mesh-insists-on-mtls.js';
import { meshTakesNoMtls as destinationRuleMeshTakesNoMtls } from '../rules/destination-rule/mesh-takes-no-mtls.js';
import { namespaceInsistsOnMtls as destinationRuleNamespaceInsistsOnMtls } from '../rules/destination-rule/namespace-insists-on-mtls.js';
import { namespaceTakesNoMtls as destinationRuleNamespaceTakesNoMtls } from '../rules/destination-rule/namespace-takes-no-mtls.js';
import { outlierDetectionNotValid as destinationRuleOutlierDetectionNotValid } from '../rules/destination-rule/outlier-detection-not-valid.js';
import { portOfSettingsNotFound as destinationRulePortOfSettingsNotFound } from '../rules/destination-rule/port-of-settings-not-found.js';
import { portSettingsWithoutPort as destinationRulePortSettingsWithoutPort } from '../rules/destination-rule/port-settings-without-port.js';
import { ringSizeDeprecated as destinationRuleRingSizeDeprecated } from '../rules/destination-rule/ring-size-deprecated.js';
import { serverNotVerified as destinationRuleServerNotVerified } from '../rules/destination-rule/server-not-verified.js';
import { serverNotVerifiedOnPort as destinationRuleServerNotVerifiedOnPort } from '../rules/destination-rule/server-not-verified-on-port.js';
import { severalForOneSubset as destinationRuleSeveralForOneSubset } from '../rules/destination-rule/several-for-one-subset.js';
import { subsetLabelsNotValid as destinationRuleSubsetLabelsNotValid } from '../rules/destination-rule/subset-labels-not-valid.js';
import { subsetNameNotValid as destinationRuleSubsetNameNotValid } from '../rules/destination-rule/subset-name-not-valid.js';
import { subsetRepeated as destinationRuleSubsetRepeated } from '../rules/destination-rule/subset-repeated.js';
import { subsetWithoutEndpoints as destinationRuleSubsetWithoutEndpoints } from '../rules/destination-rule/subset-without-endpoints.js';
import { subsetWithoutLabels as destinationRuleSubsetWithoutLabels } from '../rules/destination-rule/subset-without-labels.js';
import { tlsCredentialsNotValid as destinationRuleTlsCredentialsNotValid } from '../rules/destination-rule/tls-credentials-not-valid.js';
import { tlsVerificationContradicts as destinationRuleTlsVerificationContradicts } from '../rules/destination-rule/tls-verification-contradicts.js';
import { trafficPolicyEmpty as destinationRuleTrafficPolicyEmpty } from '../rules/destination-rule/traffic-policy-empty.js';
import { tunnelNotPossible as destinationRuleTunnelNotPossible } from '../rules/destination-rule/tunnel-not-possible.js';
import { warmupNotValid as destinationRuleWarmupNotValid } from '../rules/destination-rule/warmup-not-valid.js';
import { widerMtlsDropped as destinationRuleWiderMtlsDropped } from '../rules/destination-rule/wider-mtls-dropped.js';
import { addIgnored as envoyFilterAddIgnored } from '../rules/envoy-filter/add-ignored.js';
import { filterMatchNotValid as envoyFilterFilterMatchNotValid } from '../rules/envoy-filter/filter-match-not-valid.js';
import { filterMatchWithoutEffect as envoyFilterFilterMatchWithoutEffect } from '../rules/envoy-filter/filter-match-without-effect.js';
import { filterNameDeprecated as envoyFilterFilterNameDeprecated } from '../rules/envoy-filter/filter-name-deprecated.js';
import { filterWithoutTypedConfig as envoyFilterFilterWithoutTypedConfig } from '../rules/envoy-filter/filter-without-typed-config.js';
import { matchOfOtherClass as envoyFilterMatchOfOtherClass } from '../rules/envoy-filter/match-of-other-class.js';
import { patchFieldNotKnown as envoyFilterPatchFieldNotKnown } from '../rules/envoy-filter/patch-field-not-known.js';
import { patchNotComplete as envoyFilterPatchNotComplete } from '../rules/envoy-filter/patch-not-complete.js';
import { patchValueNotValid as envoyFilterPatchValueNotValid } from '../rules/envoy-filter/patch-value-not-valid.js';
import { proxyVersionNotValid as envoyFilterProxyVersionNotValid } from '../rules/envoy-filter/proxy-version-not-valid.js';
import { relativeOperation as envoyFilterRelativeOperation } from '../rules/envoy-filter/relative-operation.js';
import { relativeOperationAfterVersioned as envoyFilterRelativeOperationAfterVersioned } from '../rules/envoy-filter/relative-operation-after-versioned.js';
import { removeIgnored as envoyFilterRemoveIgnored } from '../rules/envoy-filter/remove-ignored.js';
import { replaceNotPossible as envoyFilterReplaceNotPossible } from '../rules/envoy-filter/replace-not-possible.js';
import { exportToNotValid as exportedExportToNotValid } from '../rules/exported/export-to-not-valid.js';
import { namespaceOfExportNotFound as exportedNamespaceOfExportNotFound } from '../rules/exported/namespace-of-export-not-found.js';
import { namespaceOfHostNotFound as exportedNamespaceOfHostNotFound } from '../rules/exported/namespace-of-host-not-found.js';
import { waypointOfServiceNotFound as exportedWaypointOfServiceNotFound } from '../rules/exported/waypoint-of-service-not-found.js';
import { backendPortNotFound as gatewayApiBackendPortNotFound } from '../rules/gateway-api/backend-port-not-found.js';
import { certificateNotGranted as gatewayApiCertificateNotGranted } from '../rules/gateway-api/certificate-not-granted.js';
import { gatewayClassNotFound as gatewayApiGatewayClassNotFound } from '../rules/gateway-api/gateway-class-not-found.js';
import { gatewayStatus as gatewayApiGatewayStatus } from '../rules/gateway-api/gateway-status.js';
import { grantNamespaceNotFound as gatewayApiGrantNamespaceNotFound } from '../rules/gateway-api/grant-namespace-not-found.js';
import { listenerNotUnique as gatewayApiListenerNotUnique } from '../rules/gateway-api/listener-not-unique.js';
import { listenerSetGatewayNotFound as gatewayApiListenerSetGatewayNotFound } from '../rules/gateway-api/listener-set-gateway-not-found.js';
import { policyPortNotFound as gatewayApiPolicyPortNotFound } from '../rules/gateway-api/policy-port-not-found.js';
import { routeGatewayNotFound as gatewayApiRouteGatewayNotFound } from '../rules/gateway-api/route-gateway-not-found.js';
import { routeListenerNotFound as gatewayApiRouteListenerNotFound } from '../rules/gateway-api/route-listener-not-found.js';
import { routeServiceNotFound as gatewayApiRouteServiceNotFound } from '../rules/gateway-api/route-service-not-found.js';
import { sharedAddress as gatewayApiSharedAddress } from '../rules/gateway-api/shared-address.js';
import { sharedListener as gatewayApiSharedListener } from '../rules/gateway-api/shared-listener.js';
import { certificateServedTwice as gatewayCertificateServedTwice } from '../rules/gateway/certificate-served-twice.js';
import { certificatesOfPassthrough as gatewayCertificatesOfPassthrough } from '../rules/gateway/certificates-of-passthrough.js';
import { cipherSuiteNotKnown as gatewayCipherSuiteNotKnown } from '../rules/gateway/cipher-suite-not-known.js';
import { credentialNotFound as gatewayCredentialNotFound } from '../rules/gateway/credential-not-found.js';
import { credentialNotValid as gatewayCredentialNotValid } from '../rules/gateway/credential-not-valid.js';
import { gatewayNameWithDots as gatewayGatewayNameWithDots } from '../rules/gateway/gateway-name-with-dots.js';
import { gatewaySelectsNothing as gatewayGatewaySelectsNothing } from '../rules/gateway/gateway-selects-nothing.js';
import { gatewayWithoutServers as gatewayGatewayWithoutServers } from '../rules/gateway/gateway-without-servers.js';
import { hostServedTwice as gatewayHostServedTwice } from '../rules/gateway/host-served-twice.js';
import { oldTlsWithoutSuites as gatewayOldTlsWithoutSuites } from '../rules/gateway/old-tls-without-suites.js';
import { portNotOnService as gatewayPortNotOnService } from '../rules/gateway/port-not-on-service.js';
import { redirectOfTlsServer as gatewayRedirectOfTlsServer } from '../rules/gateway/redirect-of-tls-server.js';
import { serverBindNotValid as gatewayServerBindNotValid } from '../rules/gateway/server-bind-not-valid.js';
import { serverCertificatesNotValid as gatewayServerCertificatesNotValid } from '../rules/gateway/server-certificates-not-valid.js';
import { serverHostNotValid as gatewayServerHostNotValid } from '../rules/gateway/server-host-not-valid.js';
import { serverPortNotValid as gatewayServerPortNotValid } from '../rules/gateway/server-port-not-valid.js';
import { serverTlsMissing as gatewayServerTlsMissing } from '../rules/gateway/server-tls-missing.js';
import { serverTlsNotPossible as gatewayServerTlsNotPossible } from '../rules/gateway/server-tls-not-possible.js';
import { serverWithoutHosts as gatewayServerWithoutHosts } from '../rules/gateway/server-without-hosts.js';
import { extensionProviderNotValid as meshExtensionProviderNotValid } from '../rules/mesh/extension-provider-not-valid.js';
import { inboundRetryWithoutEffect as meshInboundRetryWithoutEffect } from '../rules/mesh/inbound-retry-without-effect.js';
import { meshNetworkNotValid as meshMeshNetworkNotValid } from '../rules/mesh/mesh-network-not-valid.js';
import { meshSettingNotValid as meshMeshSettingNotValid } from '../rules/mesh/mesh-setting-not-valid.js';
import { proxySettingsNotValid as meshProxySettingsNotValid } from '../rules/mesh/proxy-settings-not-valid.js';
import { registryNotKnown as meshRegistryNotKnown } from '../rules/mesh/registry-not-known.js';
import { injectedByDefault as namespaceInjectedByDefault } from '../rules/namespace/injected-by-default.js';
import { notInjected as namespaceNotInjected } from '../rules/namespace/not-injected.js';
import { proxyImagesDiffer as namespaceProxyImagesDiffer } from '../rules/namespace/proxy-images-differ.js';
import { severalInjectionLabels as namespaceSeveralInjectionLabels } from '../rules/namespace/several-injection-labels.js';
import { disabledMeshCalledWithMtls as peerAuthenticationDisabledMeshCalledWithMtls } from '../rules/peer-authentication/disabled-mesh-called-with-mtls.js';
import { disabledNamespaceCalledWithMtls as peerAuthenticationDisabledNamespaceCalledWithMtls } from '../rules/peer-authentication/disabled-namespace-called-with-mtls.js';
import { portOfService as peerAuthenticationPortOfService } from '../rules/peer-authentication/port-of-service.js';
import { strictMeshWithoutDestinationRule as peerAuthenticationStrictMeshWithoutDestinationRule } from '../rules/peer-authentication/strict-mesh-without-destination-rule.js';
import { strictNamespaceWithoutDestinationRule as peerAuthenticationStrictNamespaceWithoutDestinationRule } from '../rules/peer-authentication/strict-namespace-without-destination-rule.js';
import { proxyImageNotReplaced as podProxyImageNotReplaced } from '../rules/pod/proxy-image-not-replaced.js';
import { proxyMissing as podProxyMissing } from '../rules/pod/proxy-missing.js';
import { providerNotFound as policyProviderNotFound } from '../rules/policy/provider-not-found.js';
import { selectorOnGateway as policySelectorOnGateway } from '../rules/policy/selector-on-gateway.js';
import { targetNotFound as policyTargetNotFound } from '../rules/policy/target-not-found.js';
import { targetNotPossible as policyTargetNotPossible } from '../rules/policy/target-not-possible.js';
import { issuerNotSaid as requestAuthenticationIssuerNotSaid } from '../rules/request-authentication/issuer-not-said.js';
import { keysNotValid as requestAuthenticationKeysNotValid } from '../rules/request-authentication/keys-not-valid.js';
import { privateKeyAmongKeys as requestAuthenticationPrivateKeyAmongKeys } from '../rules/request-authentication/private-key-among-keys.js';
import { selectorSelectsNothing as selectingSelectorSelectsNothing } from '../rules/selecting/selector-selects-nothing.js';
import { selectorWithoutLabels as selectingSelectorWithoutLabels } from '../rules/selecting/selector-without-labels.js';
import { selectorWithoutWorkload as selectingSelectorWithoutWorkload } from '../rules/selecting/selector-without-workload.js';
import { severalForOneWorkload as selectingSeveralForOneWorkload } from '../rules/selecting/several-for-one-workload.js';
import { severalWithoutSelector as selectingSeveralWithoutSelector } from '../rules/selecting/several-without-selector.js';
import { addressOfWorkloadNotSaid as serviceEntryAddressOfWorkloadNotSaid } from '../rules/service-entry/address-of-workload-not-said.js';
import { addressesNotAllocated as serviceEntryAddressesNotAllocated } from '../rules/service-entry/addresses-not-allocated.js';
import { addressesRequired as serviceEntryAddressesRequired } from '../rules/service-entry/addresses-required.js';
import { dnsWithoutName as serviceEntryDnsWithoutName } from '../rules/service-entry/dns-without-name.js';
import { dynamicDnsNotPossible as serviceEntryDynamicDnsNotPossible } from '../rules/service-entry/dynamic-dns-not-possible.js';
import { endpointAddressNotValid as serviceEntryEndpointAddressNotValid } from '../rules/service-entry/endpoint-address-not-valid.js';
import { endpointPortNotValid as serviceEntryEndpointPortNotValid } from '../rules/service-entry/endpoint-port-not-valid.js';
import { entryAddressNotValid as serviceEntryEntryAddressNotValid } from '../rules/service-entry/entry-address-not-valid.js';
import { entryHostNotValid as serviceEntryEntryHostNotValid } from '../rules/service-entry/entry-host-not-valid.js';
import { entryPortNotValid as serviceEntryEntryPortNotValid } from '../rules/service-entry/entry-port-not-valid.js';
import { entryWildcardPartial as serviceEntryEntryWildcardPartial } from '../rules/service-entry/entry-wildcard-partial.js';
import { hostsNotToldApart as serviceEntryHostsNotToldApart } from '../rules/service-entry/hosts-not-told-apart.js';
import { hostsShareAddresses as serviceEntryHostsShareAddresses } from '../rules/service-entry/hosts-share-addresses.js';
import { protocolsDisagree as serviceEntryProtocolsDisagree } from '../rules/service-entry/protocols-disagree.js';
import { selectorWithResolutionNone as serviceEntrySelectorWithResolutionNone } from '../rules/service-entry/selector-with-resolution-none.js';
import { severalForOnePort as serviceEntrySeveralForOnePort } from '../rules/service-entry/several-for-one-port.js';
import { appProtocolNotKnown as serviceAppProtocolNotKnown } from '../rules/service/app-protocol-not-known.js';
import { differsBetweenClusters as serviceDiffersBetweenClusters } from '../rules/service/differs-between-clusters.js';
import { externalPortNameNotTcp as serviceExternalPortNameNotTcp } from '../rules/service/external-port-name-not-tcp.js';
import { portNameNotKnown as servicePortNameNotKnown } from '../rules/service/port-name-not-known.js';
import { portNotExposed as servicePortNotExposed } from '../rules/service/port-not-exposed.js';
import { catchAllListenerNotLast as sidecarCatchAllListenerNotLast } from '../rules/sidecar/catch-all-listener-not-last.js';
import { defaultEndpointNotValid as sidecarDefaultEndpointNotValid } from '../rules/sidecar/default-endpoint-not-valid.js';
import { defaultSidecarWithSelector as sidecarDefaultSidecarWithSelector } from '../rules/sidecar/default-sidecar-with-selector.js';
import { egressHostNotFound as sidecarEgressHostNotFound } from '../rules/sidecar/egress-host-not-found.js';
import { egressHostNotValid as sidecarEgressHostNotValid } from '../rules/sidecar/egress-host-not-valid.js';
import { egressHostRepeated as sidecarEgressHostRepeated } from '../rules/sidecar/egress-host-repeated.js';
import { egressProxyNotPossible as sidecarEgressProxyNotPossible } from '../rules/sidecar/egress-proxy-not-possible.js';
import { httpLimitsOnOtherPort as sidecarHttpLimitsOnOtherPort } from '../rules/sidecar/http-limits-on-other-port.js';
import { inboundConnectionPoolNotValid as sidecarInboundConnectionPoolNotValid } from '../rules/sidecar/inbound-connection-pool-not-valid.js';
import { ingressTlsNotPossible as sidecarIngressTlsNotPossible } from '../rules/sidecar/ingress-tls-not-possible.js';
import { listenerBindNotValid as sidecarListenerBindNotValid } from '../rules/sidecar/listener-bind-not-valid.js';
import { listenerPortNotValid as sidecarListenerPortNotValid } from '../rules/sidecar/listener-port-not-valid.js';
import { outboundModeNotSet as sidecarOutboundModeNotSet } from '../rules/sidecar/outbound-mode-not-set.js';
import { sidecarEmpty as sidecarSidecarEmpty } from '../rules/sidecar/sidecar-empty.js';
import { sidecarInAmbient as sidecarSidecarInAmbient } from '../rules/sidecar/sidecar-in-ambient.js';
import { conditionNegative as statusConditionNegative } from '../rules/status/condition-negative.js';
import { filterNotValid as telemetryFilterNotValid } from '../rules/telemetry/filter-not-valid.js';
import { noProvider as telemetryNoProvider } from '../rules/telemetry/no-provider.js';
import { severalForNamespace as telemetrySeveralForNamespace } from '../rules/telemetry/several-for-namespace.js';
import { severalForWorkload as telemetrySeveralForWorkload } from '../rules/telemetry/several-for-workload.js';
import { severalTracings as telemetrySeveralTracings } from '../rules/telemetry/several-tracings.js';
import { tagNotValid as telemetryTagNotValid } from '../rules/telemetry/tag-not-valid.js';
import { telemetrySelectsNothing as telemetryTelemetrySelectsNothing } from '../rules/telemetry/telemetry-selects-nothing.js';
import { anyHostForMesh as virtualServiceAnyHostForMesh } from '../rules/virtual-service/any-host-for-mesh.js';
import { authoritySetTwice as virtualServiceAuthoritySetTwice } from '../rules/virtual-service/authority-set-twice.js';
import { claimMatchWithoutAuthentication as virtualServiceClaimMatchWithoutAuthentication } from '../rules/virtual-service/claim-match-without-authentication.js';
import { claimMatchWithoutGateway as virtualServiceClaimMatchWithoutGateway } from '../rules/virtual-service/claim-match-without-gateway.js';
import { corsNotValid as virtualServiceCorsNotValid } from '../rules/virtual-service/cors-not-valid.js';
import { delayNotPossible as virtualServiceDelayNotPossible } from '../rules/virtual-service/delay-not-possible.js';
import { delegateDelegates as virtualServiceDelegateDelegates } from '../rules/virtual-service/delegate-delegates.js';
import { delegateNotFound as virtualServiceDelegateNotFound } from '../rules/virtual-service/delegate-not-found.js';
import { destinationGivenTwice as virtualServiceDestinationGivenTwice } from '../rules/virtual-service/destination-given-twice.js';
import { destinationNotValid as virtualServiceDestinationNotValid } from '../rules/virtual-service/destination-not-valid.js';
import { destinationPortNotFound as virtualServiceDestinationPortNotFound } from '../rules/virtual-service/destination-port-not-found.js';
import { destinationPortNotValid as virtualServiceDestinationPortNotValid } from '../rules/virtual-service/destination-port-not-valid.js';
import { directResponseNotValid as virtualServiceDirectResponseNotValid } from '../rules/virtual-service/direct-response-not-valid.js';
import { expressionNotValid as virtualServiceExpressionNotValid } from '../rules/virtual-service/expression-not-valid.js';
import { faultStatusNotValid as virtualServiceFaultStatusNotValid } from '../rules/virtual-service/fault-status-not-valid.js';
import { faultWithoutEffect as virtualServiceFaultWithoutEffect } from '../rules/virtual-service/fault-without-effect.js';
import { gatewayNameNotValid as virtualServiceGatewayNameNotValid } from '../rules/virtual-service/gateway-name-not-valid.js';
import { gatewayNamedTheOldWay as virtualServiceGatewayNamedTheOldWay } from '../rules/virtual-service/gateway-named-the-old-way.js';
import { gatewayNotFound as virtualServiceGatewayNotFound } from '../rules/virtual-service/gateway-not-found.js';
import { gatewayWithoutHost as virtualServiceGatewayWithoutHost } from '../rules/virtual-service/gateway-without-host.js';
import { generatedGatewayNamed as virtualServiceGeneratedGatewayNamed } from '../rules/virtual-service/generated-gateway-named.js';
import { headerOperationNotValid as virtualServiceHeaderOperationNotValid } from '../rules/virtual-service/header-operation-not-valid.js';
import { headerValueNotValid as virtualServiceHeaderValueNotValid } from '../rules/virtual-service/header-value-not-valid.js';
import { hostNotFound as virtualServiceHostNotFound } from '../rules/virtual-service/host-not-found.js';
import { hostNotValid as virtualServiceHostNotValid } from '../rules/virtual-service/host-not-valid.js';
import { hostRepeated as virtualServiceHostRepeated } from '../rules/virtual-service/host-repeated.js';
import { httpRuleWithConflictingActions as virtualServiceHttpRuleWithConflictingActions } from '../rules/virtual-service/http-rule-with-conflicting-actions.js';
import { httpRuleWithoutAction as virtualServiceHttpRuleWithoutAction } from '../rules/virtual-service/http-rule-without-action.js';
import { matchHeaderNotValid as virtualServiceMatchHeaderNotValid } from '../rules/virtual-service/match-header-not-valid.js';
import { matchNotValid as virtualServiceMatchNotValid } from '../rules/virtual-service/match-not-valid.js';
import { matchPrefixEmpty as virtualServiceMatchPrefixEmpty } from '../rules/virtual-service/match-prefix-empty.js';
import { matchWithoutUse as virtualServiceMatchWithoutUse } from '../rules/virtual-service/match-without-use.js';
import { mirrorAndMirrors as virtualServiceMirrorAndMirrors } from '../rules/virtual-service/mirror-and-mirrors.js';
import { mirrorPercentDeprecated as virtualServiceMirrorPercentDeprecated } from '../rules/virtual-service/mirror-percent-deprecated.js';
import { percentageNotValid as virtualServicePercentageNotValid } from '../rules/virtual-service/percentage-not-valid.js';
import { portOfDestinationNotSaid as virtualServicePortOfDestinationNotSaid } from '../rules/virtual-service/port-of-destination-not-said.js';
import { redirectNotValid as virtualServiceRedirectNotValid } from '../rules/virtual-service/redirect-not-valid.js';
import { retriesNotValid as virtualServiceRetriesNotValid } from '../rules/virtual-service/retries-not-valid.js';
import { rewriteNotValid as virtualServiceRewriteNotValid } from '../rules/virtual-service/rewrite-not-valid.js';
import { routeWithoutWeight as virtualServiceRouteWithoutWeight } from '../rules/virtual-service/route-without-weight.js';
import { ruleWithoutUse as virtualServiceRuleWithoutUse } from '../rules/virtual-service/rule-without-use.js';
import { severalForOneHost as virtualServiceSeveralForOneHost } from '../rules/virtual-service/several-for-one-host.js';
import { sniHostIsAddress as virtualServiceSniHostIsAddress } from '../rules/virtual-service/sni-host-is-address.js';
import { sniHostNotCovered as virtualServiceSniHostNotCovered } from '../rules/virtual-service/sni-host-not-covered.js';
import { subsetNameNotValid as virtualServiceSubsetNameNotValid } from '../rules/virtual-service/subset-name-not-valid.js';
import { subsetNotFound as virtualServiceSubsetNotFound } from '../rules/virtual-service/subset-not-found.js';
import { subsetWithoutEffectAtGateway as virtualServiceSubsetWithoutEffectAtGateway } from '../rules/virtual-service/subset-without-effect-at-gateway.js';
import { tcpOrTlsRuleWithoutRoute as virtualServiceTcpOrTlsRuleWithoutRoute } from '../rules/virtual-service/tcp-or-tls-rule-without-route.js';
import { weightBelowZero as virtualServiceWeightBelowZero } from '../rules/virtual-service/weight-below-zero.js';
import { weightOfSingleDestination as virtualServiceWeightOfSingleDestination } from '../rules/virtual-service/weight-of-single-destination.js';
import { withoutHosts as virtualServiceWithoutHosts } from '../rules/virtual-service/without-hosts.js';
import { withoutRules as virtualServiceWithoutRules } from '../rules/virtual-service/without-rules.js';
import { addressIsIp as webhookAddressIsIp } from '../rules/webhook/address-is-ip.js';
import { injectorsOverlap as webhookInjectorsOverlap } from '../rules/webhook/injectors-overlap.js';
import { noAddress as webhookNoAddress } from '../rules/webhook/no-address.js';
import { workloadEntryNotValid as workloadEntryWorkloadEntryNotValid } from '../rules/workload-entry/workload-entry-not-valid.js';
import { groupLabelsNotValid as workloadGroupGroupLabelsNotValid } from '../rules/workload-group/group-labels-not-valid.js';
import { probeNotValid as workloadGroupProbeNotValid } from '../rules/workload-group/probe-not-valid.js';
import { serviceAccountNotFound as workloadGroupServiceAccountNotFound } from '../rules/workload-group/service-account-not-found.js';
import { severalWithEqualLabels as workloadGroupSeveralWithEqualLabels } from '../rules/workload-group/several-with-equal-labels.js';
import { ambientLabelOnPodWithSidecar as workloadAmbientLabelOnPodWithSidecar } from '../rules/workload/ambient-label-on-pod-with-sidecar.js';
import { noPolicyCoversWorkload as workloadNoPolicyCoversWorkload } from '../rules/workload/no-policy-covers-workload.js';
import { policyForRequestsWithoutWaypoint as workloadPolicyForRequestsWithoutWaypoint } from '../rules/workload/policy-for-requests-without-waypoint.js';
import { reservedUserId as workloadReservedUserId } from '../rules/workload/reserved-user-id.js';
import { sidecarAndAmbientLabels as workloadSidecarAndAmbientLabels } from '../rules/workload/sidecar-and-ambient-labels.js';
import { sidecarInAmbientNamespace as workloadSidecarInAmbientNamespace } from '../rules/workload/sidecar-in-ambient-namespace.js';
import { sidecarLabelOnRedirectedPod as workloadSidecarLabelOnRedirectedPod } from '../rules/workload/sidecar-label-on-redirected-pod.js';
import { waypointNotFound as workloadWaypointNotFound } from '../rules/workload/waypoint-not-found.js';
import { waypointOutsideAmbient as workloadWaypointOutsideAmbient } from '../rules/workload/waypoint-outside-ambient.js';

/** Every rule. */
export const rules: readonly Rule[] = [
  ambientPolicyAuthorizationPolicyWithoutTarget,
  ambientPolicyAuthorizationPolicyWithoutWaypoint,
  ambientPolicyDestinationRuleAwayFromService,
  ambientPolicyDestinationRuleInUnenrolledNamespace,
  ambientPolicyDestinationRuleOfUnenrolledService,
  ambientPolicyRequestAuthenticationWithoutTarget,
  ambientPolicyRequestAuthenticationWithoutWaypoint,
  ambientPolicyTelemetryWithoutTarget,
  ambientPolicyTelemetryWithoutWaypoint,
  ambientPolicyVirtualServiceAwayFromService,
  ambientPolicyVirtualServiceInUnenrolledNamespace,
  ambientPolicyVirtualServiceOfUnenrolledService,
  ambientPolicyWasmPluginWithoutTarget,
  ambientPolicyWasmPluginWithoutWaypoint,
  annotatedAnnotationDeprecated,
  annotatedAnnotationMisplaced,
  annotatedAnnotationUnknown,
  annotatedAnnotationValueNotValid,
  anyKindBrokenRule,
  anyKindDeprecatedSetting,
  anyKindDuplicateElement,
  anyKindExcludingFields,
  anyKindMalformedText,
  anyKindMissingChoice,
  anyKindMissingField,
  anyKindMisspeltField,
  anyKindUnknownField,
  anyKindUnknownValue,
  anyKindUnservedVersion,
  anyKindValueOutOfBounds,
  anyKindWrongType,
  authorizationPolicyAddressNotValid,
  authorizationPolicyConditionEmptyText,
  authorizationPolicyConditionKeyNotValid,
  authorizationPolicyConditionWithoutValues,
  authorizationPolicyCustomCannotAsk,
  authorizationPolicyCustomNotValid,
  authorizationPolicyDenyOfHttpInTcp,
  authorizationPolicyDenyWithoutRules,
  authorizationPolicyIdentityWithoutMtls,
  authorizationPolicyMethodNotHttp,
  authorizationPolicyNothingEnforcesPolicy,
  authorizationPolicyPathTemplateNotValid,
  authorizationPolicyPolicyHostNotFound,
  authorizationPolicyPortNotValid,
  authorizationPolicyPrincipalInOtherCluster,
  authorizationPolicyPrincipalNotFound,
  authorizationPolicyPrincipalOfUnknownDomain,
  authorizationPolicyRulePartEmpty,
  authorizationPolicyServiceAccountUnknown,
  authorizationPolicySourceNamespaceNotFound,
  authorizationPolicySourceNotValid,
  configuredAnnotationNotAllowed,
  configuredDurationTooFine,
  customResourceGatewayApiTooOld,
  customResourceGatewayApiVersionEnds,
  customResourceGatewayApiVersionUnsupported,
  deploymentJwksFetchUnrestricted,
  deploymentProxyImageNotInjected,
  deploymentServicesWithOtherPort,
  deploymentServicesWithOtherProtocol,
  destinationRuleConnectionPoolNotValid,
  destinationRuleConsecutiveErrorsDeprecated,
  destinationRuleConsistentHashNotValid,
  destinationRuleDestinationHostNotValid,
  destinationRuleDestinationRuleHostNotFound,
  destinationRuleExportWithSelector,
  destinationRuleFailoverWithoutOutlierDetection,
  destinationRuleLocalitiesOverlap,
  destinationRuleLocalityFailoverNotValid,
  destinationRuleLocalityWeightsNotValid,
  destinationRuleMeshInsistsOnMtls,
  destinationRuleMeshTakesNoMtls,
  destinationRuleNamespaceInsistsOnMtls,
  destinationRuleNamespaceTakesNoMtls,
  destinationRuleOutlierDetectionNotValid,
  destinationRulePortOfSettingsNotFound,
  destinationRulePortSettingsWithoutPort,
  destinationRuleRingSizeDeprecated,
  destinationRuleServerNotVerified,
  destinationRuleServerNotVerifiedOnPort,
  destinationRuleSeveralForOneSubset,
  destinationRuleSubsetLabelsNotValid,
  destinationRuleSubsetNameNotValid,
  destinationRuleSubsetRepeated,
  destinationRuleSubsetWithoutEndpoints,
  destinationRuleSubsetWithoutLabels,
  destinationRuleTlsCredentialsNotValid,
  destinationRuleTlsVerificationContradicts,
  destinationRuleTrafficPolicyEmpty,
  destinationRuleTunnelNotPossible,
  destinationRuleWarmupNotValid,
  destinationRuleWiderMtlsDropped,
  envoyFilterAddIgnored,
  envoyFilterFilterMatchNotValid,
  envoyFilterFilterMatchWithoutEffect,
  envoyFilterFilterNameDeprecated,
  envoyFilterFilterWithoutTypedConfig,
  envoyFilterMatchOfOtherClass,
  envoyFilterPatchFieldNotKnown,
  envoyFilterPatchNotComplete,
  envoyFilterPatchValueNotValid,
  envoyFilterProxyVersionNotValid,
  envoyFilterRelativeOperation,
  envoyFilterRelativeOperationAfterVersioned,
  envoyFilterRemoveIgnored,
  envoyFilterReplaceNotPossible,
  exportedExportToNotValid,
  exportedNamespaceOfExportNotFound,
  exportedNamespaceOfHostNotFound,
  exportedWaypointOfServiceNotFound,
  gatewayApiBackendPortNotFound,
  gatewayApiCertificateNotGranted,
  gatewayApiGatewayClassNotFound,
  gatewayApiGatewayStatus,
  gatewayApiGrantNamespaceNotFound,
  gatewayApiListenerNotUnique,
  gatewayApiListenerSetGatewayNotFound,
  gatewayApiPolicyPortNotFound,
  gatewayApiRouteGatewayNotFound,
  gatewayApiRouteListenerNotFound,
  gatewayApiRouteServiceNotFound,
  gatewayApiSharedAddress,
  gatewayApiSharedListener,
  gatewayCertificateServedTwice,
  gatewayCertificatesOfPassthrough,
  gatewayCipherSuiteNotKnown,
  gatewayCredentialNotFound,
  gatewayCredentialNotValid,
  gatewayGatewayNameWithDots,
  gatewayGatewaySelectsNothing,
  gatewayGatewayWithoutServers,
  gatewayHostServedTwice,
  gatewayOldTlsWithoutSuites,
  gatewayPortNotOnService,
  gatewayRedirectOfTlsServer,
  gatewayServerBindNotValid,
  gatewayServerCertificatesNotValid,
  gatewayServerHostNotValid,
  gatewayServerPortNotValid,
  gatewayServerTlsMissing,
  gatewayServerTlsNotPossible,
  gatewayServerWithoutHosts,
  meshExtensionProviderNotValid,
  meshInboundRetryWithoutEffect,
  meshMeshNetworkNotValid,
  meshMeshSettingNotValid,
  meshProxySettingsNotValid,
  meshRegistryNotKnown,
  namespaceInjectedByDefault,
  namespaceNotInjected,
  namespaceProxyImagesDiffer,
  namespaceSeveralInjectionLabels,
  peerAuthenticationDisabledMeshCalledWithMtls,
  peerAuthenticationDisabledNamespaceCalledWithMtls,
  peerAuthenticationPortOfService,
  peerAuthenticationStrictMeshWithoutDestinationRule,
  peerAuthenticationStrictNamespaceWithoutDestinationRule,
  podProxyImageNotReplaced,
  podProxyMissing,
  policyProviderNotFound,
  policySelectorOnGateway,
  policyTargetNotFound,
  policyTargetNotPossible,
  requestAuthenticationIssuerNotSaid,
  requestAuthenticationKeysNotValid,
  requestAuthenticationPrivateKeyAmongKeys,
  selectingSelectorSelectsNothing,
  selectingSelectorWithoutLabels,
  selectingSelectorWithoutWorkload,
  selectingSeveralForOneWorkload,
  selectingSeveralWithoutSelector,
  serviceEntryAddressOfWorkloadNotSaid,
  serviceEntryAddressesNotAllocated,
  serviceEntryAddressesRequired,
  serviceEntryDnsWithoutName,
  serviceEntryDynamicDnsNotPossible,
  serviceEntryEndpointAddressNotValid,
  serviceEntryEndpointPortNotValid,
  serviceEntryEntryAddressNotValid,
  serviceEntryEntryHostNotValid,
  serviceEntryEntryPortNotValid,
  serviceEntryEntryWildcardPartial,
  serviceEntryHostsNotToldApart,
  serviceEntryHostsShareAddresses,
  serviceEntryProtocolsDisagree,
  serviceEntrySelectorWithResolutionNone,
  serviceEntrySeveralForOnePort,
  serviceAppProtocolNotKnown,
  serviceDiffersBetweenClusters,
  serviceExternalPortNameNotTcp,
  servicePortNameNotKnown,
  servicePortNotExposed,
  sidecarCatchAllListenerNotLast,
  sidecarDefaultEndpointNotValid,
  sidecarDefaultSidecarWithSelector,
  sidecarEgressHostNotFound,
  sidecarEgressHostNotValid,
  sidecarEgressHostRepeated,
  sidecarEgressProxyNotPossible,
  sidecarHttpLimitsOnOtherPort,
  sidecarInboundConnectionPoolNotValid,
  sidecarIngressTlsNotPossible,
  sidecarListenerBindNotValid,
  sidecarListenerPortNotValid,
  sidecarOutboundModeNotSet,
  sidecarSidecarEmpty,
  sidecarSidecarInAmbient,
  statusConditionNegative,
  telemetryFilterNotValid,
  telemetryNoProvider,
  telemetrySeveralForNamespace,
  telemetrySeveralForWorkload,
  telemetrySeveralTracings,
  telemetryTagNotValid,
  telemetryTelemetrySelectsNothing,
  virtualServiceAnyHostForMesh,
  virtualServiceAuthoritySetTwice,
  virtualServiceClaimMatchWithoutAuthentication,
  virtualServiceClaimMatchWithoutGateway,
  virtualServiceCorsNotValid,
  virtualServiceDelayNotPossible,
  virtualServiceDelegateDelegates,
  virtualServiceDelegateNotFound,
  virtualServiceDestinationGivenTwice,
  virtualServiceDestinationNotValid,
  virtualServiceDestinationPortNotFound,
  virtualServiceDestinationPortNotValid,
  virtualServiceDirectResponseNotValid,
  virtualServiceExpressionNotValid,
  virtualServiceFaultStatusNotValid,
  virtualServiceFaultWithoutEffect,
  virtualServiceGatewayNameNotValid,
  virtualServiceGatewayNamedTheOldWay,
  virtualServiceGatewayNotFound,
  virtualServiceGatewayWithoutHost,
  virtualServiceGeneratedGatewayNamed,
  virtualServiceHeaderOperationNotValid,
  virtualServiceHeaderValueNotValid,
  virtualServiceHostNotFound,
  virtualServiceHostNotValid,
  virtualServiceHostRepeated,
  virtualServiceHttpRuleWithConflictingActions,
  virtualServiceHttpRuleWithoutAction,
  virtualServiceMatchHeaderNotValid,
  virtualServiceMatchNotValid,
  virtualServiceMatchPrefixEmpty,
  virtualServiceMatchWithoutUse,
  virtualServiceMirrorAndMirrors,
  virtualServiceMirrorPercentDeprecated,
  virtualServicePercentageNotValid,
  virtualServicePortOfDestinationNotSaid,
  virtualServiceRedirectNotValid,
  virtualServiceRetriesNotValid,
  virtualServiceRewriteNotValid,
  virtualServiceRouteWithoutWeight,
  virtualServiceRuleWithoutUse,
  virtualServiceSeveralForOneHost,
  virtualServiceSniHostIsAddress,
  virtualServiceSniHostNotCovered,
  virtualServiceSubsetNameNotValid,
  virtualServiceSubsetNotFound,
  virtualServiceSubsetWithoutEffectAtGateway,
  virtualServiceTcpOrTlsRuleWithoutRoute,
  virtualServiceWeightBelowZero,
  virtualServiceWeightOfSingleDestination,
  virtualServiceWithoutHosts,
  virtualServiceWithoutRules,
  webhookAddressIsIp,
  webhookInjectorsOverlap,
  webhookNoAddress,
  workloadEntryWorkloadEntryNotValid,
  workloadGroupGroupLabelsNotValid,
  workloadGroupProbeNotValid,
  workloadGroupServiceAccountNotFound,
  workloadGroupSeveralWithEqualLabels,
  workloadAmbientLabelOnPodWithSidecar,
  workloadNoPolicyCoversWorkload,
  workloadPolicyForRequestsWithoutWaypoint,
  workloadReservedUserId,
  workloadSidecarAndAmbientLabels,
  workloadSidecarInAmbientNamespace,
  workloadSidecarLabelOnRedirectedPod,
  workloadWaypointNotFound,
  workloadWaypointOutsideAmbient,
];
