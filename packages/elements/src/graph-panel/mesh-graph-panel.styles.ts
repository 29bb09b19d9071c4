import { css, type CSSResult } from 'lit';
import { panelContentStyles } from './panel-content.styles.js';
import { panelTableStyles } from './panel-tables.styles.js';

const frame: CSSResult = css`
  :host {
    container: panel / inline-size;
    display: block;
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_color-surface-raised);
    color: var(--_color-text);
  }
  :host([hidden]) {
    display: none;
  }
  aside {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  header {
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: calc(var(--_space) * 0.5);
    padding: var(--_space) var(--_space) var(--_space) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_color-border);
  }
  .title {
    display: flex;
    flex: 1;
    align-items: flex-start;
    min-inline-size: 0;
  }
  .title > div {
    flex: 1;
    min-inline-size: 0;
  }
  .kind {
    margin: 0;
    font-size: 0.86em;
    color: var(--_color-text-muted);
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0;
    font-size: 1.15em;
    line-height: 1.35;
    overflow-wrap: anywhere;
    outline-offset: 2px;
  }
  h2 .icon:dir(rtl) {
    scale: -1 1;
  }
  .version {
    font-weight: 400;
    color: var(--_color-text-muted);
  }
  h2 > .icon {
    vertical-align: -0.1em;
    color: var(--_color-text-muted);
  }
  .copy {
    display: inline-flex;
    inline-size: 1.5rem;
    min-block-size: 1.5rem;
    vertical-align: middle;
    color: var(--_color-text-muted);
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .edge {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 0.5rem;
    cursor: col-resize;
    touch-action: none;
  }
  .edge:hover,
  .edge:focus-visible {
    border-inline-start: 3px solid var(--_color-accent);
    outline: none;
  }
  @media (forced-colors: active) {
    .edge:focus-visible {
      border-color: Highlight;
    }
  }
  :host([collapsed]) header {
    border: 0;
  }
  .fold,
  .fold[aria-expanded='true'] {
    border-color: transparent;
  }
  .fold .icon {
    transition: rotate 120ms;
  }
  :host([collapsed]) .fold .icon {
    rotate: 180deg;
  }
  @media (prefers-reduced-motion: reduce) {
    .fold .icon {
      transition: none;
    }
  }
  @container panel (max-inline-size: 5rem) {
    header {
      flex-direction: column;
      align-items: center;
      padding: var(--_space) 0;
    }
    .title {
      display: contents;
    }
    .title > div {
      order: 2;
      flex: none;
      padding-block-start: 0;
      white-space: nowrap;
      writing-mode: vertical-rl;
    }
    .close {
      order: 1;
    }
    .kind,
    .copy {
      display: none;
    }
  }
`;

export const panelStyles: CSSResult[] = [frame, panelContentStyles, panelTableStyles];
