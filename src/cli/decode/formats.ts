/** How decoded requests are written, the default first. */
export const DECODE_FORMATS = ['text', 'ndjson'] as const;
