/** The formats of the results, the default first. */
export const TEST_FORMATS = ['tap', 'junit'] as const;
