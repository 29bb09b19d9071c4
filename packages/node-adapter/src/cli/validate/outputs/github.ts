import type { Severity } from '@meshlens/core';
import type { Report } from '../report.js';
import { objectName } from './names.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub shows beside the lines of a change. */
export function githubOutput({ findings, problems }: Report): string {
  const rows = findings.map(({ severity, code, codes, object, message, file, line, column }) =>
    command(commands[severity], {
      place: {
        ...(file !== null && { file }),
        ...(line !== null && { line: String(line), col: String(column ?? 1) }),
        title: codes.join(', ') || code,
      },
      message: `${objectName(object)}: ${message}`,
    }),
  );
  const notes = problems.map(({ code, message, file, line }) =>
    command(code === 'unreadable' ? 'error' : 'notice', {
      place: { ...(file !== null && { file }), ...(line !== null && { line: String(line) }), title: code },
      message,
    }),
  );
  return [...notes, ...rows].join('\n');
}

interface Annotation {
  readonly place: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Escaped as GitHub's toolkit does (actions/toolkit, command.ts): else a name with a line break could give commands of its own. */
function command(name: string, { place, message }: Annotation): string {
  const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeData(value).replace(/:/g, '%3A').replace(/,/g, '%2C')}`);
  return `::${name} ${properties.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
