import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '@meshlens/core';
import { type RulePage, rulePageOf } from '@meshlens/core/rule-pages';
import type { Report, ReportedFinding, ReportedProblem } from '../report.js';
import { objectName } from './names.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS): what code hosts show as alerts. */
export function sarifOutput(report: Report): string {
  const all = [...report.findings, ...report.ignored];
  const codes = [...new Set(all.map(({ code }) => code))].sort();
  const suppressed = new Set<ReportedFinding>(report.ignored);
  const result = (finding: ReportedFinding): object => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: `${objectName(finding.object)}: ${finding.message}` },
    locations: [locationOf(finding)],
    partialFingerprints: { 'finding/v1': fingerprint(finding) },
    properties: { codes: finding.codes, params: finding.params },
    ...(suppressed.has(finding) && { suppressions: [{ kind: 'external' }] }),
  });
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'Meshlens', version: report.tool.version, semanticVersion: report.tool.version, rules: codes.map(rule) },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: report.problems.every(({ code }) => code !== 'unreadable'),
              toolExecutionNotifications: report.problems.map(notification),
            },
          ],
          results: all.map(result),
        },
      ],
    },
    undefined,
    2,
  );
}

function rule(code: ReportedFinding['code']): object {
  const page = rulePageOf(code);
  if (page === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: page.title },
    fullDescription: { text: page.cause },
    help: { text: `${page.cause}\n\n${page.fix}`, markdown: markdown(page) },
    defaultConfiguration: { level: levels[page.severity] },
    properties: { codes: page.codes },
  };
}

function markdown({ cause, fix }: RulePage): string {
  return `**Cause**\n\n${cause}\n\n**Fix**\n\n${fix}`;
}

function locationOf({ file, line, column, object, path: at }: ReportedFinding): object {
  return {
    ...(file !== null && {
      physicalLocation: {
        artifactLocation: artifact(file),
        ...(line !== null && { region: { startLine: line, startColumn: column ?? 1 } }),
      },
    }),
    logicalLocations: [{ fullyQualifiedName: `${objectName(object)}${at === '' ? '' : ` ${at}`}`, kind: 'resource' }],
  };
}

function notification({ code, message, file, line }: ReportedProblem): object {
  return {
    level: code === 'unreadable' ? 'error' : 'note',
    message: { text: message },
    descriptor: { id: code },
    ...(file !== null && {
      locations: [{ physicalLocation: { artifactLocation: artifact(file), ...(line !== null && { region: { startLine: line } }) } }],
    }),
  };
}

/** A relative reference with `/`, so that it means the same on every machine; of a path that is not relative, all of it. */
function artifact(file: string): { readonly uri: string } {
  if (path.isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split(path.sep).map(encodeURIComponent).join('/') };
}

/** The same finding stays the same when lines move. */
function fingerprint({ code, object, path: at, params }: ReportedFinding): string {
  return [code, object.cluster, object.group, object.kind, object.namespace, object.name, at, JSON.stringify(params)].join('|');
}
