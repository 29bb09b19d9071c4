import { css, type CSSResultGroup } from 'lit';
import { pagerStyles } from '../controls/pager-styles.js';
import { overPictureStyles } from './over-picture.styles.js';
import { twinStyles } from './twin/twin.styles.js';
import { tokenStyles } from '../tokens/token-styles.js';

export const styles: CSSResultGroup = [
  tokenStyles,
  twinStyles,
  pagerStyles,
  overPictureStyles,
  css`
    :host {
      display: block;
      position: relative;
      block-size: 36rem;
      min-block-size: 16rem;
      min-inline-size: 0;
      overflow: hidden;
      background: var(--_color-surface);
      border-radius: var(--_radius);
    }
    :host([hidden]) {
      display: none;
    }
    .stage {
      container: stage / inline-size;
      position: absolute;
      inset: 0;
    }
    .canvas {
      position: absolute;
      inset: 0;
      overflow: hidden;
    }
    .stage:has(.twin :focus-visible) {
      outline: 2px solid var(--_color-focus);
      outline-offset: -2px;
      border-radius: var(--_radius);
    }
    .twin:not(.tree),
    .help {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: 0;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .message {
      position: absolute;
      inset: 0;
      display: grid;
      place-content: center;
      padding: calc(var(--_space) * 3);
      text-align: center;
      color: var(--_color-text-muted);
      background: var(--_color-surface);
    }
    .message button {
      min-block-size: 2rem;
      padding-inline: var(--_space);
      border: 1px solid var(--_color-border-strong);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_color-surface-raised);
      color: var(--_color-text);
      font: inherit;
      cursor: pointer;
    }
    .area {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      pointer-events: none;
      fill: var(--_color-accent);
      fill-opacity: 0.12;
      stroke: var(--_color-accent);
      stroke-width: 1.5;
      stroke-dasharray: 6 4;
    }
    :host(:fullscreen) {
      block-size: 100%;
      border-radius: 0;
    }
  `,
];
