import { opaqueRgb } from './opaque-rgb.js';
import { type TokenKind, type TokenName, tokenNames, tokens } from './tokens.js';

/** Every token as the browser computed it: colours as `rgb(r, g, b)`, lengths in px. */
export type TokenValues = Readonly<Record<TokenName, string>>;

const propertyOf: Readonly<Record<TokenKind, string>> = {
  color: 'color',
  family: 'font-family',
  length: 'padding-left',
  size: 'font-size',
};

/** Invisible, and one child per token in the table's order. Each change of a value runs a transition of one millisecond. */
export function createProbe(): HTMLElement {
  const probe = document.createElement('div');
  probe.setAttribute('aria-hidden', 'true');
  Object.assign(probe.style, { position: 'absolute', width: '0', height: '0', overflow: 'hidden', visibility: 'hidden' });
  probe.style.setProperty('forced-color-adjust', 'none');
  for (const name of tokenNames) {
    const span = document.createElement('span');
    const property = propertyOf[tokens[name].kind];
    span.style.setProperty(property, `var(--_${name})`);
    span.style.setProperty('transition', `${property} 1ms`);
    probe.append(span);
  }
  return probe;
}

export function readProbe(probe: HTMLElement): TokenValues {
  const values: Partial<Record<TokenName, string>> = {};
  tokenNames.forEach((name, index) => {
    const span = probe.children[index];
    if (!span) return;
    const { kind } = tokens[name];
    const computed = getComputedStyle(span).getPropertyValue(propertyOf[kind]);
    values[name] = kind === 'color' ? opaqueRgb(computed) : computed;
  });
  return values as Record<TokenName, string>;
}
