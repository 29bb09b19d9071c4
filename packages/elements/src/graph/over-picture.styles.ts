import { css, type CSSResult } from 'lit';

/** What lies over the picture: buttons, the legend, and what is said of it. */
export const overPictureStyles: CSSResult = css`
  .note,
  .controls,
  .views,
  .legend > * {
    border: 1px solid var(--_color-border);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_color-surface-raised);
  }
  .controls,
  .views {
    position: absolute;
    inset-inline-end: calc(var(--_space) * 1.5);
    display: flex;
    overflow: hidden;
  }
  .controls {
    inset-block-end: calc(var(--_space) * 1.5);
    flex-direction: column;
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.12);
  }
  .views {
    inset-block-start: calc(var(--_space) * 1.25);
  }
  .controls button,
  .views button {
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
  .views button {
    color: var(--_color-text-muted);
  }
  .controls button + button {
    border-block-start: 1px solid var(--_color-border);
  }
  .controls button:hover,
  .views button:hover,
  .legend button:hover,
  .note button:hover {
    background: var(--_color-surface-sunken);
  }
  .views button[aria-pressed='true'] {
    background: var(--_color-surface-sunken);
    color: var(--_color-accent);
    box-shadow: inset 0 -2px 0 var(--_color-accent);
  }
  .controls button:focus-visible,
  .views button:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .note button:focus-visible,
  .legend :focus-visible {
    outline: 2px solid var(--_color-focus);
  }
  .legend svg,
  .controls svg,
  .views svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  .legend {
    position: absolute;
    inset: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5) calc(var(--_space) * 1.5);
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: calc(var(--_space) * 0.75);
    pointer-events: none;
  }
  .legend > * {
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
  .legend button[aria-expanded='true'] {
    border-color: var(--_color-accent);
    color: var(--_color-accent);
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
  @media (forced-colors: active) {
    .views button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
