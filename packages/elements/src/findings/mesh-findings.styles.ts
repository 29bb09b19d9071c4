import { css, type CSSResultGroup } from 'lit';
import { pagerStyles } from '../controls/pager-styles.js';

export const findingsStyles: CSSResultGroup = [
  pagerStyles,
  css`
    :host {
      display: block;
      container: findings / inline-size;
      color: var(--_color-text);
    }
    .muted {
      font-weight: 400;
      color: var(--_color-text-muted);
    }
    .code,
    .path,
    code,
    pre {
      font-family: var(--_font-mono);
      font-size: 0.92em;
    }
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space);
      padding-block: var(--_space) calc(var(--_space) * 1.5);
    }
    .switches {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 0.5);
    }
    .switch[aria-pressed='true'] {
      border-color: var(--_color-accent);
      box-shadow: inset 0 0 0 1px var(--_color-accent);
    }
    .tally {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .search {
      flex: 1 1 9rem;
    }
    .search .icon {
      position: static;
    }
    .search input {
      flex: 1;
      min-inline-size: 0;
      border: 0;
      background: none;
      outline: none;
    }
    .search:has(input:focus-visible) {
      outline: 2px solid var(--_color-focus);
      outline-offset: 1px;
    }
    .field select {
      max-inline-size: 8.5rem;
    }
    .group {
      margin-block-end: calc(var(--_space) * 1.5);
      overflow: clip;
      border: 1px solid var(--_color-border);
      border-radius: var(--_radius);
      background: var(--_color-surface-raised);
    }
    .head {
      display: flex;
      align-items: center;
      gap: var(--_space);
      min-block-size: 2.5rem;
      padding-inline: calc(var(--_space) * 1.5) calc(var(--_space) * 0.5);
      background: var(--_color-surface-sunken);
    }
    h3 {
      flex: 1;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--_space);
      min-inline-size: 0;
      margin: 0;
      padding-block: calc(var(--_space) * 0.75);
      font-size: 1em;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .badge {
      padding-inline: 0.4em;
      border: 1px solid var(--_color-border-strong);
      border-radius: 0.3em;
      font-size: 0.75em;
      font-weight: 700;
      color: var(--_color-text-muted);
      background: var(--_color-surface-raised);
    }
    .kind {
      font-weight: 400;
      color: var(--_color-text-muted);
    }
    .counts {
      display: flex;
      gap: var(--_space);
      padding-inline-end: var(--_space);
      font-variant-numeric: tabular-nums;
    }
    .amount {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .finding {
      border-block-start: 1px solid var(--_color-border);
    }
    .row {
      display: grid;
      grid-template-columns: auto 1fr auto auto;
      align-items: start;
      gap: var(--_space) calc(var(--_space) * 1.25);
      inline-size: 100%;
      min-block-size: 2.75rem;
      padding: var(--_space) calc(var(--_space) * 1.5);
      border: 0;
      background: none;
      text-align: start;
      cursor: pointer;
    }
    .row > .icon {
      margin-block-start: 0.15em;
    }
    .row > .icon:last-child {
      color: var(--_color-text-muted);
    }
    .row:hover,
    .row[aria-expanded='true'] {
      background: var(--_color-surface);
    }
    .row:focus-visible {
      outline-offset: -2px;
    }
    .row[aria-expanded='true'] > .icon:last-child {
      rotate: 180deg;
    }
    .row > .code {
      color: var(--_color-text-muted);
    }
    .what {
      display: grid;
      gap: 0.15em;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .where {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(var(--_space) * 1.5);
      font-size: 0.92em;
      color: var(--_color-text-muted);
    }
    .tag {
      padding-inline: 0.4em;
      border: 1px dashed var(--_color-border-strong);
      border-radius: 0.3em;
    }
    .ignored .message {
      color: var(--_color-text-muted);
    }
    .placeholder {
      display: grid;
      gap: var(--_space);
      padding-block: var(--_space);
    }
    .placeholder .skeleton {
      block-size: 3.25rem;
    }
    @container findings (inline-size < 34rem) {
      .row {
        grid-template-columns: auto 1fr auto;
        padding-inline: var(--_space);
      }
      .row > .code {
        grid-column: 2;
        grid-row: 2;
      }
      .row > .icon:last-child {
        grid-column: 3;
        grid-row: 1;
      }
      .head {
        padding-inline-start: var(--_space);
      }
      .toolbar .field {
        flex: 1 1 100%;
      }
      .field select {
        flex: 1;
        max-inline-size: none;
      }
    }
    @media (forced-colors: active) {
      .switch[aria-pressed='true'] {
        outline: 2px solid Highlight;
      }
    }
  `,
];
