import { type ConfigKey, configKeys, configTable } from '../../config/config-table.js';

export interface LiveFlags {
  /** Those of `meshlens serve` that say which clusters to read, as they were given. */
  readonly given: readonly string[];
  readonly rest: readonly string[];
}

/** The settings that reading a cluster needs. */
const liveKeys: readonly ConfigKey[] = configKeys.filter((key) =>
  ['kubeconfig', 'context', 'inCluster', 'clusterName', 'namespaces', 'deadlineSeconds', 'demo', 'seed'].includes(key),
);

/** Takes the flags that `meshlens serve` has as well out of a command line. */
export function liveFlags(args: readonly string[]): LiveFlags {
  const given: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const [name] = arg.split('=', 1);
    const key = liveKeys.find((each) => configTable[each].flag === name);
    const isConfig = name === '--config';
    if (key === undefined && !isConfig) {
      rest.push(arg);
      continue;
    }
    given.push(arg);
    const takesValue = isConfig || (key !== undefined && configTable[key].type.placeholder !== '');
    if (takesValue && !arg.includes('=') && at + 1 < args.length) given.push(args[++at] ?? '');
  }
  return { given, rest };
}
