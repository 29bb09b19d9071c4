import type { Finding, NotEvaluated } from '@meshlens/core';
import { rulePageOf, wordMessage } from '@meshlens/core/rule-pages';
import { type SourceFault, toSubject } from '@meshlens/core/validation';
import { packageVersion } from '../package-version.js';
import type { Checked } from './check.js';
import type { Fixed } from './fix.js';
import type { LiveObjects } from './live-objects.js';
import { severities, type ValidateRequest } from './options.js';
import type { Report, ReportedFinding, ReportedProblem } from './report.js';

export interface Outcome {
  readonly checked: Checked;
  readonly files: number;
  readonly faults: readonly SourceFault[];
  readonly live: LiveObjects | undefined;
  readonly fixed: Fixed | undefined;
}

/** Puts together what is told, of what was asked for. */
export function makeReport({ checked, files, faults, live, fixed }: Outcome, request: ValidateRequest): Report {
  const { result } = checked;
  const wanted = wantedOf(request);
  const findings = result.findings.filter(wanted).map(reported);
  const ignored = result.ignored.filter(wanted).map(reported);
  const fixedFindings = (fixed?.done ?? []).map(reported);
  const notEvaluated = result.notEvaluated.filter((gap) => isAsked(gap, request)).map(({ ref, ...gap }) => ({ ...gap, object: ref }));
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    tool: { name: 'meshlens', version: packageVersion() },
    findings,
    ignored,
    notEvaluated,
    problems: [...faults.map(fromFault), ...repetitions(checked), ...upstreams(live), ...(fixed?.impossible ?? []).map(unfixable)],
    fixed: fixedFindings,
    summary: {
      files,
      objects: checked.objects.filter(({ raw }) => toSubject(raw, '') !== undefined).length,
      error: of('error'),
      warning: of('warning'),
      info: of('info'),
      ignored: ignored.length,
      notEvaluated: notEvaluated.length,
      fixed: fixedFindings.length,
    },
  };
}

/** Whether a finding is told: with a live cluster those of the files only, unless all are asked for. */
export function wantedOf(request: ValidateRequest): (finding: Finding) => boolean {
  const least = severities.indexOf(request.minSeverity);
  return (finding) =>
    severities.indexOf(finding.severity) <= least &&
    isAsked(finding, request) &&
    (request.live === undefined || request.all || finding.file !== undefined);
}

function isAsked({ codes, ref }: Finding | NotEvaluated, request: ValidateRequest): boolean {
  const codeFits = request.codes.length === 0 || codes.some((code) => request.codes.includes(code));
  return codeFits && (request.namespaces.length === 0 || request.namespaces.includes(ref.namespace));
}

function reported(finding: Finding): ReportedFinding {
  const { code, codes, severity, ref, path, params, related, fix, file, line, column } = finding;
  return {
    code,
    codes,
    severity,
    object: ref,
    path,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    params,
    message: wordMessage(rulePageOf(code)?.message ?? code, params),
    related,
    fix: fix ?? null,
  };
}

function fromFault({ kind, message, file, line, column }: SourceFault): ReportedProblem {
  return { code: kind, message, file, line, column };
}

function repetitions({ repeated }: Checked): readonly ReportedProblem[] {
  return repeated.map(({ object, by }) => {
    const at = by.locate('');
    const place = at === undefined ? by.file : `${at.file}, line ${at.line}`;
    const { line = null, column = null } = object.locate('') ?? {};
    return {
      code: 'repeated',
      message: `This object is given again in ${place}, which is the one that counts.`,
      file: object.file,
      line,
      column,
    };
  });
}

function upstreams(live: LiveObjects | undefined): readonly ReportedProblem[] {
  return (live?.problems ?? []).map(({ code, source, input, detail }) => ({
    code: 'upstream',
    message: [`${source}: ${code}`, input, detail].filter(Boolean).join(': '),
    file: null,
    line: null,
    column: null,
  }));
}

function unfixable({ code, file, line, column }: Finding): ReportedProblem {
  const message = `The repair of ${code} cannot be made in the text: its place is said through an alias, or something of another type stands there.`;
  return { code: 'unfixable', message, file: file ?? null, line: line ?? null, column: column ?? null };
}
