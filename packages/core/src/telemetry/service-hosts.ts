import { oneOf } from './promql.js';

/**
 * Hosts of the mesh's own services in these namespaces: `name.namespace.svc.…`, and `name.namespace.global` of older
 * meshes. `name` is an expression.
 */
export function serviceHosts(name: string, namespaces: readonly string[]): string {
  return `${name}\\.(${oneOf(namespaces)})\\.(svc\\..+|svc|global)`;
}
