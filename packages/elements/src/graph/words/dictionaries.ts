import type { Dictionaries } from '../../controllers/locale.js';
import { Part } from '../../parts/part.js';
import { en } from './en.js';
import type { GraphWords } from './graph-words.js';

export const graphDictionaries: Dictionaries<GraphWords> = { en, ja: new Part(() => import('./ja.js')) };
