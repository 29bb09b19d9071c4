import { css, type CSSResult } from 'lit';

/** Buttons, fields and pop-ups of every toolbar. Targets are 32 px high or more. */
export const controlStyles: CSSResult = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  .button,
  .field {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    min-block-size: 2rem;
    max-inline-size: 100%;
    padding-block: 0;
    padding-inline: var(--_space);
    border: 1px solid var(--_color-border);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    text-decoration: none;
    white-space: nowrap;
  }
  .button {
    cursor: pointer;
  }
  .button.square {
    inline-size: 2rem;
    padding: 0;
    justify-content: center;
  }
  .button.plain {
    border-color: transparent;
    background: none;
  }
  .button.primary {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
    color: var(--_color-accent-text);
  }
  .button:hover,
  .field:hover {
    border-color: var(--_color-border-strong);
  }
  .button[aria-expanded='true'] {
    border-color: var(--_color-accent);
  }
  .button:disabled {
    cursor: default;
    color: var(--_color-text-muted);
    border-color: var(--_color-border);
  }
  .name {
    color: var(--_color-text-muted);
  }
  .field select {
    appearance: none;
    min-inline-size: 0;
    margin: 0;
    margin-inline-end: calc(var(--_space) * -1);
    padding: 0;
    padding-inline-end: 1.875rem;
    align-self: stretch;
    border: 0;
    background: none;
    cursor: pointer;
    outline: none;
    text-overflow: ellipsis;
  }
  .field option {
    background: var(--_color-surface-raised);
    color: var(--_color-text);
  }
  .field {
    position: relative;
  }
  .field .icon {
    position: absolute;
    inset-inline-end: calc(var(--_space) * 0.75);
    pointer-events: none;
  }
  :focus-visible,
  .field:has(select:focus-visible) {
    outline: 2px solid var(--_color-focus);
    outline-offset: 1px;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    max-inline-size: calc(100vw - 1rem);
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    color: inherit;
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.2);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 2rem;
    cursor: pointer;
  }
  .check input {
    inline-size: 1rem;
    block-size: 1rem;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
