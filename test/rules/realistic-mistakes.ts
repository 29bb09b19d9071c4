import { gatewayApiMistakes } from './gateway-api-mistakes.js';
import { type Mistake, mistake } from './mistake.js';

/** By mesh of `test/fixtures/meshes`. */
export const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  ...gatewayApiMistakes,
  bookinfo: [
    mistake('host: reviews, subset: v2', 'host: reviews, subset: v9', 'KIA1107 VirtualService reviews spec/http[0]/route[0]/destination'),
    mistake(
      'host: productpage, port:',
      'host: productpag, port:',
      'KIA1101 VirtualService bookinfo spec/http[0]/route[0]/destination/host',
    ),
    mistake('gateways: [bookinfo-gateway]', 'gateways: [bookinfo-gatway]', 'KIA1102 VirtualService bookinfo spec/gateways[0]'),
    mistake('name: v3, labels: { version: v3 }', 'name: v3, labels: { version: v33 }', 'KIA0203 DestinationRule reviews spec/subsets[2]'),
    mistake(
      'selector: { istio: ingressgateway }\n  servers',
      'selector: { istio: ingresgateway }\n  servers',
      'KIA0302 Gateway bookinfo-gateway spec/selector',
    ),
    mistake('methods: [GET]', 'methods: [GETT]', 'KIA0102 AuthorizationPolicy productpage-viewer spec/rules[0]/to[0]/operation/methods[0]'),
    mistake(
      'sa/bookinfo-productpage',
      'sa/bookinfo-productpge',
      'KIA0106 AuthorizationPolicy details-viewer spec/rules[0]/from[0]/source/principals[0]',
    ),
    mistake(
      'matchLabels: { app: details } }\n  action',
      'matchLabels: { app: detail } }\n  action',
      'KIA0004 AuthorizationPolicy details-viewer spec/selector/matchLabels',
    ),
    mistake(
      'port: { number: 9080 }',
      'port: { number: 9081 }',
      'MSH1036 VirtualService bookinfo spec/http[0]/route[0]/destination/port/number',
    ),
    mistake('subset: v3 }, weight: 50', 'subset: v3 }, wieght: 50', 'MSH0002 VirtualService reviews spec/http[1]/route[1]/wieght'),
    mistake('fixedDelay: 7s', 'fixedDelay: 7', 'MSH0003 VirtualService ratings spec/http[0]/fault/delay/fixedDelay'),
    mistake(
      'ports: [{ port: 9080, name: http }]\n  selector: { app: details }',
      'ports: [{ port: 9080, name: web }]\n  selector: { app: details }',
      'KIA0601 Service details spec/ports[0]',
    ),
    mistake('timeout: 0.5s', 'timeout: 0.5', 'MSH0003 VirtualService ratings spec/http[1]/timeout'),
    mistake('gateway-error,connect', 'gateway-errors,connect', 'MSH1024 VirtualService ratings spec/http[1]/retries/retryOn'),
    mistake(
      'consecutive5xxErrors: 1',
      'consecutiveErrors: 1',
      'MSH2008 DestinationRule ratings spec/trafficPolicy/outlierDetection/consecutiveErrors',
    ),
    mistake("'istio-system/*'", "'istio-system*'", 'MSH5005 Sidecar default spec/egress[0]/hosts[1]'),
    mistake('mode: STRICT', 'mode: Strict', 'MSH0005 PeerAuthentication default spec/mtls/mode'),
    mistake('host: ratings\n', 'host: rating\n', 'KIA0202 DestinationRule ratings spec/host'),
    mistake('hosts: [details]', 'hosts: [ratings]', 'KIA1106 VirtualService details spec/hosts'),
    mistake('name: tls, protocol: TLS }\n', 'name: tls, protocol: TLSS }\n', 'MSH3003 Gateway wiki-egress spec/servers[0]/port/protocol'),
    mistake(
      "port: 443, sniHosts: ['*.wikipedia.org'] }]\n      route: [{ destination: { host: www",
      "port: 443, sniHosts: ['*.wikimedia.org'] }]\n      route: [{ destination: { host: www",
      'MSH1027 VirtualService direct-wikipedia-through-egress-gateway spec/tls[1]/match[0]/sniHosts[0]',
    ),
    mistake(
      'number: 8080, name: http, protocol',
      'number: 8081, name: http, protocol',
      'IST0162 Gateway bookinfo-gateway spec/servers[0]/port/number',
    ),
    mistake('2.2.2.2', '2.2.2.2.2', 'MSH4005 ServiceEntry external-mongo spec/endpoints[0]/address'),
  ],
  'envoy-filters': [
    mistake(
      'operation: INSERT_BEFORE',
      'operation: INSERT_BEFOR',
      'MSH0005 EnvoyFilter filter-ratelimit spec/configPatches[0]/patch/operation',
    ),
    mistake(
      'workloadSelector: { labels: { istio: ingressgateway } }',
      'workloadSelector: { labels: { istio: ingresgateway } }',
      'MSH9013 EnvoyFilter filter-ratelimit spec/workloadSelector/labels',
    ),
    mistake('context: GATEWAY\n', 'context: GATWAY\n', 'MSH0005 EnvoyFilter filter-ratelimit spec/configPatches[0]/match/context'),
  ],
  'helm-gateway': [
    mistake('gateways: [istio-ingress/public]', 'gateways: [istio-ingres/public]', 'KIA1102 VirtualService app spec/gateways[0]'),
    mistake('hosts: [app.example.com]', 'hosts: [app.example.org]', 'IST0132 VirtualService app spec/gateways[0]'),
    mistake('ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256', 'MSH3011 Gateway public spec/servers[1]/tls/cipherSuites[0]'),
  ],
  'multi-cluster': [
    mistake(
      'fromRegistry: Kubernetes',
      'fromRegistry: cluster2',
      'IST0126 MeshFacts m spec/meshNetworks/networks/network1/endpoints[0]/fromRegistry',
    ),
    mistake(
      'subset: cluster-2',
      'subset: cluster-3',
      'KIA1107 VirtualService helloworld-cluster-local-vs spec/http[1]/route[0]/destination',
    ),
    mistake(
      'host: istiod.istio-system.svc.cluster.local, port: { number: 443 }',
      'host: istiod.istio-system.svc.cluster.local, port: { number: 15017 }',
      'MSH1036 VirtualService istiod-vs spec/tls[1]/route[0]/destination/port/number',
    ),
    mistake('mode: AUTO_PASSTHROUGH', 'mode: AUTOPASSTHROUGH', 'MSH0005 Gateway cross-network-gateway spec/servers[0]/tls/mode'),
  ],
  policies: [
    mistake('jwksUri: https', 'jwksUri: htps', 'MSH0011 RequestAuthentication jwt-example spec/jwtRules[0]/jwksUri'),
    mistake('8080: { mode: PERMISSIVE', '8000: { mode: PERMISSIVE', 'MSH6017 PeerAuthentication httpbin spec/portLevelMtls/8000'),
    mistake(
      'serviceAccounts: [curl',
      'serviceAccounts: [crul',
      'MSH6016 AuthorizationPolicy callers spec/rules[0]/from[0]/source/serviceAccounts[0]',
    ),
    mistake(
      'key: source.namespace, values: [foo]',
      'key: source.namespace, values: [fo]',
      'KIA0101 AuthorizationPolicy callers spec/rules[0]/when[0]/values[0]',
    ),
    mistake(
      'provider: { name: sample-ext-authz-grpc',
      'provider: { name: sample-ext-auth-grpc',
      'MSH9012 AuthorizationPolicy ext-authz spec/provider/name',
    ),
    mistake('providers: [{ name: zipkin', 'providers: [{ name: zipkn', 'MSH9012 Telemetry mesh-default spec/tracing[0]/providers[0]/name'),
    mistake(
      'request.auth.claims[groups]',
      'request.auth.claim[groups]',
      'MSH6007 AuthorizationPolicy require-jwt spec/rules[0]/when[0]/key',
    ),
    mistake('5.6.7.0/24', '5.6.7.0/33', 'MSH6005 AuthorizationPolicy tcp-policy spec/rules[1]/from[0]/source/remoteIpBlocks[1]'),
    mistake('response.code >= 400 &&', 'response.code >= 400 &', 'MSH7002 Telemetry mesh-default spec/accessLogging[0]/filter/expression'),
    mistake(
      "ports: ['9000', '9001']",
      "ports: ['9000', '900a']",
      'MSH6006 AuthorizationPolicy tcp-policy spec/rules[0]/to[0]/operation/ports[1]',
    ),
    mistake(
      'operation: REMOVE',
      'operation: REMOVED',
      'MSH0005 Telemetry mesh-default spec/metrics[0]/overrides[0]/tagOverrides/response_code/operation',
    ),
    mistake('app: httpbin } }, concurrency', 'app: htpbin } }, concurrency', 'MSH9013 ProxyConfig per-workload spec/selector/matchLabels'),
    mistake('concurrency: 0', 'concurrency: -1', 'MSH0006 ProxyConfig per-workload spec/concurrency'),
    mistake(
      'selector: { matchLabels: { app: httpbin } }\n  jwtRules',
      'selector: { app: httpbin }\n  jwtRules',
      'MSH9003 RequestAuthentication jwt-example spec/selector',
    ),
  ],
  production: [
    mistake(
      'portLevelSettings:\n      - port: { number: 9090',
      'portLevelSettings:\n      - port: { number: 8080',
      'MSH2021 DestinationRule shop spec/trafficPolicy/portLevelSettings[0]/port/number',
    ),
    mistake("'prod/*.shop.example.com'", "'prd/*.shop.example.com'", 'MSH9014 Gateway secure spec/servers[0]/hosts[1]'),
    mistake("hosts: ['prod/*']", "hosts: ['prd/*']", 'MSH9014 Sidecar shop spec/egress[0]/hosts[0]'),
    mistake('delegate: { name: cart', 'delegate: { name: crt', 'MSH1038 VirtualService shop-root spec/http[0]/delegate'),
    mistake('maxAge: 24h', 'maxAge: 24hours', 'MSH0011 VirtualService shop-root spec/http[1]/corsPolicy/maxAge'),
    mistake(
      "'us-west/zone2/*': 20",
      "'us-west/zone2/*': 10",
      'MSH2011 DestinationRule shop spec/trafficPolicy/portLevelSettings[0]/loadBalancer/localityLbSetting/distribute[0]/to',
    ),
    mistake(
      'serviceAccount: vm-sa, network: vm-net, ports',
      'serviceAccount: vm-saa, network: vm-net, ports',
      'KIA1701 WorkloadGroup mysql spec/template/serviceAccount',
    ),
    mistake('defaultEndpoint: 127.0.0.1:9090', 'defaultEndpoint: 10.0.0.1:9090', 'MSH5007 Sidecar shop spec/ingress[1]/defaultEndpoint'),
    mistake(
      'workloadSelector: { labels: { app: mysql',
      'workloadSelector: { labels: { app: mysq',
      'MSH9013 ServiceEntry foo-vm spec/workloadSelector/labels',
    ),
    mistake('minProtocolVersion: TLSV1_2', 'minProtocolVersion: TLS1_2', 'MSH0005 Gateway secure spec/servers[0]/tls/minProtocolVersion'),
    mistake("exportTo: ['.']", 'exportTo: [prd]', 'KIA0005 DestinationRule shop spec/exportTo[0]'),
    mistake(
      'simple: LEAST_REQUEST',
      'simple: LEAST_REQUESTS',
      'MSH0005 DestinationRule shop spec/trafficPolicy/portLevelSettings[0]/loadBalancer/simple',
    ),
    mistake("regex: '/v[0-9]+/.*'", "regex: '/v[0-9+/.*'", 'MSH1017 VirtualService shop-root spec/http[1]/match[0]/uri/regex'),
    mistake('retriable-4xx', 'retriable-5xx', 'MSH1024 VirtualService shop-root spec/http[1]/retries/retryOn'),
    mistake('redirectCode: 302', 'redirectCode: 200', 'MSH1022 VirtualService shop-root spec/http[2]/redirect/redirectCode'),
    mistake('targetPort: http }', 'targetPort: htp }', 'KIA0701 Service shop spec/ports[0]'),
    mistake('gateways: [secure]\n  tcp', 'gateways: [secur]\n  tcp', 'KIA1102 VirtualService tcp spec/gateways[0]'),
    mistake('address: 10.1.1.1', 'adress: 10.1.1.1', 'MSH0002 WorkloadEntry mysql-1 spec/adress'),
    mistake('3306: { mode: PERMISSIVE }', '3307: { mode: PERMISIVE }', 'MSH0005 PeerAuthentication mysql spec/portLevelMtls/3307/mode'),
  ],
};
