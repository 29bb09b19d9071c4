import { css, type CSSResult } from 'lit';

export const namespaceSelectStyles: CSSResult = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  .count {
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
  }
  #panel:popover-open {
    display: flex;
  }
  .panel {
    display: flex;
    flex-direction: column;
    inline-size: min(22rem, calc(100vw - 1.25rem));
    max-block-size: inherit;
  }
  .search {
    display: flex;
    align-items: center;
    gap: var(--_space);
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_color-border);
  }
  .search:focus-within {
    box-shadow: inset 0 0 0 2px var(--_color-focus);
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  input,
  input:focus-visible {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 1.75rem;
    border: 0;
    background: none;
    outline: none;
  }
  input::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }
  .actions {
    display: flex;
    gap: calc(var(--_space) * 0.5);
    padding: calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_color-border);
  }
  .actions .button {
    color: var(--_color-accent);
  }
  [role='listbox'] {
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: 22rem;
    overflow-y: auto;
    padding: calc(var(--_space) * 0.5);
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 2.125rem;
    padding: calc(var(--_space) * 0.25) var(--_space);
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_color-surface-sunken);
  }
  .option.active {
    background: var(--_color-surface-sunken);
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .box {
    display: inline-flex;
    flex: none;
    border: 1px solid var(--_color-border-strong);
    border-radius: 0.25rem;
    color: transparent;
  }
  [aria-selected='true'] .box {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
    color: var(--_color-accent-text);
  }
  .text {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .note,
  .nothing {
    font-size: 0.86em;
    color: var(--_color-text-muted);
  }
  .nothing {
    flex: 1;
    margin: 0;
    padding: calc(var(--_space) * 2);
  }
  @media (forced-colors: active) {
    [aria-selected='true'] .box {
      forced-color-adjust: none;
    }
    .box .icon {
      visibility: hidden;
    }
    [aria-selected='true'] .box .icon {
      visibility: visible;
    }
  }
`;
