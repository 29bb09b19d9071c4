export type PathSegment = number | string;

/**
 * The text of a path in an object: `spec/http[0]/route[1]/destination`. Keys that are no plain words are quoted as in JSON:
 * `metadata/annotations["kiali.io/x"]`.
 */
export function formatPath(segments: readonly PathSegment[]): string {
  let path = '';
  for (const segment of segments) path = pathBelow(path, segment);
  return path;
}

/** The path of a field or element below another. */
export function pathBelow(path: string, segment: PathSegment): string {
  if (typeof segment === 'number') return `${path}[${segment}]`;
  if (!/^[\w-]+$/.test(segment)) return `${path}[${JSON.stringify(segment)}]`;
  return path === '' ? segment : `${path}/${segment}`;
}

const segmentPattern = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\/?([^/[\]]+)/y;

/** The parts of a path; undefined for a text that is none. */
export function parsePath(path: string): readonly PathSegment[] | undefined {
  const segments: PathSegment[] = [];
  segmentPattern.lastIndex = 0;
  while (segmentPattern.lastIndex < path.length) {
    const match = segmentPattern.exec(path);
    if (match === null) return undefined;
    const [, index, quoted, word] = match;
    if (index !== undefined) segments.push(Number(index));
    else if (quoted !== undefined) segments.push(unquoted(quoted));
    else segments.push(word ?? '');
  }
  return segments;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
