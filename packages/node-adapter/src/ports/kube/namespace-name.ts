/** True for what Kubernetes allows as the name of a namespace (RFC 1123 label). */
export function isNamespaceName(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(name);
}

/** True for what Kubernetes allows as the name of most objects (RFC 1123 subdomain); never `.`, `..` or a path. */
export function isObjectName(name: string): boolean {
  return name.length <= 253 && /^[a-z0-9](?:[-.a-z0-9]*[a-z0-9])?$/.test(name);
}
