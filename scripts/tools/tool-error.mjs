/** A tool cannot be had. The message says which, why, and what to run; it is shown without a stack trace. */
export class ToolError extends Error {
  name = 'ToolError';
}
