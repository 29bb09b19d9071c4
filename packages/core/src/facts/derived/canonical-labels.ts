type LabelMap = Readonly<Record<string, string>>;

/**
 * The labels that name an app and its version, the first that is there wins.
 * Source: https://istio.io/latest/docs/ops/deployment/application-requirements/ and kiali config.go IstioLabels.
 */
const appLabels = ['service.istio.io/canonical-name', 'app.kubernetes.io/name', 'app'] as const;
const versionLabels = ['service.istio.io/canonical-revision', 'app.kubernetes.io/version', 'version'] as const;

const canonicalLabels: ReadonlySet<string> = new Set([...appLabels, ...versionLabels]);

/** The app that labels name; undefined where none does. */
export function appOf(labels: LabelMap): string | undefined {
  return firstOf(labels, appLabels);
}

/** The version that labels name; undefined where none does. */
export function versionOf(labels: LabelMap): string | undefined {
  return firstOf(labels, versionLabels);
}

/** Whether a label says the app or the version, and nothing beside. */
export function isCanonicalLabel(name: string): boolean {
  return canonicalLabels.has(name);
}

function firstOf(labels: LabelMap, names: readonly string[]): string | undefined {
  for (const name of names) if (labels[name] !== undefined && labels[name] !== '') return labels[name];
  return undefined;
}
