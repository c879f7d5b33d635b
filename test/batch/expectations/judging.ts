import { prepareSubjects, type Setup, type Subject } from '../../../src/batch/expectations';
import { DEFAULT_OPTIONS } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { readForm } from '../../../src/event/forms';
import { findPartner } from '../../../src/partners';
import { APPSFLYER } from '../../../src/vocabulary';

/** A setup with AppsFlyer's vocabulary, the default options and a custom partner, but for what is given. */
export function setupOf(template: string, changes: Partial<Setup> = {}): Setup {
  return {
    template,
    vocabulary: APPSFLYER,
    options: DEFAULT_OPTIONS,
    partner: findPartner('custom'),
    settings: {},
    advertiser: {},
    ignored: [],
    ...changes,
  };
}

/** The request of a template for an event's text, as a subject. */
export function subjectOf(template: string, event: string, changes: Partial<Setup> = {}): Subject {
  return prepareSubjects(setupOf(template, changes))(readEvent(event, readForm));
}
