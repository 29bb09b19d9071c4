import { css, type CSSResult } from 'lit';

export const graphViewStyles: CSSResult = css`
  :host {
    container: graph-view / inline-size;
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: 40rem;
    min-block-size: 24rem;
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .known {
    display: flex;
    flex: 1;
    justify-content: flex-end;
    gap: calc(var(--_space) * 1.5);
    padding-inline: calc(var(--_space) * 0.5);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--_color-text-muted);
  }
  mesh-problems,
  .stale {
    border-block-end: 1px solid var(--_color-border);
  }
  mesh-problems:empty {
    border: 0;
  }
  /* Over the rest, which it must not move. */
  .unloaded {
    position: absolute;
    inset-block-end: calc(var(--_space) * 1.5);
    inset-inline-start: calc(var(--_space) * 1.5);
    z-index: 3;
    max-inline-size: min(100% - var(--_space) * 3, 32rem);
    border-block: 1px solid var(--_color-border);
    border-inline-end: 1px solid var(--_color-border);
    border-radius: calc(var(--_radius) * 0.75);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
  }
  .middle {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    isolation: isolate;
  }
  .drawings {
    display: flex;
    flex: 1;
    gap: 1px;
    min-block-size: 0;
    background: var(--_color-border);
  }
  .drawing {
    display: flex;
    flex: 1;
    flex-direction: column;
    position: relative;
    min-inline-size: 0;
    background: var(--_color-surface);
  }
  .side {
    margin: 0;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_color-border);
    font-size: 0.93em;
    font-weight: 600;
    background: var(--_color-surface-raised);
  }
  mesh-replay,
  mesh-compare-bar {
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .toolbar [aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: color-mix(in srgb, var(--_color-accent) 14%, transparent);
  }
  mesh-find-bar {
    position: relative;
    z-index: 2;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  /* What is not loaded yet keeps the place that it will have. */
  mesh-find-bar:not(:defined):not([hidden]),
  mesh-replay:not(:defined),
  mesh-compare-bar:not(:defined) {
    display: block;
    min-block-size: calc(2rem + var(--_space) * 1.5 + 1px);
  }
  .traced {
    display: flex;
    align-items: center;
    gap: var(--_space);
    margin: 0;
    padding-inline: calc(var(--_space) * 1.5) calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
    overflow-wrap: anywhere;
  }
  .traced > span {
    flex: 1;
  }
  .more {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: calc(var(--_space) * 0.75);
    padding: calc(var(--_space) * 1.5);
  }
  .trail {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 0.5);
    min-block-size: 2.25rem;
    padding-inline: calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .trail ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .trail li + li::before {
    content: '›' / '';
    padding-inline: calc(var(--_space) * 0.75);
    color: var(--_color-text-muted);
  }
  .step {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-accent);
    cursor: pointer;
  }
  .step:hover {
    text-decoration: underline;
  }
  .trail [aria-current] {
    font-weight: 600;
  }
  .place {
    font-weight: 400;
    color: var(--_color-text-muted);
  }
  .placeholder {
    display: grid;
    grid-template: 1fr 1fr / 2fr 3fr;
    gap: calc(var(--_space) * 4);
    padding: 8%;
  }
  .placeholder .skeleton:first-child {
    grid-row: 1 / 3;
    margin-block: 12%;
  }
  @container graph-view (max-inline-size: 86rem) {
    .known {
      display: none;
    }
    mesh-time-controls {
      margin-inline-start: auto;
    }
  }
  @container graph-view (max-inline-size: 44rem) {
    .drawings {
      flex-direction: column;
    }
  }
`;
