import type { Sight } from './sight.js';

/** What hosts are made of, in the forms that Envoy and Istio write them in: `a.b.svc`, `outbound_.80_._.a.b.svc`. */
const HOSTS = /[a-z0-9*_.-]+/gi;

/** The namespace that a host inside the mesh is in, as `name.namespace.svc…` or `name.namespace.global`; undefined for other hosts. */
export function namespaceOfHost(host: string): string | undefined {
  const labels = host.toLowerCase().split('.');
  const at = labels.findIndex((label, i) => i > 0 && (label === 'svc' || (label === 'global' && i > 1)));
  return at < 0 ? undefined : labels[at - 1];
}

/**
 * A text in which hosts of namespaces that may not be seen are replaced by `…`. A host does not say in which cluster, so its
 * namespace must be seen in all. Takes time linear in the text.
 */
export function withoutHiddenHosts(text: string, sight: Sight): string {
  return text.replace(HOSTS, (host) => {
    const namespace = namespaceOfHost(host);
    return namespace === undefined || sight.seesPlace({ cluster: 'unknown', namespace }) ? host : '…';
  });
}
