import { findPresets, operands, operators } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../controls/icons.js';
import type { FindWords } from './words/find-words.js';

/** The whole language, from the tables that it is read with. */
export function renderHelp(words: FindWords, closeLabel: string): TemplateResult {
  const { help } = words;
  return html`
    <dialog id="help" aria-labelledby="help-title" @click=${closeOutside}>
      <div class="help">
        <header>
          <h2 id="help-title">${help.title}</h2>
          <form method="dialog">
            <button class="button plain square" title=${closeLabel} aria-label=${closeLabel}>${closeIcon}</button>
          </form>
        </header>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="help-title">
          <p>${help.intro}</p>
          <ul>
            ${help.rules.map((rule) => html`<li>${rule}</li>`)}
          </ul>
          <h3>${help.examples}</h3>
          ${table(
            [],
            findPresets.map(({ id, use, expression }) => [
              html`<code>${expression}</code>`,
              html`${words.use[use].label}: ${words.preset[id]}`,
            ]),
          )}
          ${(['node', 'edge'] as const).map((of) => renderOperands(of, words))}
          <h3>${help.operators}</h3>
          ${table(
            [help.symbol, help.words, help.takes],
            operators.map((operator) => [
              html`<code>${operator.symbol}</code>`,
              operator.words.length > 0 ? html`<code>${operator.words.join(' ')}</code>` : '',
              operator.types.map((type) => words.type[type]).join(', '),
            ]),
          )}
          <h3>${help.keys}</h3>
          ${table(
            [],
            help.keyLines.map(([keys, does]) => [html`<kbd>${keys}</kbd>`, does]),
          )}
        </div>
      </div>
    </dialog>
  `;
}

function renderOperands(of: 'edge' | 'node', words: FindWords): TemplateResult {
  const { help } = words;
  return html`
    <h3>${of === 'node' ? help.nodes : help.edges}</h3>
    ${of === 'edge' ? html`<p>${help.edgeUnits}</p>` : nothing}
    ${table(
      [help.names, help.takes],
      [
        ...operands
          .filter((operand) => operand.of === of)
          .map((operand) => [
            html`${operand.names.map((name, at) => html`${at > 0 ? ' ' : ''}<code>${name}</code>`)}`,
            operand.type === 'string' && operand.values ? operand.values.join(', ') : words.type[operand.type],
          ]),
        ...(of === 'node' ? [[html`<code>label:…</code>`, words.type.string]] : []),
      ],
    )}
  `;
}

type Cell = TemplateResult | string;

function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): TemplateResult {
  return html`
    <table>
      ${
        headings.length > 0
          ? html`<thead>
              <tr>
                ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
              </tr>
            </thead>`
          : nothing
      }
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

/** A press beside the dialog closes it, as readers expect. */
function closeOutside(event: Event): void {
  if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}
