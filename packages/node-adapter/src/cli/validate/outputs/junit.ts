import type { Report, ReportedFinding } from '../report.js';
import { objectName } from './names.js';
import type { Printing } from './output.js';

/** One suite for each file, one case for each object with findings; what makes the command fail is a failure, all else is output. */
export function junitOutput({ findings, problems }: Report, { fails }: Printing): string {
  const suites = new Map<string, Map<string, ReportedFinding[]>>();
  for (const finding of findings) {
    const file = finding.file ?? 'live';
    const cases = suites.get(file) ?? new Map<string, ReportedFinding[]>();
    suites.set(file, cases);
    const name = objectName(finding.object);
    cases.set(name, [...(cases.get(name) ?? []), finding]);
  }
  const unread = problems.filter(({ code }) => code === 'unreadable');
  const failures = findings.filter(({ severity }) => fails(severity)).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="meshlens" tests="${Math.max(1, sum(suites))}" failures="${failures}" errors="${unread.length}">`,
    ...[...suites].map(([file, cases]) => suite(file, cases, fails)),
    ...(unread.length > 0 ? [unreadSuite(unread)] : []),
    ...(suites.size === 0 && unread.length === 0
      ? ['<testsuite name="meshlens" tests="1"><testcase name="all objects" classname="meshlens"/></testsuite>']
      : []),
    '</testsuites>',
  ].join('\n');
}

function suite(file: string, cases: ReadonlyMap<string, readonly ReportedFinding[]>, fails: Printing['fails']): string {
  const failures = [...cases.values()].flat().filter(({ severity }) => fails(severity)).length;
  const rows = [...cases].map(([name, findings]) => {
    const bad = findings.filter(({ severity }) => fails(severity));
    const rest = findings.filter(({ severity }) => !fails(severity));
    return [
      `<testcase name="${escaped(name)}" classname="${escaped(file)}">`,
      ...bad.map(
        (finding) => `<failure type="${finding.code}" message="${escaped(finding.message)}">${escaped(details(finding))}</failure>`,
      ),
      ...(rest.length > 0
        ? [`<system-out>${escaped(rest.map((finding) => `${finding.severity} ${details(finding)}`).join('\n'))}</system-out>`]
        : []),
      '</testcase>',
    ].join('');
  });
  return `<testsuite name="${escaped(file)}" tests="${cases.size}" failures="${failures}">\n${rows.join('\n')}\n</testsuite>`;
}

function unreadSuite(unread: Report['problems']): string {
  const rows = unread.map(
    ({ file, line, message }) =>
      `<testcase name="${escaped(`${file ?? ''}:${line ?? 1}`)}" classname="input"><error type="unreadable" message="${escaped(message)}"/></testcase>`,
  );
  return `<testsuite name="input" tests="${unread.length}" errors="${unread.length}">\n${rows.join('\n')}\n</testsuite>`;
}

function details({ codes, file, line, column, path, message }: ReportedFinding): string {
  const place = file === null ? path : `${file}:${line ?? 1}:${column ?? 1} ${path}`;
  return `${codes.join(', ')}: ${message}\n${place}`;
}

function sum(suites: ReadonlyMap<string, ReadonlyMap<string, unknown>>): number {
  return [...suites.values()].reduce((total, cases) => total + cases.size, 0);
}

/** What XML 1.0 cannot hold at all becomes a question mark. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?')
    .replace(/[&<>"'\n\r\t]/g, (character) => `&#${character.codePointAt(0) ?? 63};`);
}
