import { type Finding, type GivenObject, type Placed, placeObjects, refOf, rules, validate, Validator } from '@meshlens/core/validation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Raw } from '../support/mesh-objects.js';
import { namespaceNames, randomMesh } from '../support/random-mesh.js';
import { randomOf } from '../support/random.js';

const seeds = fc.nat({ max: 2 ** 31 });
const given = (mesh: readonly Raw[]): readonly GivenObject[] => mesh.map((raw) => ({ raw }));

interface Routed {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly host?: string;
    readonly hosts?: readonly string[];
    readonly gateways?: readonly string[];
    readonly exportTo?: readonly string[];
    readonly subsets?: readonly { readonly name: string }[];
    readonly trafficPolicy?: { readonly tls?: { readonly mode?: string } };
  };
}

const ofKind = (mesh: readonly Raw[], kind: string): readonly Routed[] =>
  given(mesh)
    .map(({ raw }) => raw as Routed)
    .filter((raw) => raw.kind === kind);
const nameOf = ({ metadata }: Routed): string => `${metadata.namespace}/${metadata.name}`;

/** The host in full, by reading it the way that a person does. */
function full(host: string, home: string): string {
  const parts = host.split('.');
  if (parts.length === 1) return `${host}.${home}.svc.cluster.local`;
  const isService = parts.length === 2 && (namespaceNames as readonly string[]).includes(parts[1] ?? '');
  return isService ? `${host}.svc.cluster.local` : host;
}

function meets(a: string, b: string): boolean {
  return a === b || (a.startsWith('*.') && b.endsWith(a.slice(1))) || (b.startsWith('*.') && a.endsWith(b.slice(1)));
}

/** Whether some namespace sees both; what is exported to a namespace that is not there counts for it. */
function areSeenTogether(a: Routed, b: Routed): boolean {
  const places = ({ metadata, spec }: Routed): readonly string[] =>
    (spec.exportTo ?? ['*']).map((each) => (each === '.' ? metadata.namespace : each));
  return places(a).includes('*') || places(b).includes('*') || places(a).some((place) => places(b).includes(place));
}

function namesTold(findings: readonly Finding[], code: string): readonly string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ ref }) => `${ref.namespace}/${ref.name}`)
    .sort();
}

describe('validation of random meshes', () => {
  it('breaks no rule, and does not depend on the order of objects', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const objects = given(randomMesh(seed));
        const result = validate(objects, { ignore: [] });
        expect(result.notEvaluated).toEqual([]);
        expect(validate([...objects].reverse(), { ignore: [] })).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });

  it('tells of DestinationRules in conflict what comparing each with each does', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const mesh = randomMesh(seed).filter(({ kind }) => kind !== 'Sidecar');
        const rules = ofKind(mesh, 'DestinationRule').filter(({ metadata, spec }) => {
          const wide = spec.host === '*.local' || spec.host === `*.${metadata.namespace}.svc.cluster.local`;
          return !(wide && spec.trafficPolicy?.tls?.mode === 'ISTIO_MUTUAL');
        });
        const subsets = ({ spec }: Routed): readonly string[] => (spec.subsets ?? []).map(({ name }) => name);
        const share = (a: readonly string[], b: readonly string[]): boolean =>
          a.length === 0 || b.length === 0 || a.some((each) => b.includes(each));
        const expected = rules.filter((a) =>
          rules.some(
            (b) =>
              a !== b &&
              meets(full(a.spec.host ?? '', a.metadata.namespace), full(b.spec.host ?? '', b.metadata.namespace)) &&
              share(subsets(a), subsets(b)) &&
              areSeenTogether(a, b),
          ),
        );
        expect(namesTold(validate(given(mesh), { ignore: [] }).findings, 'KIA0201')).toEqual(expected.map(nameOf).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('finds after random changes what a full run finds', () => {
    const coverage = (): 'complete' => 'complete';
    fc.assert(
      fc.property(seeds, seeds, (seed, other) => {
        const { chance } = randomOf(other);
        const [before, after] = [placeObjects(given(randomMesh(seed))), placeObjects(given(randomMesh(other)))];
        const remove = before.filter(() => chance(0.3)).map(({ subject }) => refOf(subject));
        const set = after.filter(() => chance(0.5));
        const validator = new Validator({ rules, coverage });
        validator.update({ set: before });
        validator.evaluate();
        validator.update({ remove });
        validator.update({ set });
        const key = (placed: Placed): string => JSON.stringify(refOf(placed.subject));
        const gone = new Set(remove.map((ref) => JSON.stringify(ref)));
        const left = new Map([...before.filter((each) => !gone.has(key(each))), ...set].map((each) => [key(each), each]));
        const full = new Validator({ rules, coverage });
        full.update({ set: [...left.values()] });
        expect(validator.result()).toEqual(full.result());
      }),
      { numRuns: 60 },
    );
  });
});
