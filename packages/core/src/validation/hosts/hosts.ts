/**
 * A host in one spelling, lower case. What names a service of Kubernetes becomes `<service>.<namespace>.svc`: a short name is in the
 * namespace of the object that says it, and what follows `svc.` is the mesh's own domain. Other hosts stay as they are.
 */
export function plainHost(host: string, { namespace, domain }: { readonly namespace: string; readonly domain: string }): string {
  const lower = host.toLowerCase().replace(/\.$/, '');
  if (!lower.includes('.')) return lower === '*' || lower === '' ? lower : `${lower}.${namespace}.svc`;
  if (lower.startsWith('*.') && `.svc.${domain}`.endsWith(lower.slice(1))) return '*.svc';
  for (const end of [`.svc.${domain}`, '.svc.cluster.local', '.svc']) {
    if (!lower.endsWith(end)) continue;
    const rest = lower.slice(0, -end.length);
    return /^[^.]+\.[^.]+$/.test(rest) ? `${rest}.svc` : lower;
  }
  return lower;
}

/** The service that a plain host names. */
export function serviceOfHost(plain: string): { readonly name: string; readonly namespace: string } | undefined {
  const match = /^([^.*]+)\.([^.]+)\.svc$/.exec(plain);
  const [, name, namespace] = match ?? [];
  return name === undefined || namespace === undefined ? undefined : { name, namespace };
}

/** A host is a wildcard where it begins with `*`. */
export function isWildcard(host: string): boolean {
  return host.startsWith('*');
}

/** Whether one host covers another: they are equal, or it is a wildcard and the other is below it. `*.a` covers `b.a` and `*.b.a`, not `a`. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  if (!wide.startsWith('*')) return false;
  const suffix = wide.slice(1);
  const rest = narrow.startsWith('*') ? narrow.slice(1) : narrow;
  return rest.endsWith(suffix) && (rest.length > suffix.length || narrow.startsWith('*'));
}

/** Whether some host is covered by both. */
export function overlap(a: string, b: string): boolean {
  return covers(a, b) || covers(b, a);
}

/** What is longer is no name of DNS, and looked at no further. */
const MAX_HOST = 253;

/** Labels of a wildcard beneath which hosts are looked for; deeper ones have none in any mesh, and names could be made of them. */
const MAX_WILDCARD_DOTS = 16;

/** The wildcards that a host is looked for by: those over it, or over what it covers itself, but for very deep ones. */
export function wildcardsToFindBy(host: string): readonly string[] {
  return wildcardsOver(host.replace(/^\*\./, '')).slice(-MAX_WILDCARD_DOTS - 1);
}

/** The wildcards that cover a host, the narrowest first: for `x.b.c` they are `*.b.c`, `*.c` and `*`. */
export function wildcardsOver(host: string): readonly string[] {
  return wildcardsFrom(wildcardOver(host));
}

/** The narrowest wildcard that covers a host: `*.b.c` for `x.b.c`. Hosts of one namespace or domain share it. */
export function wildcardOver(host: string): string {
  const dot = host.indexOf('.');
  return dot < 0 || dot >= MAX_HOST ? '*' : `*${host.slice(dot, MAX_HOST)}`;
}

/** A wildcard and those that cover it. */
export function wildcardsFrom(wildcard: string): readonly string[] {
  const found: string[] = [];
  for (let dot = wildcard.indexOf('.'); dot >= 0; dot = wildcard.indexOf('.', dot + 1)) found.push(`*${wildcard.slice(dot)}`);
  found.push('*');
  return found;
}
