import { ConfigError } from './config-error.js';
import { configKeys, configTable } from './config-table.js';
import { didYouMean } from './did-you-mean.js';
import { fromText, type Given } from './given.js';

const prefix = 'MESHLENS_';
const configFileName = 'MESHLENS_CONFIG';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that environment variables give. Empty ones count as not set. Throws ConfigError. */
export function fromEnv(env: Environment, folder: string): { readonly given: readonly Given[]; readonly configFile: string | undefined } {
  const known = new Map(configKeys.map((key) => [configTable[key].env, key]));
  const given: Given[] = [];
  for (const [name, text] of Object.entries(env)) {
    if (!name.startsWith(prefix) || text === undefined || text === '' || name === configFileName) continue;
    const key = known.get(name);
    if (key !== undefined) given.push({ key, value: fromText(key, text, name), where: name, folder });
    else if (!isServiceLink(name, text)) {
      throw new ConfigError(`the environment variable ${name} is not known.${didYouMean(name, [...known.keys(), configFileName])}`);
    }
  }
  const configFile = env[configFileName];
  return { given, configFile: configFile === '' ? undefined : configFile };
}

/** Kubernetes gives every pod such variables for the services around it, and one of them may be called meshlens. */
function isServiceLink(name: string, text: string): boolean {
  return (
    /_SERVICE_HOST$|_SERVICE_PORT(?:_\w+)?$|_PORT_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?$/.test(name) ||
    (name.endsWith('_PORT') && text.includes('://'))
  );
}
