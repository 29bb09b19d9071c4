import { html, type TemplateResult } from 'lit';
import type { DisplayOptions } from '../events.js';
import type { BadgeGroup } from '../graph/badge-table.js';
import type { EdgeLabel } from '../graph/edge-label.js';
import type { Words } from '../i18n/words.js';
import type { Offer } from './offer.js';
import { defaultGraphViewOptions } from '../views/graph-view-options.js';

type Flag = 'idleEdges' | 'idleNodes' | 'legend' | 'operations' | 'serviceNodes' | 'waypoints';

const flags: readonly Flag[] = ['serviceNodes', 'operations', 'waypoints', 'idleEdges', 'idleNodes', 'legend'];
/** Made of services, a graph has neither service nodes to be put in nor operations to be told apart. */
const notInServiceGraph: ReadonlySet<Flag> = new Set(['serviceNodes', 'operations']);
const boxes = ['cluster', 'namespace'] as const;
const edgeLabels: readonly EdgeLabel[] = ['rate', 'distribution', 'responseTime', 'throughput'];
const badges: readonly BadgeGroup[] = ['outOfMesh', 'routing', 'security'];
const rankings = ['inboundEdges', 'outboundEdges'] as const;

export interface DisplayPanel {
  readonly words: Words['graphView'];
  readonly options: DisplayOptions;
  readonly offer: Offer;
  readonly set: (change: Partial<DisplayOptions>) => void;
}

/** Everything that can be shown or not, grouped. */
export function renderPanel(panel: DisplayPanel): TemplateResult {
  const { words, options, offer, set } = panel;
  return html`
    <div class="panel">
      <div class="columns">
        ${group(words.nodesAndCalls, [
          ...flags
            .filter((name) => name !== 'waypoints' || offer.ambient || options.waypoints)
            .map((name) =>
              check(
                words[name],
                options[name],
                () => set({ [name]: !options[name] }),
                options.graphType === 'service' && notInServiceGraph.has(name),
              ),
            ),
          choice(words.edgeMode, words.edgeModes, options.edgeMode, (edgeMode) => set({ edgeMode })),
        ])}
        ${group(words.boxes, [
          ...boxes.map((box) =>
            check({ cluster: words.clusterBoxes, namespace: words.namespaceBoxes }[box], options.boxBy.includes(box), () =>
              set({ boxBy: toggled(boxes, options.boxBy, box) }),
            ),
          ),
          choice(words.layout, words.layouts, options.layout, (layout) => set({ layout })),
        ])}
        ${group(words.edgeLabels, [
          ...edgeLabels.map((label) =>
            check(
              words.edgeLabel[label],
              options.edgeLabels.includes(label),
              () => set({ edgeLabels: toggled(edgeLabels, options.edgeLabels, label) }),
              (label === 'responseTime' || label === 'throughput') && offer.unavailable.has(label) && !options.edgeLabels.includes(label),
            ),
          ),
          offer.unavailable.size > 0 ? html`<p class="note">${words.unavailable}</p>` : html``,
          choice(words.edgeLabel.responseTime, words.timeStatistic, options.timeStatistic, (timeStatistic) => set({ timeStatistic })),
          choice(words.edgeLabel.throughput, words.throughputPart, options.throughputPart, (throughputPart) => set({ throughputPart })),
        ])}
        ${group(
          words.badges,
          badges.map((badge) =>
            check(words.badgeGroup[badge], options.badges.includes(badge), () => set({ badges: toggled(badges, options.badges, badge) })),
          ),
        )}
        ${group(
          words.rank,
          rankings.map((by) =>
            check(words.rankBy[by], options.rankBy.includes(by), () => set({ rankBy: toggled(rankings, options.rankBy, by) })),
          ),
        )}
        ${group(words.traffic, [
          choice('HTTP', pick(words.rates, 'none', 'requests'), options.httpRates, (httpRates) => set({ httpRates })),
          choice('gRPC', words.rates, options.grpcRates, (grpcRates) => set({ grpcRates })),
          choice('TCP', pick(words.rates, 'none', 'sent', 'received', 'total'), options.tcpRates, (tcpRates) => set({ tcpRates })),
          ...(offer.ambient
            ? [choice(words.ambient, words.ambientTraffic, options.ambientTraffic, (ambientTraffic) => set({ ambientTraffic }))]
            : []),
          choice(words.animation, words.animations, options.animation, (animation) => set({ animation })),
        ])}
      </div>
      <button class="button" type="button" @click=${() => set(defaults())}>${words.reset}</button>
    </div>
  `;
}

/** What the menu sets, as it is at the start. */
function defaults(): DisplayOptions {
  const { windowSeconds: _window, refreshSeconds: _refresh, panel: _panel, ...display } = defaultGraphViewOptions;
  return display;
}

function group(title: string, content: readonly TemplateResult[]): TemplateResult {
  return html`<fieldset>
    <legend>${title}</legend>
    ${content}
  </fieldset>`;
}

function check(label: string, checked: boolean, change: () => void, disabled = false): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${checked} ?disabled=${disabled} @change=${change} />${label}</label>`;
}

function choice<Value extends string>(
  label: string,
  words: Readonly<Record<Value, string>>,
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const values = Object.keys(words) as Value[];
  return html`<label class="choice">
    ${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${words[value]}</option>`)}
    </select>
  </label>`;
}

function pick<Key extends string>(words: Readonly<Record<Key, string>>, ...keys: readonly Key[]): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, words[key]])) as Record<Key, string>;
}

/** The chosen ones with one more or one fewer, in the order of all. */
function toggled<Item>(all: readonly Item[], chosen: readonly Item[], item: Item): Item[] {
  return all.filter((each) => (each === item ? !chosen.includes(item) : chosen.includes(each)));
}
