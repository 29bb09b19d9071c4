import { ConfigError } from './config-error.js';
import { type ConfigKey, configKeys, configTable, type ConfigValues } from './config-table.js';
import { type Environment, fromEnv } from './from-env.js';
import { fromFile } from './from-file.js';
import { fromFlags } from './from-flags.js';
import { checkGiven, type Given } from './given.js';
import { checkTogether } from './check-together.js';

export interface ConfigInput {
  /** Flags only. */
  readonly args: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
}

export interface Config {
  readonly values: ConfigValues;
  /** Where each setting that was given comes from, for instance `--port` or `meshlens.yaml, line 3`. */
  readonly origins: ReadonlyMap<ConfigKey, string>;
}

/** The settings: flags before environment before file before defaults, all of them checked. Throws ConfigError. */
export function loadConfig({ args, env, cwd }: ConfigInput): Config {
  const flags = fromFlags(args, cwd);
  const environment = fromEnv(env, cwd);
  const file = flags.configFile ?? environment.configFile;
  const layers: readonly (readonly Given[])[] = [file === undefined ? [] : fromFile(file, cwd), environment.given, flags.given];
  const values = new Map<string, unknown>(configKeys.map((key) => [key, configTable[key].default]));
  const origins = new Map<ConfigKey, string>();
  const rank = new Map<ConfigKey, number>();
  layers.forEach((layer, level) => {
    for (const given of layer) {
      if (origins.has(given.key) && rank.get(given.key) === level) throw new ConfigError(`${given.where}: ${given.key} is given twice`);
      values.set(given.key, checkGiven(given));
      origins.set(given.key, given.where);
      rank.set(given.key, level);
    }
  });
  // Every key has its default or a value that its type has checked.
  const all: unknown = Object.fromEntries(values);
  return { values: checkTogether(all as ConfigValues, origins, (key) => rank.get(key) ?? -1), origins };
}
