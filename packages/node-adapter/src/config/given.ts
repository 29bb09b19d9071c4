import path from 'node:path';
import { isRecord } from '../ports/http/json.js';
import { ConfigError } from './config-error.js';
import { type ConfigKey, configTable } from './config-table.js';
import type { ValueType } from './value-types.js';

/** A setting as somebody gave it, not yet checked. */
export interface Given {
  readonly key: ConfigKey;
  readonly value: unknown;
  /** As messages name the place: `--port`, `MESHLENS_SEED`, `meshlens.yaml, line 3`. */
  readonly where: string;
  /** What relative file names start from. */
  readonly folder: string;
}

/** The setting's value, its file names made absolute. Throws ConfigError. */
export function checkGiven({ key, value, where, folder }: Given): unknown {
  const row = configTable[key];
  const type: ValueType<unknown> = row.type;
  let checked: unknown;
  try {
    checked = type.check(value);
  } catch (error) {
    throw configError(where, key, error);
  }
  if (type.withPaths !== undefined) return type.withPaths(checked, (file) => path.resolve(folder, file));
  if (row.path !== true) return checked;
  if (typeof checked === 'string') return path.resolve(folder, checked);
  return isRecord(checked)
    ? Object.fromEntries(Object.entries(checked).map(([name, file]) => [name, path.resolve(folder, String(file))]))
    : checked;
}

/** The value that a flag's or a variable's text stands for. Throws ConfigError. */
export function fromText(key: ConfigKey, text: string, where: string): unknown {
  try {
    return configTable[key].type.fromText(text);
  } catch (error) {
    throw configError(where, key, error);
  }
}

/** Anything but a value type's refusal is a programmer's mistake. */
function configError(where: string, key: ConfigKey, error: unknown): unknown {
  if (!(error instanceof TypeError)) return error;
  return new ConfigError(where.includes(' ') ? `${where}: ${key} ${error.message}` : `${where} ${error.message}`);
}
