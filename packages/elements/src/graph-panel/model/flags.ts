/** Envoy's response flags, as access logs and metrics write them. Source: envoyproxy.io, access log usage, %RESPONSE_FLAGS%. */
export const envoyFlags = [
  'DC',
  'DF',
  'DI',
  'DO',
  'DPE',
  'DR',
  'DT',
  'FI',
  'IH',
  'LH',
  'LR',
  'NC',
  'NFCF',
  'NR',
  'OM',
  'RFCF',
  'RL',
  'RLSE',
  'SI',
  'UAEX',
  'UC',
  'UDO',
  'UF',
  'UH',
  'UMSDR',
  'UO',
  'UPE',
  'UR',
  'URX',
  'UT',
] as const;

export type EnvoyFlag = (typeof envoyFlags)[number];

/** `UF,URX` is two flags. Those that are not Envoy's are left out. */
export function knownFlags(text: string): readonly EnvoyFlag[] {
  const parts = text.split(',').map((part) => part.trim());
  return envoyFlags.filter((flag) => parts.includes(flag));
}
