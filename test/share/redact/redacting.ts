import { prepareShare, type ShareChoice, type Subject } from '../../../src/share/redact';
import { readTable } from '../../../src/event/table';
import { APPSFLYER, findField } from '../../../src/vocabulary';

/** What is needed to read a subject in AppsFlyer's vocabulary. */
export const READING = { notations: APPSFLYER.notations, readTable };

/** A subject of which only what matters is given. */
export function subjectOf(given: Partial<Subject>): Subject {
  return { template: '', event: '', settings: {}, title: '', note: '', ...given };
}

/** Prepares a subject for sharing; everything goes along, and nothing is kept, unless told otherwise. */
export function prepare(given: Partial<Subject>, choice: Partial<ShareChoice> = {}) {
  return prepareShare(subjectOf(given), {
    ...READING,
    scope: 'everything',
    keep: new Set(),
    findField,
    ...choice,
  });
}
