import type { Pattern } from './value-types.js';

export const headerName: Pattern = { expression: /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, words: 'HTTP header names' };
