import type { ExportInput } from '../export/formats.js';
import { formatSpan } from '../i18n/format.js';
import { formatMoment } from '../i18n/moment.js';
import type { MeshGraphElement } from '../graph/mesh-graph.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { focusName } from './focus-of.js';
import { comparedAt } from './graph-question.js';
import type { Situation } from './state/graph-view-state.js';
import type { ViewPicture } from './view-picture.js';
import type { ViewWords } from './words/view-words.js';

export interface ExportSource {
  readonly picture: ViewPicture | undefined;
  readonly element: MeshGraphElement | null;
  readonly options: GraphViewOptions;
  readonly situation: Situation;
  readonly words: ViewWords['exports'];
  readonly language: string;
  readonly title: string;
}

/** What is seen, with its time and what was asked; undefined while nothing is drawn. */
export function exportContent({
  picture,
  element,
  options,
  situation,
  words,
  language,
  title,
}: ExportSource): Omit<ExportInput, 'tokens'> | undefined {
  if (!picture) return undefined;
  const { graph, found } = picture.main.shown;
  const { find, hide, trail } = situation;
  const focus = trail.at(-1);
  const before = comparedAt(situation, graph.at);
  const conditions = [
    words.caption(formatMoment(language, graph.at), formatSpan(language, graph.windowSeconds)),
    graph.namespaces.join(', '),
    ...(focus ? [focusName(focus)] : []),
    ...(find === '' ? [] : [words.found(find)]),
    ...(hide === '' ? [] : [words.hidden(hide)]),
  ];
  return {
    graph,
    scene: element?.scene,
    found,
    title,
    caption: conditions.join(' · '),
    meta: {
      at: new Date(graph.at).toISOString(),
      windowSeconds: graph.windowSeconds,
      graphType: options.graphType,
      namespaces: graph.namespaces,
      ...(focus && { focus: focusName(focus) }),
      ...(find !== '' && { find }),
      ...(hide !== '' && { hide }),
      ...(before !== undefined && { comparedWith: new Date(before).toISOString() }),
    },
  };
}
