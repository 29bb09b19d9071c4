import { type CompiledTolerance, compileTolerance, ToleranceSet } from './tolerance.js';

/** The annotation on a service or workload that sets its own tolerances. */
export const RATE_ANNOTATION = 'health.kiali.io/rate';

const MAX_PARTS = 50;
const protocols = ['http', 'grpc', 'tcp'];
const directions = ['inbound', 'outbound'];

/**
 * Reads `code,degraded,failure,protocol,direction;…`, percentages in the middle, an empty protocol or direction for any.
 * Undefined where there is no annotation or any part of it cannot be read or speaks of no protocol or direction there is, so
 * that a mistyped one never silences an error.
 */
export function readRateAnnotation(annotations: Readonly<Record<string, string>> | undefined): ToleranceSet | undefined {
  const text = annotations !== undefined && Object.hasOwn(annotations, RATE_ANNOTATION) ? annotations[RATE_ANNOTATION] : undefined;
  if (text === undefined) return undefined;
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MAX_PARTS) return undefined;
  const tolerances = parts.map(readPart);
  return tolerances.every((tolerance) => tolerance !== undefined) ? new ToleranceSet(tolerances) : undefined;
}

function readPart(text: string): CompiledTolerance | undefined {
  const [code = '', degraded = '', failure = '', protocol, direction, ...rest] = text.split(',').map((field) => field.trim());
  if (code === '' || protocol === undefined || direction === undefined || rest.length > 0) return undefined;
  if (!isPercent(degraded) || !isPercent(failure) || Number(degraded) > Number(failure)) return undefined;
  const tolerance = compileTolerance({
    code,
    degraded: Number(degraded),
    failure: Number(failure),
    protocol: protocol || '.*',
    direction: direction || '.*',
  });
  const speaks = tolerance && protocols.some(tolerance.protocolFits) && directions.some(tolerance.directionFits);
  return speaks ? tolerance : undefined;
}

function isPercent(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}
