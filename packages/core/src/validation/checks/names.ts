/** Whether it is a label of DNS as Istio takes them: letters of either case, digits and `-`, at most 63. */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(name);
}

/** Whether it is a name of DNS as Istio takes them: labels of at most 63, a dot at the end allowed, the last label not all digits. */
export function isDomain(name: string): boolean {
  return name !== '' && name.length <= 255 && areLabels(name);
}

/** Whether it is a domain whose first label may be `*` or begin with it. The first label may be all digits, as it may for Istio. */
export function isDomainOrWildcard(name: string): boolean {
  const dot = name.indexOf('.');
  const first = dot < 0 ? name : name.slice(0, dot);
  const firstFits = first === '*' || (first.length <= 63 && isDnsLabel(first.replace(/^\*-?/, '')));
  return name.length <= 255 && firstFits && (dot < 0 || areLabels(name.slice(dot + 1)));
}

/** Whether dots part it into labels; the last may be empty, and must not be a number, or it would be an address. */
function areLabels(text: string): boolean {
  const labels = text.split('.');
  const last = labels.at(-1) ?? '';
  if (/^[+-]?\d+$/.test(last)) return false;
  return labels.every((label, i) => isDnsLabel(label) || (label === '' && i === labels.length - 1));
}
