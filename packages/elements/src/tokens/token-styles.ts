import { type CSSResult, unsafeCSS } from 'lit';
import { tokenNames, tokens } from './tokens.js';

const standard = tokenNames.map((name) => {
  const { light, dark } = tokens[name];
  return `--_${name}: var(--mesh-${name}, ${dark === undefined ? light : `light-dark(${light}, ${dark})`});`;
});
const strong = tokenNames.flatMap((name) => {
  const colors = tokens[name].strong;
  return colors === undefined ? [] : [`--_${name}: var(--mesh-${name}, light-dark(${colors.join(', ')}));`];
});
const forced = tokenNames.flatMap((name) => {
  const color = tokens[name].forced;
  return color === undefined ? [] : [`--_${name}: ${color};`];
});

/**
 * The first style sheet of every element. Its rules read `var(--_color-text)` and so on: the host's `--mesh-color-text` if set,
 * else the default for the color-scheme computed where the element stands, or for the element's `theme="light|dark"`.
 * The public names are only read here, never set, so that they can come from any ancestor.
 */
export const tokenStyles: CSSResult = unsafeCSS(`
  :host {
    ${standard.join('\n    ')}
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.45;
    color: var(--_color-text);
  }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }
  @media (prefers-contrast: more) {
    :host {
      ${strong.join('\n      ')}
    }
  }
  @media (forced-colors: active) {
    :host {
      ${forced.join('\n      ')}
    }
  }
`);
