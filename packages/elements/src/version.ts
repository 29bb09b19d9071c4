/** The version of this package; each element class that it defines carries it. */
export const version = '0.1.0';
