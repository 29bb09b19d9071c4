/** The operator's mistake. The message says what is wrong, where, and what to do; it is shown without a stack trace. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
