import type { ControlPlane } from '../../facts/derived/control-planes.js';
import type { IstioComponent, VersionSupport } from '../../model/capabilities.js';

/** networking.istio.io/v1, which configuration is read as, is served from 1.22 on. */
const OLDEST = [1, 22] as const;
/** The newest release that this was made for. */
const NEWEST = [1, 30] as const;

/** What metrics tell of one component. */
export interface ReportedComponent {
  readonly component: string;
  readonly version: string;
}

/** A control plane with what its configuration says. */
export interface KnownPlane extends ControlPlane {
  readonly trustDomain?: string;
  readonly tags?: readonly string[];
}

/** Control planes as Kubernetes has them, and what else metrics tell of, each version once, oldest first. */
export function istioComponents(planes: readonly KnownPlane[], reported: readonly ReportedComponent[]): readonly IstioComponent[] {
  const found = new Map<string, IstioComponent>();
  for (const { cluster, namespace, revision, version = 'unknown', trustDomain, tags = [] } of planes) {
    const plane: IstioComponent = {
      component: 'control-plane',
      version,
      support: supportOf(version),
      cluster,
      namespace,
      revision,
      ...(trustDomain !== undefined && { trustDomain }),
      ...(tags.length > 0 && { tags }),
    };
    found.set(JSON.stringify([cluster, namespace, revision, version]), plane);
  }
  const inKubernetes = new Set([...found.values()].map(({ version }) => version));
  for (const { component, version } of reported) {
    const name = componentNames[component];
    if (name === undefined || version === '' || (name === 'control-plane' && inKubernetes.has(version))) continue;
    found.set(`${name} ${version}`, { component: name, version, support: supportOf(version) });
  }
  return [...found.values()].sort((a, b) => byVersion(a.version, b.version) || (a.component < b.component ? -1 : 1));
}

/** As `istio_build` calls them. */
const componentNames: Readonly<Record<string, IstioComponent['component']>> = {
  pilot: 'control-plane',
  proxy: 'proxy',
  ztunnel: 'ztunnel',
};

function supportOf(version: string): VersionSupport {
  const numbers = numbersOf(version);
  if (numbers === undefined) return 'unknown';
  if (isBefore(numbers, OLDEST)) return 'too-old';
  return isBefore(NEWEST, numbers) ? 'untested' : 'supported';
}

/** Of `1.27.1`, `1.27-alpha.3` or `1.27.1-distroless`; undefined for hashes and words such as `latest`. */
function numbersOf(version: string): readonly [number, number] | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:[.-]|$)/.exec(version) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}

function isBefore([major, minor]: readonly [number, number], [otherMajor, otherMinor]: readonly [number, number]): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

function byVersion(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : one.localeCompare(other, 'en', { numeric: true });
}
