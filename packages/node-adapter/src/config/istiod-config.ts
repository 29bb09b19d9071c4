import type { ConfigRow } from './config-table.js';
import { integer, text } from './value-types.js';

/** How control planes are asked which proxies they have in sync. */
export interface IstiodConfigValues {
  readonly 'istiod.tokenFile': string | undefined;
  readonly 'istiod.port': number;
}

export const istiodTable: { readonly [Key in keyof IstiodConfigValues]: ConfigRow<IstiodConfigValues[Key]> } = {
  'istiod.tokenFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--istiod-token-file',
    env: 'MESHLENS_ISTIOD_TOKEN_FILE',
    path: true,
    description:
      'Ask every istiod, at the address of its pod, which proxies have its latest configuration, with the token in this file, whose audience must be istio-ca; not asked unless given',
  },
  'istiod.port': {
    type: integer({ minimum: 1, maximum: 65_535 }),
    default: 15_014,
    flag: '--istiod-port',
    env: 'MESHLENS_ISTIOD_PORT',
    description: 'Port at which istiods answer it',
  },
};
