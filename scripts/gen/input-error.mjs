/** What is wrong with what the caller gave: the message alone is shown, without a stack trace. */
export class InputError extends Error {
  name = 'InputError';
}
