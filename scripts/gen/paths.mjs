/** The root of core's sources. */
export const core = new URL('../../packages/core/src/', import.meta.url);
