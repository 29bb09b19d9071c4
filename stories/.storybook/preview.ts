import '@meshlens/elements/define';
import type { Preview } from '@storybook/web-components-vite';

/** Of which the code is loaded late: stories begin when all are there. */
const late = [
  'findings',
  'metrics-panel',
  'chart',
  'graph-panel',
  'find-bar',
  'replay',
  'compare-bar',
  'saved-views',
  'export-menu',
  'help-menu',
  'graph-card',
];

/** Puts the surroundings that a story's `surroundings` parameter names around it: a page's colour scheme, language and width. */
const preview: Preview = {
  tags: ['autodocs'],
  loaders: [async () => ({ defined: await Promise.all(late.map((name) => customElements.whenDefined(`mesh-${name}`))) })],
  parameters: { a11y: { test: 'error' }, layout: 'padded', docs: { story: { inline: false, height: '32rem' } } },
  globalTypes: {
    theme: { description: 'Colour scheme of the page', toolbar: { title: 'Theme', items: ['light', 'dark'], dynamicTitle: true } },
    language: { description: 'Language of the page', toolbar: { title: 'Language', items: ['en', 'ja'], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'light', language: 'en' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = String(globals.language);
      document.documentElement.style.colorScheme = String(globals.theme);
      document.body.style.backgroundColor = globals.theme === 'dark' ? '#0d1117' : '#ffffff';
      document.body.style.color = globals.theme === 'dark' ? '#e8edf5' : '#1a2433';
      return story();
    },
  ],
};

export default preview;
