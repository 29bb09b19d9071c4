/** A case of the corpus of Istio's schemas and webhook. */
export interface SchemaCase {
  readonly name: string;
  readonly validator: string;
  readonly object: Readonly<Record<string, unknown>>;
  readonly valid: boolean;
  /** null: not told. */
  readonly warnings: boolean | null;
  readonly error: string | null;
  readonly layer: 'crd' | 'crd+webhook' | 'webhook';
  readonly crdCheck: 'cel' | 'openapi' | null;
  readonly notes: readonly string[];
  readonly expand?: readonly { readonly path: string; readonly repeat: string; readonly count: number; readonly encoding?: string }[];
}

/** The object of a case, with the long texts that the corpus leaves out. */
export function objectOf({ object, expand = [] }: SchemaCase): Readonly<Record<string, unknown>> {
  const copy = structuredClone(object);
  for (const { path, repeat, count, encoding } of expand) {
    const text = repeat.repeat(count);
    setAt(copy, path, encoding === 'base64' ? Buffer.from(text).toString('base64') : text);
  }
  return copy;
}

function setAt(root: Record<string, unknown>, path: string, value: string): void {
  const keys = path.split(/[./[\]]+/).filter((key) => key !== '');
  let at: Record<string, unknown> = root;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ''] = value;
}
