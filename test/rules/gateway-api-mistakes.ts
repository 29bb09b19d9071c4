import { type Mistake, mistake } from './mistake.js';

/** By mesh of `test/fixtures/meshes` that has objects of the Gateway API above all. */
export const gatewayApiMistakes: Readonly<Record<string, readonly Mistake[]>> = {
  ambient: [
    mistake(
      "group: '', name: web }]\n  action",
      "group: '', name: wbe }]\n  action",
      'MSH9011 AuthorizationPolicy web-viewer spec/targetRefs[0]/name',
    ),
    mistake('{ name: web-v2, port', '{ name: web-v3, port', 'KIA1402 HTTPRoute web spec/rules[0]/backendRefs[1]/name'),
    mistake(
      'name: public, namespace: edge, sectionName: http }',
      'name: publik, namespace: edge, sectionName: http }',
      'KIA1401 HTTPRoute public spec/parentRefs[0]/name',
    ),
    mistake('gatewayClassName: istio-waypoint', 'gatewayClassName: istio-waypont', 'KIA1504 Gateway waypoint spec/gatewayClassName'),
    mistake(
      'kind: HTTPRoute, namespace: shop',
      'kind: HTTPRoute, namespace: shopp',
      'KIA1601 ReferenceGrant from-shop spec/from[0]/namespace',
    ),
    mistake(
      'namespace: edge, sectionName: http }',
      'namespace: edge, sectionName: htp }',
      'MSH8001 HTTPRoute public spec/parentRefs[0]/sectionName',
    ),
    mistake(
      'app: ledger, istio.io/use-waypoint: waypoint',
      'app: ledger, istio.io/use-waypoint: wapoint',
      'MSH9015 Service ledger metadata/labels["istio.io/use-waypoint"]',
    ),
    mistake('name: web, port: 80 }]', 'name: web, port: 8080 }]', 'MSH8001 HTTPRoute web spec/parentRefs[0]/port'),
    mistake('{ name: web-v2, port: 80,', '{ name: web-v2, port: 8080,', 'MSH8002 HTTPRoute web spec/rules[0]/backendRefs[1]/port'),
    mistake('hostnames: [shop.example.com]', 'hostnames: [shop.example.com.]', 'MSH0007 HTTPRoute public spec/hostnames[0]'),
    mistake(
      'name: l4, namespace: pay }\nspec:\n  selector',
      'name: l4, namespace: pay }\nspec:\n  slector',
      'MSH0002 AuthorizationPolicy l4 spec/slector',
    ),
  ],
  'gateway-api': [
    mistake(
      'backendRefs: [{ name: productpage',
      'backendRefs: [{ name: productpagee',
      'KIA1402 HTTPRoute bookinfo spec/rules[0]/backendRefs[0]/name',
    ),
    mistake(
      'cnn-egress-gateway-istio, port',
      'cnn-egress-gateway-isto, port',
      'KIA1402 HTTPRoute direct-cnn-to-egress-gateway spec/rules[0]/backendRefs[0]/name',
    ),
    mistake(
      'cnn-egress-gateway-istio, port: 80 ',
      'cnn-egress-gateway-istio, port: 81 ',
      'MSH8002 HTTPRoute direct-cnn-to-egress-gateway spec/rules[0]/backendRefs[0]/port',
    ),
    mistake(
      'edition.cnn.com, port: 80 }] }]',
      'edition.cnn.com, port: 8080 }] }]',
      'MSH8002 HTTPRoute forward-cnn-from-egress-gateway spec/rules[0]/backendRefs[0]/port',
    ),
    mistake(
      'ServiceEntry, group: networking.istio.io, name: cnn',
      'ServiceEntry, group: networking.istio.io, name: cn',
      'KIA1402 HTTPRoute direct-cnn-to-egress-gateway spec/parentRefs[0]/name',
    ),
    mistake(
      'Hostname, group: networking.istio.io, name: edition.cnn.com',
      'Hostname, group: networking.istio.io, name: editon.cnn.com',
      'KIA1402 HTTPRoute forward-cnn-from-egress-gateway spec/rules[0]/backendRefs[0]/name',
    ),
    mistake('parentRef: { name: shared', 'parentRef: { name: shard', 'MSH8004 ListenerSet own-domain spec/parentRef/name'),
    mistake(
      'kind: ListenerSet, name: own-domain, sectionName: own',
      'kind: ListenerSet, name: own-domain, sectionName: on',
      'MSH8001 HTTPRoute own-domain spec/parentRefs[0]/sectionName',
    ),
    mistake(
      'name: wildcard, namespace: certs',
      'name: wildcrd, namespace: certs',
      'MSH8003 Gateway shared spec/listeners[0]/tls/certificateRefs[0]/namespace',
    ),
    mistake('sectionName: http-api', 'sectionName: htp-api', 'MSH8005 BackendTLSPolicy details spec/targetRefs[0]/sectionName'),
    mistake(
      'kind: Service, name: details, section',
      'kind: Service, name: detail, section',
      'MSH9011 BackendTLSPolicy details spec/targetRefs[0]/name',
    ),
    mistake('gatewayClassName: internal', 'gatewayClassName: intenal', 'KIA1504 Gateway intranet spec/gatewayClassName'),
    mistake(
      'backendRef: { name: productpage',
      'backendRef: { name: prodctpage',
      'KIA1402 HTTPRoute intranet spec/rules[0]/filters[0]/requestMirror/backendRef/name',
    ),
    mistake('intranet, sectionName: tls', 'intranet, sectionName: https', 'MSH8001 TLSRoute intranet spec/parentRefs[0]/sectionName'),
    mistake(
      'name: intranet-internal, port: 80',
      'name: intranet-istio, port: 80',
      'KIA1402 GRPCRoute to-intranet spec/rules[0]/backendRefs[0]/name',
    ),
    mistake('host: intranet-internal', 'host: intranet-intern', 'KIA0202 DestinationRule intranet spec/host'),
    mistake(
      'sa/intranet-internal',
      'sa/intranet-istio',
      'KIA0106 AuthorizationPolicy from-intranet spec/rules[0]/from[0]/source/principals[0]',
    ),
  ],
};
