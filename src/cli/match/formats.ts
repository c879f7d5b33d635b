/** How comparisons are written, the default first. */
export const MATCH_FORMATS = ['text', 'ndjson', 'events'] as const;
