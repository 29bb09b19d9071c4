import type { StorybookConfig } from '@storybook/web-components-vite';
import { workerAddress } from './worker-address.ts';

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), workerAddress()],
    worker: { ...vite.worker, format: 'es' },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        // All that elements and core import: what is met late makes Vite reload the page, and the first run on a machine fails.
        '@lit/context',
        '@marcbachmann/cel-js',
        'cytoscape',
        'lit',
        'lit/decorators.js',
        'lit/directive-helpers.js',
        'lit/directives/class-map.js',
        'lit/directives/guard.js',
        'lit/directives/keyed.js',
        'lit/directives/repeat.js',
        're2js',
        'uplot',
        'yaml',
      ],
    },
    resolve: { ...vite.resolve, conditions: ['@meshlens/source', 'module', 'browser', 'development|production'] },
  }),
};

export default config;
