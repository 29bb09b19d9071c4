import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Graph/Legend', component: 'mesh-graph-legend', render: () => html`<mesh-graph-legend></mesh-graph-legend>` };
export default meta;

export const Light: StoryObj = {};

export const Dark: StoryObj = { globals: { theme: 'dark' } };

export const Japanese: StoryObj = { globals: { language: 'ja' } };
