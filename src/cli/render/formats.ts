/** How requests are written, the default first. */
export const RENDER_FORMATS = ['lines', 'ndjson', 'http', 'curl'] as const;

/** One of the formats. */
export type RenderFormat = (typeof RENDER_FORMATS)[number];
