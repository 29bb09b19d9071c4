import type { Theme } from '@material-ui/core/styles';
import type { CSSProperties } from 'react';

/** Meshlens' custom properties out of Backstage's theme. Those of health and protocols stay, which are legible on light and on dark. */
export function tokensOf({ palette, shape, typography }: Theme): CSSProperties {
  const tokens: Readonly<Record<`--mesh-${string}`, string>> = {
    '--mesh-color-text': palette.text.primary,
    '--mesh-color-text-muted': palette.text.secondary,
    '--mesh-color-surface': palette.background.default,
    '--mesh-color-surface-raised': palette.background.paper,
    '--mesh-color-border': palette.divider,
    '--mesh-color-accent': palette.primary.main,
    '--mesh-color-accent-text': palette.primary.contrastText,
    '--mesh-color-focus': palette.primary.main,
    '--mesh-font': typography.fontFamily ?? 'inherit',
    '--mesh-radius': `${String(shape.borderRadius)}px`,
  };
  return { colorScheme: palette.type, ...tokens };
}
