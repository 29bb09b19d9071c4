/** What an object exported to `exportTo` from `home` has to say in a namespace; an empty list stands for the mesh's default. */
export interface Exported {
  /** The namespace of the object. */
  readonly home: string;
  readonly exportTo: readonly string[] | undefined;
  /** Where it goes when it does not say so. */
  readonly byDefault: readonly string[];
}

/** Whether something exported is visible in a namespace. `.` is its own, `*` are all, `~` is none. */
export function isVisibleIn(namespace: string, { home, exportTo, byDefault }: Exported): boolean {
  const list = exportTo && exportTo.length > 0 ? exportTo : byDefault;
  return list.some((entry) => entry === '*' || entry === namespace || (entry === '.' && home === namespace));
}

/** The `networking.istio.io/exportTo` annotation of a Service; undefined where it has none. */
export function exportToOf(annotations: Readonly<Record<string, string>> | undefined): readonly string[] | undefined {
  const value = annotations?.['networking.istio.io/exportTo'];
  const list = value
    ?.split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return list && list.length > 0 ? list : undefined;
}

/** Whether there can be a namespace where both are visible. */
export function canMeet(a: Exported, b: Exported): boolean {
  const places = (one: Exported): readonly string[] => {
    const list = one.exportTo && one.exportTo.length > 0 ? one.exportTo : one.byDefault;
    return list.filter((entry) => entry !== '~').map((entry) => (entry === '.' ? one.home : entry));
  };
  const [first, second] = [places(a), places(b)];
  if (first.length === 0 || second.length === 0) return false;
  return first.includes('*') || second.includes('*') || first.some((place) => second.includes(place));
}
