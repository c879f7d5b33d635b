import * as z from 'zod/mini';
import { eventText } from './event-text';
import { notApplicable } from './checks/check';
import { inferred } from './origin';
import type { Partner } from './partner';

const SETTINGS = z.object({ mediaSource: z._default(z.string(), '') });

const ORIGINS = inferred('SEED');

/** An endpoint of one's own: AppsFlyer's checks are passed as for any partner, and nothing is known of the receiver. */
export const CUSTOM: Partner<typeof SETTINGS> = {
  id: 'custom',
  name: 'Custom endpoint',
  summary: 'A template of your own for any receiver: the checks are AppsFlyer’s, the answer is not modelled.',
  settings: SETTINGS,
  settingTexts: {
    mediaSource: {
      label: 'Its media source',
      help: 'Users with this media source count as credited to the endpoint, where postbacks are sent for this partner only.',
    },
  },
  templates: [],
  checks: () => [
    notApplicable('message-kind', 'Which messages this endpoint gets is not limited here.', ORIGINS),
    notApplicable('credentials', 'Which credentials this endpoint needs is not known.', ORIGINS),
    notApplicable('identifier', 'Which identifier this endpoint needs is not known.', ORIGINS),
  ],
  owns: ({ event, settings: { mediaSource } }) =>
    mediaSource !== '' && eventText(event, 'media_source') === mediaSource.trim(),
  fill: () => new Map(),
  receive: () => ({
    outcome: 'unknown',
    message: 'The receiver is not modelled: what a custom endpoint answers is not known.',
    origins: ORIGINS,
    findings: [],
  }),
};
