import type { GivenObject } from '@meshlens/core/validation';

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
}

type Labels = Readonly<Record<string, string>>;

interface RawSpec {
  readonly egress?: readonly { readonly hosts?: readonly string[] }[];
  readonly exportTo?: readonly string[];
  readonly gateways?: readonly string[];
  readonly host?: string;
  readonly hosts?: readonly string[];
  readonly http?: readonly RawRule[];
  readonly tcp?: readonly RawRule[];
  readonly tls?: readonly RawRule[];
  readonly mtls?: { readonly mode?: string };
  readonly selector?: { readonly matchLabels?: Labels };
  readonly workloadSelector?: { readonly labels?: Labels };
  readonly trafficPolicy?: { readonly tls?: { readonly mode?: string } };
  readonly template?: { readonly serviceAccount?: string; readonly metadata?: { readonly labels?: Labels } };
}

interface RawRule {
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

export function namespaceOf({ metadata }: Raw): string {
  return metadata?.namespace ?? '';
}

/** Whether labels are a part of others; none are a part of any. */
export function areIn(labels: Labels | undefined, all: Labels | undefined): boolean {
  return Object.entries(labels ?? {}).every(([key, value]) => all?.[key] === value);
}
