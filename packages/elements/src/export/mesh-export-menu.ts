import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { exportIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { renderPopover } from '../controls/render-popover.js';
import { viewDictionaries } from '../graph-view/words/dictionaries.js';
import { ThemeController } from '../tokens/theme-controller.js';
import { tokenStyles } from '../tokens/token-styles.js';
import type * as formatsModule from './formats.js';
import type { ExportInput, FormatRow } from './formats.js';
import { exportStyles } from './mesh-export-menu.styles.js';

/** The names of the formats, without the code that writes them: that is loaded when it is first needed. */
type Formats = typeof formatsModule;

/**
 * @summary Writes the graph as it is shown to a file or to the clipboard: as a picture (SVG, PNG) or as data (JSON, CSV, GraphML, DOT,
 * Mermaid), each with the time and what was asked.
 *
 * @csspart button - The button that opens the menu.
 */
export class MeshExportMenu extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, exportStyles];

  /** What is to be written, asked for when the reader chose; undefined while there is nothing. */
  @property({ attribute: false }) content: (() => Omit<ExportInput, 'tokens'> | undefined) | undefined = undefined;

  @state() private formats: Formats | undefined;
  @state() private said = '';

  readonly #locale = new LocaleController(this, viewDictionaries);
  readonly #theme = new ThemeController(this);
  readonly #popover = new PopoverController(this, {
    opened: () => void this.#load(),
    closed: () => {
      this.said = '';
    },
  });

  /** Opens it, with the focus in it. */
  show(): void {
    this.#popover.show();
  }

  protected override render(): TemplateResult {
    const words = this.#locale.words.exports;
    return renderPopover({ popover: this.#popover, label: words.label, icon: exportIcon, content: () => this.#renderPanel() });
  }

  #renderPanel(): TemplateResult {
    const words = this.#locale.words.exports;
    return html`
      <div class="panel">
        <p>${words.intro}</p>
        <table>
          <tbody>
            ${(this.formats?.formats ?? []).map(
              (row) => html`
                <tr>
                  <th scope="row">${row.name}</th>
                  <td>
                    <button
                      class="button"
                      type="button"
                      aria-label="${words.download}: ${row.name}"
                      @click=${() => void this.#download(row)}
                    >
                      ${words.download}
                    </button>
                  </td>
                  <td>
                    <button class="button" type="button" aria-label="${words.copy}: ${row.name}" @click=${() => void this.#copy(row)}>
                      ${words.copy}
                    </button>
                  </td>
                </tr>
              `,
            )}
          </tbody>
        </table>
        <p class="said" role="status">${this.said}</p>
      </div>
    `;
  }

  async #load(): Promise<Formats> {
    this.formats ??= await import('./formats.js');
    return this.formats;
  }

  async #make(row: FormatRow): Promise<{ readonly file: Blob; readonly name: string } | undefined> {
    const tokens = this.#theme.values;
    const content = this.content?.();
    if (!tokens || !content) return undefined;
    const { fileName, makeFile } = await this.#load();
    return { file: await makeFile(row, { ...content, tokens }), name: fileName(row, content.meta) };
  }

  async #download(row: FormatRow): Promise<void> {
    await this.#trying(async () => {
      const made = await this.#make(row);
      if (!made) return '';
      const address = URL.createObjectURL(made.file);
      const link = document.createElement('a');
      Object.assign(link, { href: address, download: made.name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      return made.name;
    });
  }

  async #copy(row: FormatRow): Promise<void> {
    await this.#trying(async () => {
      const made = await this.#make(row);
      if (!made) return '';
      if (row.format === 'png') await navigator.clipboard.write([new ClipboardItem({ [row.type]: made.file })]);
      else await navigator.clipboard.writeText(await made.file.text());
      return `${this.#locale.words.exports.copied}: ${row.name}`;
    });
  }

  /** Says what came of it. A page may forbid the clipboard, a browser may lack memory: neither is a mistake of the page's. */
  async #trying(act: () => Promise<string>): Promise<void> {
    try {
      this.said = await act();
    } catch {
      this.said = this.#locale.words.exports.failed;
    }
  }
}
