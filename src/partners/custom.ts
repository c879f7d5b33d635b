import * as z from 'zod/mini';
import { eventText } from './event-text';
import { notApplicable } from './checks/check';
import { inferred } from '../vocabulary/reference';
import type { Partner } from './partner';

const SETTINGS = z.object({ mediaSource: z._default(z.string(), '') });

const ORIGINS = inferred('SEED');

/** Any other endpoint: AppsFlyer's checks apply as for every partner, and nothing is known about the receiver. */
export const CUSTOM: Partner<typeof SETTINGS> = {
  id: 'custom',
  name: 'Custom endpoint',
  summary: 'Your own template for any receiver. AppsFlyer’s checks apply; the response is not modeled.',
  settings: SETTINGS,
  settingTexts: {
    mediaSource: {
      label: 'Media source of the endpoint',
      help: 'Users with this media source count as credited to the endpoint when postbacks are sent for this partner only.',
    },
  },
  templates: [],
  checks: () => [
    notApplicable('message-kind', 'This endpoint takes every kind of event.', ORIGINS),
    notApplicable('credentials', 'It is not known which credentials this endpoint needs.', ORIGINS),
    notApplicable('identifier', 'It is not known which identifier this endpoint needs.', ORIGINS),
  ],
  owns: ({ event, settings: { mediaSource } }) =>
    mediaSource !== '' && eventText(event, 'media_source') === mediaSource.trim(),
  fill: () => new Map(),
  receive: () => ({
    outcome: 'unknown',
    message: 'The receiver is not modeled, so the response of a custom endpoint is not known.',
    origins: ORIGINS,
    findings: [],
  }),
};
