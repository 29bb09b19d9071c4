import { featureCounts, istioCodes, kialiCodes } from './parity-ids.js';

interface Row {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly note: string;
}

/** What is wrong with the text of docs/parity.md, one sentence each. `exists` tells whether the repository has a file. */
export function parityMistakes(markdown: string, exists: (file: string) => boolean): readonly string[] {
  const rows = rowsOf(markdown);
  const count = new Map<string, number>();
  for (const { id } of rows) count.set(id, (count.get(id) ?? 0) + 1);
  const wanted = new Set([...featureIds(), ...kialiCodes, ...istioCodes]);
  return [
    ...[...wanted].filter((id) => !count.has(id)).map((id) => `${id} has no row`),
    ...[...count].filter(([, times]) => times > 1).map(([id, times]) => `${id} has ${String(times)} rows`),
    ...[...count.keys()].filter((id) => !wanted.has(id)).map((id) => `${id} is not an id of Kiali or Istio`),
    ...rows.flatMap((row) => mistakesOf(row, exists).map((what) => `line ${String(row.line)}, ${row.id}: ${what}`)),
  ];
}

function featureIds(): readonly string[] {
  return Object.entries(featureCounts).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, index) => `${area}${String(index + 1)}`),
  );
}

/** Rows are told from the tables' heads and rules by their id. */
function rowsOf(markdown: string): readonly Row[] {
  return markdown.split('\n').flatMap((text, index) => {
    const cells = text.split('|').map((cell) => cell.trim());
    const [, id = '', name = '', status = '', ...rest] = cells;
    if (!text.startsWith('|') || !/^([A-Z]{2,3}\d+|GWAPI)$/.test(id)) return [];
    return [{ line: index + 1, id, name, status, note: rest.join('|').trim() }];
  });
}

function mistakesOf({ name, status, note }: Row, exists: (file: string) => boolean): readonly string[] {
  const files = [...note.matchAll(/`([^`\s]+\.test\.ts|[^`\s]+\.stories\.ts)`/g)].map((match) => String(match[1]));
  const missing = files.filter((file) => !exists(file)).map((file) => `names ${file}, which does not exist`);
  if (name === '') return ['says nothing of what it is', ...missing];
  if (status === 'works') return files.length > 0 ? missing : ['works, but names no test file'];
  if (status === 'differs') return note.replace(/\|/g, '').trim() === '' ? ['differs, but does not say why'] : missing;
  return status === 'not yet' ? missing : [`has the status "${status}"`];
}
