/** Whether it is a name as Kubernetes gives them to namespaces: lower case letters, digits and `-`, at most 63. */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name);
}

/** Whether it is a name of DNS as Istio takes them: labels of at most 63, a dot at the end allowed, the last label not all digits. */
export function isDomain(name: string): boolean {
  const labels = name.replace(/\.$/, '').split('.');
  return name.length <= 255 && labels.every(isHostLabel) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** Whether it is a domain whose first label may be `*` or begin with it. */
export function isDomainOrWildcard(name: string): boolean {
  if (!name.startsWith('*')) return isDomain(name);
  const dot = name.indexOf('.');
  const first = dot < 0 ? name : name.slice(0, dot);
  const firstFits = first === '*' || isHostLabel(first.replace(/^\*-?/, ''));
  return name.length <= 255 && firstFits && (dot < 0 || isDomain(name.slice(dot + 1)));
}

function isHostLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(label);
}
