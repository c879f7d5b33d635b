/** How well it is known what a stack does that was run with the measured requests. */
export const OBSERVED = { evidence: 'observed', source: 'RECEIVERS' } as const;
