import type { ControlPlaneFacts, GivenObject } from '@meshlens/core/validation';
import type { KialiCase, KialiContext, KialiControlPlane } from './kiali-case.js';

/** The cluster that a case's objects are in; the corpus has '' where the name does not matter. */
export function clusterOf({ context }: KialiCase): string {
  return context?.cluster || 'Kubernetes';
}

/** What a case knows beside its objects, as MeshFacts: one document for its own cluster and one for each other that it names. */
export function meshFactsOf(each: KialiCase): readonly GivenObject[] {
  const context = each.context ?? {};
  const cluster = clusterOf(each);
  const { serviceAccounts = {} } = context;
  const own = {
    cluster,
    ...domainOf(context),
    controlPlanes: controlPlanesOf(each),
    gatewayClasses: context.gatewayClasses ?? [],
    serviceAccounts: serviceAccounts[context.cluster ?? ''] ?? [],
    trustDomains: context.knownTrustDomains ?? [],
  };
  const others = Object.entries(serviceAccounts)
    .filter(([name]) => name !== (context.cluster ?? ''))
    .map(([name, accounts]) => ({ cluster: name, serviceAccounts: accounts }));
  return [own, ...others].map((spec) => ({
    raw: { apiVersion: 'meshlens/v1', kind: 'MeshFacts', metadata: { name: spec.cluster }, spec },
    cluster: spec.cluster,
  }));
}

function controlPlanesOf({ context = {} }: KialiCase): readonly ControlPlaneFacts[] {
  const meshConfig = {
    enableAutoMtls: context.autoMtls ?? true,
    outboundTrafficPolicy: { mode: context.outboundTrafficPolicy ?? 'REGISTRY_ONLY' },
    ...trustDomainOf(context),
  };
  const gatewayScope = context.isGatewayToNamespace ?? false;
  if (context.controlPlanes !== undefined) {
    return context.controlPlanes.map((plane) => ({
      namespace: plane.istiodNamespace ?? rootOf(context),
      namespaces: plane.managedNamespaces ?? [],
      scopeGatewayToNamespace: plane.isGatewayToNamespace ?? gatewayScope,
      meshConfig: { ...pipelineConfig(plane, meshConfig), rootNamespace: plane.rootNamespace ?? rootOf(context) },
    }));
  }
  const plane = (rootNamespace: string): ControlPlaneFacts => ({
    namespace: rootNamespace,
    scopeGatewayToNamespace: gatewayScope,
    meshConfig: { ...meshConfig, rootNamespace },
  });
  const roots = Object.entries(context.rootNamespaces ?? {});
  const planes = [...new Set(roots.map(([, root]) => root))].map((root) => ({
    ...plane(root),
    namespaces: roots.filter(([, each]) => each === root).map(([namespace]) => namespace),
  }));
  return planes.length > 0 ? planes : [plane(rootOf(context))];
}

/** In the whole flow Kiali reads all of it from the mesh configuration of the control plane. */
function pipelineConfig(plane: KialiControlPlane, { enableAutoMtls }: { readonly enableAutoMtls: boolean }): object {
  const { outboundTrafficPolicy: told, ...config } = plane.meshConfig ?? {};
  const mode = typeof told === 'string' ? told : (told?.mode ?? 'ALLOW_ANY');
  return { enableAutoMtls, ...config, outboundTrafficPolicy: { mode } };
}

function rootOf(context: KialiContext): string {
  const [meshWide] = context.meshPeerAuthentications ?? [];
  return context.importScope?.rootNamespace ?? meshWide?.split('/')[0] ?? 'istio-system';
}

function trustDomainOf({ identityDomain, serviceAccounts = {} }: KialiContext): { readonly trustDomain?: string } {
  const [account] = Object.values(serviceAccounts).flat();
  const trustDomain = account?.split('/ns/')[0] ?? identityDomain?.replace(/^svc\./, '');
  return trustDomain === undefined ? {} : { trustDomain };
}

/** What follows `svc.` in names of services: without another word for it Kiali takes the trust domain. */
function domainOf({ identityDomain, controlPlanes = [] }: KialiContext): { readonly domain?: string } {
  const trustDomain = controlPlanes[0]?.meshConfig?.trustDomain;
  if (identityDomain !== undefined) return { domain: identityDomain.replace(/^svc\./, '') };
  return trustDomain === undefined ? {} : { domain: trustDomain };
}
