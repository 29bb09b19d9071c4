import type { Environment } from '../config/from-env.js';

/** What a command sees of the world. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Resolves when the process is asked to end. */
  readonly stopped: Promise<void>;
}

/** One word of the command line after `meshlens`. */
export interface Command {
  readonly name: string;
  /** One line of the general help. */
  readonly summary: string;
  help(): string;
  /** Resolves with the exit status. Rejects with ConfigError for the operator's mistakes. */
  run(context: CommandContext): Promise<number>;
}
