/** Envoy's response flags as a label has them; empty where it reports none, which it writes `-`. */
export function flagsIn(label: string | undefined): string {
  return label === undefined || label === '-' ? '' : label;
}
