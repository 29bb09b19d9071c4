import { pino } from 'pino';

export type LogLevel = 'debug' | 'error' | 'info' | 'warn';
export type LogFields = Readonly<Record<string, boolean | number | string | undefined>>;

/** What the server says while it runs. Fields are chosen one by one where they are logged: no headers, no queries, no tokens. */
export interface Log {
  readonly level: LogLevel;
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export interface LogOptions {
  readonly format: 'json' | 'text';
  /** What is less important is left out. */
  readonly level: LogLevel;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const order: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** `json`: an object a line, with `time`, `level` and `msg`, for collectors. `text`: lines for people, what is wrong on standard error. */
export function createLog({ format, level, out, err }: LogOptions): Log {
  const write = format === 'json' ? jsonLines(level, out) : textLines(out, err);
  const at =
    (which: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (order.indexOf(which) <= order.indexOf(level)) write(which, message, fields);
    };
  return { level, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

type Write = (level: LogLevel, message: string, fields: LogFields) => void;

function jsonLines(level: LogLevel, out: (line: string) => void): Write {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => out(line.trimEnd()) },
  );
  return (which, message, fields) => logger[which](fields, message.trim());
}

function textLines(out: (line: string) => void, err: (line: string) => void): Write {
  return (which, message, fields) => {
    const told = Object.entries(fields).filter(([, value]) => value !== undefined);
    const line = [ofOne(message), ...told.map(([name, value]) => `${name}=${plain(String(value))}`)].join(' ');
    if (which === 'warn' || which === 'error') err(line);
    else out(line);
  };
}

/** What comes after the first line is told by its margin, and nothing commands the terminal. */
function ofOne(message: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return message.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\n    ').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

function plain(value: string): string {
  return /^[\w./:@-]*$/.test(value) ? value : JSON.stringify(value);
}
