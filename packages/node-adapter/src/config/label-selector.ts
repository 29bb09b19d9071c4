/** Says whether labels fit. */
export type LabelSelector = (labels: Readonly<Record<string, string>>) => boolean;

const key = String.raw`(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?`;
const value = String.raw`(?:[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?)?`;
const requirement = new RegExp(
  String.raw`^\s*(?:(?<absent>!)\s*(?<a>${key})|(?<b>${key})\s+(?<sense>in|notin)\s*\((?<values>[^()]*)\)|(?<c>${key})\s*(?<operator>==?|!=)\s*(?<one>${value})|(?<d>${key}))\s*$`,
);
const MOST_LENGTH = 2_000;

/** Kubernetes' own way to write what labels must be, for instance `env in (prod, stage), !hidden`. Throws TypeError with `must be …`. */
export function parseLabelSelector(text: string): LabelSelector {
  const parts = text.length > MOST_LENGTH ? [] : text.split(/,(?![^(]*\))/);
  const parsed = parts.map((part) => requirementOf(part));
  if (parsed.length === 0 || parsed.includes(undefined))
    throw new TypeError(`must be label selectors such as env=prod or team in (a,b), and "${text.slice(0, 100)}" is none`);
  return (labels) => parsed.every((fits) => fits?.(new Map(Object.entries(labels))) === true);
}

function requirementOf(part: string): ((labels: ReadonlyMap<string, string>) => boolean) | undefined {
  const found = requirement.exec(part)?.groups;
  if (found === undefined) return undefined;
  const name = found['a'] ?? found['b'] ?? found['c'] ?? found['d'] ?? '';
  if (found['absent'] !== undefined) return (labels) => !labels.has(name);
  if (found['d'] !== undefined) return (labels) => labels.has(name);
  const texts = (found['values'] ?? found['one'] ?? '').split(',').map((each) => each.trim());
  if (!texts.every((each) => new RegExp(`^${value}$`).test(each))) return undefined;
  // As in Kubernetes, what a label is not includes that it is not there.
  const isNot = found['sense'] === 'notin' || found['operator'] === '!=';
  return (labels) => {
    const label = labels.get(name);
    return label === undefined ? isNot : texts.includes(label) !== isNot;
  };
}
