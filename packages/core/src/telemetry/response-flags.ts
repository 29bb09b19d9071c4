const unreached: ReadonlySet<string> = new Set('UH UF UO NR NC FI RL RLSE UAEX IH DPE OM DF NFCF'.split(' '));

/**
 * Whether a proxy says by its flags that it answered a call itself, or could not pass it on, so that no proxy behind it knows of
 * the call. Source: https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage
 */
export function neverReached(flags: string): boolean {
  return flags !== '' && flags.split(',').some((flag) => unreached.has(flag));
}

/** Envoy's response flags as a label has them; empty where it reports none, which it writes `-`. */
export function flagsIn(label: string | undefined): string {
  return label === undefined || label === '-' ? '' : label;
}
