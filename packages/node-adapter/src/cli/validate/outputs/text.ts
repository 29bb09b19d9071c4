import { styleText } from 'node:util';
import type { ReportedFinding, ReportedGap, ReportedProblem, Report } from '../report.js';
import { objectName, severityWord } from './names.js';
import type { Printing } from './output.js';

type Colour = Parameters<typeof styleText>[0];

const colours: Readonly<Record<string, Colour>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** For people: by file, with the line that is meant. */
export function textOutput(report: Report, printing: Printing): string {
  const paint = (colour: Colour, text: string): string => (printing.colour ? styleText(colour, text) : text);
  const blocks = report.problems.map((problem) => problemText(problem, paint));
  for (const [file, findings] of byFile(report.findings)) {
    blocks.push(
      [paint('bold', printable(file ?? 'Live objects')), ...findings.map((finding) => findingText(finding, printing, paint))].join('\n'),
    );
  }
  blocks.push(summaryText(report));
  return blocks.join('\n\n');
}

type Paint = (colour: Colour, text: string) => string;

function findingText(finding: ReportedFinding, printing: Printing, paint: Paint): string {
  const { code, codes, severity, object, path, line, column, message } = finding;
  const others = codes.length > 1 ? ` (${codes.slice(1).join(', ')})` : '';
  const place = line === null ? '' : `${line}:${column ?? 1} `;
  const title = `  ${place}${paint(colours[severity] ?? 'cyan', severityWord(severity))} ${code}${others} ${printable(objectName(object))}`;
  const lines = [title, `      ${printable(message)}`];
  if (path !== '') lines.push(paint('dim', `      at ${printable(path)}`));
  lines.push(...excerpt(finding, printing).map((each) => paint('dim', each)));
  if (finding.fix !== null) lines.push('      --fix repairs it.');
  return lines.join('\n');
}

/** The line that is meant, with a mark below the place. Long lines are cut around it. */
function excerpt({ file, line, column }: ReportedFinding, { textOf }: Printing): readonly string[] {
  const whole = file === null || line === null ? undefined : textOf(file)?.split(/\r?\n/)[line - 1];
  if (whole === undefined || line === null) return [];
  const at = (column ?? 1) - 1;
  const start = at > 50 ? at - 20 : 0;
  const shown = printable(whole.slice(start, start + 66));
  const number = `      ${line} | `;
  return [number + shown, `${' '.repeat(number.length - 2)}| ${' '.repeat(Math.min(at - start, shown.length))}^`];
}

/** What a terminal could take for a command, and what turns the direction of text, is shown as a question mark. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\t' ? ' ' : '?'));
}

function problemText({ code, message, file, line }: ReportedProblem, paint: Paint): string {
  const place = file === null ? '' : `${printable(file)}${line === null ? '' : `:${line}`}: `;
  return `${paint(code === 'unreadable' ? 'red' : 'yellow', code === 'unreadable' ? 'not read' : 'note')} ${place}${printable(message)}`;
}

function summaryText({ findings, summary, notEvaluated }: Report): string {
  const { files, objects, error, warning, info, ignored, fixed } = summary;
  const found =
    error + warning + info === 0 ? 'Nothing found' : `${count(error, 'error')}, ${count(warning, 'warning')}, ${info} for information`;
  const where = files === 0 && findings.length > 0 ? 'the cluster' : `${count(objects, 'object')} of ${count(files, 'file')}`;
  const lines = [`${found} in ${where}.`];
  if (fixed > 0) lines.push(`${count(fixed, 'finding')} repaired.`);
  if (ignored > 0) lines.push(`${count(ignored, 'finding')} ignored.`);
  if (notEvaluated.length > 0) lines.push(gapsText(notEvaluated));
  return lines.join('\n');
}

/** Told by what is missing, since the checks themselves may be hundreds. */
function gapsText(gaps: readonly ReportedGap[]): string {
  const missing = [...new Set(gaps.filter(({ coverage }) => coverage !== 'failed').map(({ input }) => input))].sort();
  const checks = new Set(gaps.map(({ code }) => code)).size;
  const failed = gaps.filter(({ coverage }) => coverage === 'failed').length;
  const hint =
    missing.length === 0
      ? ''
      : ` since not all of these are given: ${missing.join(', ')}.\nGive them too, use --live, or say in a MeshFacts document what the files hold (docs/validation.md).`;
  return `${count(checks, 'check')} could not be made on some objects${hint}${failed > 0 ? ` ${failed} broke, which is a mistake in Meshlens.` : ''}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function byFile(findings: readonly ReportedFinding[]): ReadonlyMap<string | null, readonly ReportedFinding[]> {
  const files = new Map<string | null, ReportedFinding[]>();
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  for (const list of files.values()) list.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return new Map([...files].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)));
}
