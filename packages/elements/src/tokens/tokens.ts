/** What a token holds, and so which CSS property reads it back as the browser computed it. */
export type TokenKind = 'color' | 'family' | 'length' | 'size';

export interface TokenRow {
  readonly kind: TokenKind;
  /** Default in light surroundings. */
  readonly light: string;
  /** Default in dark surroundings; absent where it is the same. */
  readonly dark?: string;
  /** A system colour for `forced-colors: active`; absent where the default stays. */
  readonly forced?: string;
  /** For readers who ask for more contrast, in light and in dark surroundings; absent where the default stays. */
  readonly strong?: readonly [light: string, dark: string];
  readonly about: string;
}

const color = (light: string, dark: string, forced: string, about: string): TokenRow => ({ kind: 'color', light, dark, forced, about });
/** As `color`, with what takes its place where more contrast is asked for: 7 to 1 or more on all three surfaces. */
const strongly = (strong: readonly [string, string], row: TokenRow): TokenRow => ({ ...row, strong });
const series = (light: string, dark: string, nth: number): TokenRow => ({ kind: 'color', light, dark, about: `Series ${nth} of a chart` });

export type TokenName =
  | `color-${'text' | 'text-muted' | 'surface' | 'surface-raised' | 'surface-sunken' | 'border' | 'border-strong' | 'accent' | 'accent-text' | 'focus' | 'found'}`
  | `health-${'healthy' | 'degraded' | 'failure' | 'not-ready' | 'na'}`
  | `protocol-${'http' | 'grpc' | 'tcp'}`
  | `series-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | 'font'
  | 'font-mono'
  | 'font-size'
  | 'radius'
  | 'space';

/**
 * Every design token once. A host sets `--mesh-<name>` on any ancestor or on the element itself.
 * Text has a contrast of 4.5 or more, marks and health colours of 3 or more, on all three surfaces (held by the test).
 */
export const tokens: Readonly<Record<TokenName, TokenRow>> = {
  'color-text': strongly(['#000000', '#ffffff'], color('#1a2433', '#e8edf5', 'CanvasText', 'Text')),
  'color-text-muted': strongly(['#2f3947', '#d7deea'], color('#566173', '#a3afc1', 'CanvasText', 'Secondary text')),
  'color-surface': color('#fafbfd', '#12161e', 'Canvas', 'Background of an element'),
  'color-surface-raised': color('#ffffff', '#1a202b', 'Canvas', 'Cards, toolbars, buttons, nodes'),
  'color-surface-sunken': color('#eff2f7', '#0d1117', 'Canvas', 'Wells, boxes, table heads'),
  'color-border': strongly(['#5c6879', '#8c99ad'], color('#d8dfe9', '#2e3745', 'CanvasText', 'Decorative lines')),
  'color-border-strong': strongly(
    ['#2f3947', '#c6d0de'],
    color('#7d8a9e', '#6d7b90', 'CanvasText', 'Lines that carry meaning, edges of controls'),
  ),
  'color-accent': strongly(['#0b3f9c', '#b3d0ff'], color('#1d5fd1', '#82b1ff', 'Highlight', 'Selection, links, primary buttons')),
  'color-accent-text': color('#ffffff', '#0b1322', 'HighlightText', 'Text on the accent colour'),
  'color-focus': strongly(['#0b3f9c', '#cfe2ff'], color('#1d5fd1', '#9dc3ff', 'Highlight', 'Focus ring')),
  'color-found': strongly(['#7a0d6b', '#ffb8f0'], color('#a3198f', '#ff8be6', 'LinkText', 'What a search found')),
  'health-healthy': strongly(['#0d5227', '#7fe0a1'], color('#1a7d40', '#46c073', 'CanvasText', 'Healthy')),
  'health-degraded': strongly(['#7a3b00', '#ffc37a'], color('#b25a00', '#f0a040', 'CanvasText', 'Degraded')),
  'health-failure': strongly(['#920d1a', '#ffa5a2'], color('#c5202f', '#ff6f6b', 'CanvasText', 'Failing')),
  'health-not-ready': strongly(['#512a90', '#d2c1ff'], color('#7648bd', '#b79aff', 'CanvasText', 'Not ready')),
  'health-na': strongly(['#424d5d', '#bcc7d6'], color('#6a7688', '#8b98ab', 'GrayText', 'Nothing known, or idle')),
  'protocol-http': strongly(['#0d5227', '#7fe0a1'], color('#1a7d40', '#46c073', 'CanvasText', 'HTTP traffic')),
  'protocol-grpc': strongly(['#064f59', '#82dde5'], color('#0b7583', '#41bfcb', 'CanvasText', 'gRPC traffic')),
  'protocol-tcp': strongly(['#123f8f', '#a9cbff'], color('#2a62c8', '#74aaff', 'CanvasText', 'TCP traffic')),
  'series-1': series('#2a62c8', '#74aaff', 1),
  'series-2': series('#b25a00', '#f0a040', 2),
  'series-3': series('#0b7583', '#41bfcb', 3),
  'series-4': series('#8a3fc4', '#c99bff', 4),
  'series-5': series('#b8296f', '#ff82b2', 5),
  'series-6': series('#5f7000', '#b5c94a', 6),
  'series-7': series('#7d4f33', '#d6a585', 7),
  'series-8': series('#47566b', '#a9b7ca', 8),
  font: {
    kind: 'family',
    light: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans JP', 'Liberation Sans', sans-serif",
    about: 'Text face',
  },
  'font-mono': {
    kind: 'family',
    light: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
    about: 'Face of codes, YAML and logs',
  },
  'font-size': { kind: 'size', light: '0.875rem', about: 'Base text size; all else is relative to it' },
  radius: { kind: 'length', light: '0.5rem', about: 'Corner radius' },
  space: { kind: 'length', light: '0.5rem', about: 'Unit of padding and gaps' },
};

/** Every token's name, in the table's order. */
export const tokenNames: readonly TokenName[] = Object.keys(tokens) as TokenName[];
