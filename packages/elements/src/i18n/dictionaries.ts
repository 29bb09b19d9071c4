import type { Dictionaries } from '../controllers/locale.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { Words } from './words.js';

export const dictionaries: Dictionaries<Words> = { en, ja };
