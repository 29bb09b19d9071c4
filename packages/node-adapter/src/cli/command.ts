import type { Environment } from '../config/from-env.js';

/** What a command sees of the world. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  /** Standard input as text, of which no more than so many characters are read. */
  readonly stdin: (most: number) => Promise<string>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Resolves when the process is asked to end. */
  readonly stopped: Promise<void>;
}

/** What a command does. */
export interface CommandBody {
  help(): string;
  /** Resolves with the exit status. Rejects with ConfigError for the operator's mistakes. */
  run(context: CommandContext): Promise<number>;
}

/** One word of the command line after `meshlens`. */
export interface Command {
  readonly name: string;
  /** One line of the general help. */
  readonly summary: string;
  /** Loads what it needs: a check of one file is not to wait for a server's libraries. */
  readonly load: () => Promise<CommandBody>;
}
