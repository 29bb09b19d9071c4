import { css, type CSSResultGroup } from 'lit';
import { twinStyles } from './twin/twin.styles.js';
import { tokenStyles } from '../tokens/token-styles.js';

export const styles: CSSResultGroup = [
  tokenStyles,
  twinStyles,
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
    .note {
      position: absolute;
      inset-block-start: calc(var(--_space) * 1.25);
      inset-inline: 9rem 8.5rem;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(var(--_space) * 0.5) var(--_space);
      box-sizing: border-box;
      inline-size: fit-content;
      min-block-size: 2.125rem;
      margin-inline: auto;
      padding: calc(var(--_space) * 0.25) var(--_space);
      border: 1px solid var(--_color-border);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_color-surface-raised);
      color: var(--_color-text-muted);
      font-size: 0.86em;
    }
    .note button {
      padding: 0.125rem calc(var(--_space) * 0.75);
      border: 1px solid var(--_color-border-strong);
      border-radius: calc(var(--_radius) * 0.5);
      background: none;
      color: var(--_color-text);
      font: inherit;
      cursor: pointer;
    }
    .note button:hover {
      background: var(--_color-surface-sunken);
    }
    .note button:focus-visible {
      outline: 2px solid var(--_color-focus);
    }
    :host(:fullscreen) {
      block-size: 100%;
      border-radius: 0;
    }
    .controls {
      position: absolute;
      inset-block-end: calc(var(--_space) * 1.5);
      inset-inline-end: calc(var(--_space) * 1.5);
      display: flex;
      flex-direction: column;
      overflow: hidden;
      border: 1px solid var(--_color-border);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_color-surface-raised);
      box-shadow: 0 1px 3px rgb(0 0 0 / 0.12);
    }
    .controls button {
      display: grid;
      place-content: center;
      inline-size: 2rem;
      block-size: 2rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_color-text);
      cursor: pointer;
    }
    .controls button + button {
      border-block-start: 1px solid var(--_color-border);
    }
    .controls button:hover {
      background: var(--_color-surface-sunken);
    }
    .controls button:focus-visible {
      outline: 2px solid var(--_color-focus);
      outline-offset: -2px;
    }
    /* Where there is little room, all that lies over the picture stands in a line above it and one below. */
    @container stage (max-inline-size: 46em) {
      .controls {
        flex-direction: row;
      }
      .controls button + button {
        border-block-start: 0;
        border-inline-start: 1px solid var(--_color-border);
      }
      .note {
        inset-block: auto calc(var(--_space) * 1.5);
        inset-inline: calc(var(--_space) * 1.5) 12.5rem;
        margin-inline: 0;
        line-height: 1.25;
      }
      .note .hint {
        display: none;
      }
    }
    @container stage (max-inline-size: 24em) {
      .note {
        inset-block-end: calc(var(--_space) * 2.25 + 2rem);
        inset-inline-end: calc(var(--_space) * 1.5);
      }
    }
    .legend svg,
    .controls svg {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .legend {
      position: absolute;
      inset: calc(var(--_space) * 1.5) calc(var(--_space) * 1.5) calc(var(--_space) * 1.5);
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: calc(var(--_space) * 0.75);
      pointer-events: none;
    }
    .legend > * {
      border: 1px solid var(--_color-border);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_color-surface-raised);
      pointer-events: auto;
    }
    .legend button {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 0.75);
      min-block-size: 2.125rem;
      padding: 0 var(--_space);
      color: var(--_color-text);
      font: inherit;
      font-size: 0.93em;
      cursor: pointer;
    }
    .legend button:hover {
      background: var(--_color-surface-sunken);
    }
    .legend button[aria-expanded='true'] {
      border-color: var(--_color-accent);
      color: var(--_color-accent);
    }
    .legend :focus-visible {
      outline: 2px solid var(--_color-focus);
    }
    .legend [role='region'] {
      z-index: 1;
      min-block-size: 0;
      inline-size: min(100%, 44rem);
      overflow: auto;
      box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
    }
    .legend [hidden] {
      display: none;
    }
  `,
];
