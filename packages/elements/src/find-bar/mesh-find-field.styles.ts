import { css, type CSSResult } from 'lit';

export const findFieldStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
  }
  .box {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    min-block-size: 2rem;
    padding-inline: calc(var(--_space) * 0.75);
    border: 1px solid var(--_color-border-strong);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_color-surface-raised);
  }
  .box > .icon {
    color: var(--_color-text-muted);
  }
  .box:focus-within {
    outline: 2px solid var(--_color-focus);
    outline-offset: 1px;
  }
  .wrong {
    border-color: var(--_health-failure);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    font-family: var(--_font-mono);
    font-size: 0.93em;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    font-family: var(--_font);
    color: var(--_color-text-muted);
    opacity: 1;
  }
  .clear {
    display: grid;
    place-content: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin-inline-end: calc(var(--_space) * -0.25);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }
  .clear:hover {
    background: var(--_color-surface-sunken);
  }
  #list {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: 5;
    inline-size: max-content;
    min-inline-size: 100%;
    max-inline-size: min(26rem, 92cqi);
    max-block-size: 17rem;
    overflow-y: auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.2);
  }
  .option .note {
    flex: none;
    max-inline-size: 60%;
  }
  .error {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 1.5);
    margin: calc(var(--_space) * 0.5) 0 0;
    font-size: 0.93em;
    color: var(--_health-failure);
  }
  .error code {
    font-family: var(--_font-mono);
    color: var(--_color-text);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  mark {
    background: none;
    color: var(--_health-failure);
    font-weight: 700;
    text-decoration: underline wavy 1.5px;
    text-underline-offset: 3px;
  }
  .error > :last-child:not(code) {
    color: var(--_color-text-muted);
  }
`;
