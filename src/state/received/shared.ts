import type { EventFields } from '../../engine';
import { toJson } from '../../event';
import { type Match, writtenRequest } from '../../received';
import type { SharedArrival } from '../../views/received/share';
import { normalizeWork, type Work } from '../../work';
import type { WorkCandidate } from './candidates';
import type { ExpectedSource } from './expected.svelte';

/** What a request is compared with. */
export interface ComparedWith {
  /** The work in Compose. */
  readonly own: Work;
  /** The template. */
  readonly candidate: WorkCandidate;
  /** Where the expected values are from. */
  readonly source: ExpectedSource;
  /** The request beside the template. */
  readonly match: Match;
}

/** Returns what can be shared of a request; undefined for one that no text gives again. */
export function sharedArrival({ own, candidate, source, match }: ComparedWith): SharedArrival | undefined {
  const text = writtenRequest(match.request);
  if (text === undefined) return undefined;
  const isOwn = candidate.source === 'present';
  const base = isOwn ? own : { ...candidate.work, template: candidate.template.text, event: '' };
  const isKept = source === 'recovered' || (isOwn && source === 'compose');
  const event = isKept ? base.event : eventText(source === 'compose' ? own.event : match.event);
  return {
    work: normalizeWork({ ...base, event }),
    received: { text, ...(source === 'recovered' && { expected: source }) },
  };
}

function eventText(event: EventFields | string | undefined): string {
  if (typeof event === 'string' || event === undefined) return event ?? '';
  return toJson({ ok: true, form: 'playground', text: '', fields: event, problems: [] });
}
