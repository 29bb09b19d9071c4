import type { GivenObject } from '@meshlens/core/validation';
import type { CaseContext } from '../difference.js';

/** An object of a case as far as rules of difference look into it. */
export interface Raw {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Labels;
  };
  readonly spec?: RawSpec;
  readonly status?: {
    readonly conditions?: readonly RawCondition[];
    readonly listeners?: readonly { readonly conditions?: readonly RawCondition[] }[];
  };
}

type Labels = Readonly<Record<string, string>>;

interface RawSpec {
  readonly addresses?: readonly { readonly type?: string; readonly value?: string }[];
  readonly egress?: readonly { readonly hosts?: readonly string[] }[];
  readonly exportTo?: readonly string[];
  readonly gateways?: readonly string[];
  readonly host?: string;
  readonly hosts?: readonly string[];
  readonly http?: readonly RawRule[];
  readonly tcp?: readonly RawRule[];
  readonly tls?: readonly RawRule[];
  readonly listeners?: readonly { readonly hostname?: string; readonly name?: string }[];
  readonly mtls?: { readonly mode?: string };
  readonly parentRefs?: readonly RawRef[];
  readonly ports?: readonly { readonly port?: number; readonly targetPort?: number | string }[];
  readonly rules?: readonly {
    readonly backendRefs?: readonly RawRef[];
    readonly from?: readonly { readonly source?: { readonly principals?: readonly string[] } }[];
    readonly to?: readonly { readonly operation?: { readonly hosts?: readonly string[] } }[];
  }[];
  readonly selector?: Labels & { readonly matchLabels?: Labels };
  readonly servers?: readonly { readonly hosts?: readonly string[] }[];
  readonly subsets?: readonly { readonly name?: string; readonly labels?: Labels }[];
  readonly workloadSelector?: { readonly labels?: Labels };
  readonly trafficPolicy?: { readonly tls?: { readonly mode?: string } };
  readonly template?: {
    readonly serviceAccount?: string;
    readonly metadata?: { readonly labels?: Labels };
    readonly spec?: {
      readonly containers?: readonly { readonly ports?: readonly { readonly name?: string; readonly containerPort?: number }[] }[];
    };
  };
}

interface RawRef {
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

interface RawCondition {
  readonly type?: string;
  readonly reason?: string;
}

interface RawRule {
  readonly match?: readonly { readonly gateways?: readonly string[] }[];
  readonly route?: readonly {
    readonly destination?: { readonly host?: string; readonly subset?: string; readonly port?: { readonly number?: number } };
  }[];
}

export function rawsOf(objects: readonly GivenObject[], kind?: string): readonly Raw[] {
  const raws = objects.map(({ raw }) => raw as Raw);
  return kind === undefined ? raws : raws.filter((raw) => raw.kind === kind);
}

/** The object that a finding calls `Kind namespace/name`. */
export function rawNamed(called: string, objects: readonly GivenObject[]): Raw | undefined {
  return rawsOf(objects).find(({ kind, metadata }) => `${kind} ${metadata?.namespace ?? ''}/${metadata?.name ?? ''}` === called);
}

/** The object that a finding, or the first of a reference, is about. */
export function subjectOf({ object }: { readonly object: string }, objects: readonly GivenObject[]): Raw | undefined {
  return rawNamed(object.split(' -> ')[0] ?? '', objects);
}

/** The namespace in `Kind namespace/name`. */
export function homeOf({ object }: { readonly object: string }): string {
  return object.replace(/^\S+ /, '').split('/')[0] ?? '';
}

/** Hosts of a VirtualService, DestinationRule or ServiceEntry, as written. */
export function hostsOf({ spec }: Raw): readonly string[] {
  return [...(spec?.hosts ?? []), ...(spec?.host === undefined ? [] : [spec.host])];
}

/** `service.namespace` of a host of the mesh, written in any way; what it says of a host outside. */
export function plainly(host: string, home: string): string {
  const [service = '', namespace = home, ...rest] = host.split('.');
  const isInside = !service.includes('*') && (rest.length === 0 || rest[0] === 'svc');
  return (isInside ? `${service}.${namespace}` : host).toLowerCase();
}

export function namespaceOf({ metadata }: Raw): string {
  return metadata?.namespace ?? '';
}

/** Whether labels are a part of others; none are a part of any. */
export function areIn(labels: Labels | undefined, all: Labels | undefined): boolean {
  return Object.entries(labels ?? {}).every(([key, value]) => all?.[key] === value);
}

/** The root namespaces that the control planes of a case have. */
export function rootsOf({ context }: CaseContext): readonly string[] {
  const roots = Object.values((context.rootNamespaces ?? {}) as Readonly<Record<string, string>>);
  const known = [...roots, ...planesOf(context).map(({ rootNamespace = '' }) => rootNamespace)].filter((each) => each !== '');
  return known.length > 0 ? known : ['istio-system'];
}

export function planesOf(context: CaseContext['context']): readonly { readonly rootNamespace?: string }[] {
  return Array.isArray(context.controlPlanes) ? (context.controlPlanes as readonly { readonly rootNamespace?: string }[]) : [];
}
