import type { Dictionaries } from '../controllers/locale.js';
import { Part } from '../parts/part.js';
import { en } from './en.js';
import type { Words } from './words.js';

export const dictionaries: Dictionaries<Words> = { en, ja: new Part(() => import('./ja.js')) };
