import { ConfigError } from '../config/config-error.js';
import { didYouMean } from '../config/did-you-mean.js';
import type { Command, CommandContext } from './command.js';
import { packageVersion } from './package-version.js';

/** All commands: a new one is a file and a row here. */
const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: 'Serve the API, and a folder of static files beside it',
    load: async () => (await import('./serve.js')).serve,
  },
  {
    name: 'validate',
    summary: 'Check configuration in files, alone or over a live cluster',
    load: async () => (await import('./validate/validate.js')).validate,
  },
  {
    name: 'explain',
    summary: 'Explain a check: cause and fix',
    load: async () => (await import('./explain.js')).explain,
  },
  {
    name: 'config-schema',
    summary: 'Print the JSON Schema of the config file',
    load: async () => (await import('./config-schema.js')).configSchema,
  },
];

/**
 * Runs a command line and resolves with the exit status: 0 done, 2 the operator's mistake, told in one line.
 * Anything else rejects.
 */
export async function run(context: CommandContext): Promise<number> {
  const [word, ...args] = context.args;
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    context.out(generalHelp());
    return 0;
  }
  if (word === '--version' || word === '-v') {
    context.out(packageVersion());
    return 0;
  }
  const command = commands.find(({ name }) => name === word);
  if (command === undefined) {
    context.err(
      `meshlens: there is no command ${word}.${didYouMean(
        word,
        commands.map(({ name }) => name),
      )} meshlens --help lists them`,
    );
    return 2;
  }
  const body = await command.load();
  if (args.includes('--help') || args.includes('-h')) {
    context.out(body.help());
    return 0;
  }
  try {
    return await body.run({ ...context, args });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    context.err(`meshlens: ${error.message}`);
    return 2;
  }
}

function generalHelp(): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(15)} ${summary}`).join('\n');
  return `Meshlens: see an Istio service mesh from inside any portal

meshlens COMMAND [FLAGS]

${rows}

  meshlens COMMAND --help explains a command; meshlens --version tells the version.
`;
}
