/** The formats of the report, the default first. */
export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;

/** The severities at which the command fails, the default first. */
export const FAIL_ON = ['warning', 'error', 'info', 'hint', 'never'] as const;
