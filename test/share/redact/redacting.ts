import { prepareShare, type ShareChoice } from '../../../src/share/redact';
import { normalizeWork, type Work } from '../../../src/work';

/** Prepares a work for sharing: everything is included and nothing is unmasked, unless the choice says otherwise. */
export function prepare(given: Partial<Work>, choice: Partial<ShareChoice> = {}) {
  return prepareShare(normalizeWork({ template: '', event: '', ...given }), {
    scope: 'everything',
    unmasked: new Set(),
    settings: true,
    secrets: true,
    ...choice,
  });
}
