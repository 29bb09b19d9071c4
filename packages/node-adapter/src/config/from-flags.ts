import { ConfigError } from './config-error.js';
import { type ConfigKey, configKeys, configTable } from './config-table.js';
import { didYouMean } from './did-you-mean.js';
import { fromText, type Given } from './given.js';

export interface Flags {
  readonly given: readonly Given[];
  /** Of `--config`. */
  readonly configFile: string | undefined;
}

const keyOfFlag: ReadonlyMap<string, ConfigKey> = new Map(
  configKeys.flatMap((key): [string, ConfigKey][] => {
    const { flag } = configTable[key];
    return flag === undefined ? [] : [[flag, key]];
  }),
);

/** Reads `--flag value` and `--flag=value`; a switch stands alone or with `=true` or `=false`. Throws ConfigError. */
export function fromFlags(args: readonly string[], folder: string): Flags {
  const texts = new Map<ConfigKey, string[]>();
  let configFile: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) throw new ConfigError(`"${arg}" is not a flag; flags begin with --`);
    const equals = arg.indexOf('=');
    const flag = equals < 0 ? arg : arg.slice(0, equals);
    const key = keyOfFlag.get(flag);
    if (key === undefined && flag !== '--config') throw unknownFlag(flag);
    let value: string | undefined = equals < 0 ? undefined : arg.slice(equals + 1);
    if (value === undefined && key !== undefined && configTable[key].type.placeholder === '') value = 'true';
    if (value === undefined) {
      value = args[++at];
      if (value === undefined || value.startsWith('--'))
        throw new ConfigError(`${flag} needs a value: ${flag} ${key === undefined ? 'FILE' : configTable[key].type.placeholder}`);
    }
    if (key === undefined) configFile = value;
    else texts.set(key, [...(texts.get(key) ?? []), value]);
  }
  return { given: [...texts].map(([key, values]) => joined(key, values, folder)), configFile };
}

function joined(key: ConfigKey, values: readonly string[], folder: string): Given {
  const { type, flag: where = key } = configTable[key];
  const [first = ''] = values;
  if (type.join === undefined) {
    if (values.length > 1) throw new ConfigError(`${where} is given ${values.length} times; once is enough`);
    return { key, value: fromText(key, first, where), where, folder };
  }
  return { key, value: type.join(values.map((value) => fromText(key, value, where))), where, folder };
}

function unknownFlag(flag: string): ConfigError {
  const secret = configKeys.find(
    (key) =>
      configTable[key].secret === true && flag === `--${key.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
  if (secret !== undefined)
    return new ConfigError(
      `${flag} does not exist, since a command line can be read by others: use ${configTable[secret].env} or the config file`,
    );
  return new ConfigError(
    `there is no flag ${flag}.${didYouMean(flag, [...keyOfFlag.keys(), '--config', '--help'])} meshlens serve --help lists them`,
  );
}
