import path from 'node:path';
import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { ConfigError } from './config-error.js';
import { configKeys } from './config-table.js';
import { didYouMean } from './did-you-mean.js';
import type { Given } from './given.js';
import { readYaml, type YamlFile } from './read-yaml.js';

const maxBytes = 64 * 1024;

/** The settings of a YAML or JSON file; a key with no value counts as not set. Throws ConfigError with the line. */
export function fromFile(file: string, cwd: string): readonly Given[] {
  const full = path.resolve(cwd, file);
  const yaml = readYaml(full, { what: `the config file ${file}`, maxBytes });
  const { contents } = yaml.document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isMap(contents)) throw new ConfigError(`${file}, line 1: the file must be a mapping of settings`);
  return settingsOf(contents, { prefix: '', name: file, yaml, folder: path.dirname(full) });
}

interface Place {
  /** '' or for instance `prometheus.`. */
  readonly prefix: string;
  readonly name: string;
  readonly yaml: YamlFile;
  readonly folder: string;
}

function settingsOf(map: YAMLMap, place: Place): readonly Given[] {
  const { prefix, name, yaml, folder } = place;
  return map.items.flatMap(({ key: keyNode, value }): readonly Given[] => {
    if (!isScalar(keyNode)) throw new ConfigError(`${name}, line ${yaml.lineOf(map.range?.[0])}: a key must be a text`);
    const found = `${prefix}${String(keyNode.value)}`;
    const where = `${name}, line ${yaml.lineOf(keyNode.range?.[0])}`;
    const node = value as Node | null;
    if (node === null || (isScalar(node) && node.value === null)) return knownOrThrow(found, where, []);
    const key = configKeys.find((known) => known === found);
    if (key !== undefined) return [{ key, value: node.toJS(yaml.document, { maxAliasCount: 100 }) as unknown, where, folder }];
    const below = keysBelow(found);
    if (below.length === 0) return knownOrThrow(found, where, []);
    if (!isMap(node)) throw new ConfigError(`${where}: ${found} must be a mapping of ${below.join(', ')}`);
    return settingsOf(node, { ...place, prefix: `${found}.` });
  });
}

function knownOrThrow<T>(found: string, where: string, value: T): T {
  if (configKeys.some((key) => key === found) || keysBelow(found).length > 0) return value;
  const groups = configKeys.flatMap((key) => key.split('.').slice(0, -1));
  throw new ConfigError(`${where}: there is no setting ${found}.${didYouMean(found, [...new Set([...configKeys, ...groups])])}`);
}

function keysBelow(group: string): readonly string[] {
  return configKeys.filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));
}
