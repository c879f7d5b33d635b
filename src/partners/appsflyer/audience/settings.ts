import * as z from 'zod/mini';
import type { SettingText } from '../../settings';
import { arrivalText, OF_AMPLITUDE, SENDER, senderText, SYNC, TEXT } from '../settings';

/** The answers of AppsFlyer that depend on what a request does not show (AUD). */
const ARRIVALS = [
  'checked',
  'other-platform',
  'unknown-id',
  'too-many-devices',
  'forbidden',
  'too-many-requests',
] as const;

/** The settings of the audience import: who sends, AppsFlyer's keys, and Amplitude's side (AMC). */
export const AUDIENCE_SETTINGS = z.object({
  sender: SENDER,
  api_token: TEXT,
  app_id: TEXT,
  import_key: TEXT,
  sync: SYNC,
  identifier: z._default(z.enum(['device', 'amplitude-user', 'customer-user']), 'device'),
  asIs: z._default(z.boolean(), false),
  arrival: z._default(z.enum(ARRIVALS), 'checked'),
});

/** The settings, defaults filled in. */
export type AudienceSettings = z.output<typeof AUDIENCE_SETTINGS>;

/** The labels and help of the settings. */
export const AUDIENCE_TEXTS: Readonly<Record<keyof AudienceSettings, SettingText>> = {
  sender: senderText('audience', 'cohort sync', 'That Amplitude’s cohort sync calls this API is inferred.'),
  api_token: {
    label: 'API token V2.0',
    help: 'AppsFlyer’s token for its APIs, not the S2S key. Tokens made before March 10, 2026, 19:00 UTC were revoked.',
    secret: true,
  },
  app_id: {
    label: 'App ID',
    help: 'One destination in Amplitude is for one app. When it is empty, your server’s template takes the app ID of the event.',
  },
  import_key: {
    label: 'Import key',
    help: 'The key of the audience. No document says who makes the one that Amplitude sends.',
    secret: true,
  },
  sync: {
    ...OF_AMPLITUDE,
    label: 'The cohort is synced to AppsFlyer',
    help: 'The sync of the cohort in Amplitude.',
  },
  identifier: {
    ...OF_AMPLITUDE,
    label: 'User identifier',
    help: 'What Amplitude sends for each user. Its page has the IDFA on iOS, which AppsFlyer’s list of identifiers lacks.',
    values: {
      device: 'Advertising ID of the platform',
      'amplitude-user': 'Amplitude user ID',
      'customer-user': 'AppsFlyer customer user ID',
    },
  },
  asIs: {
    label: 'The audience is an as-is audience',
    help: 'Its rows need no app ID.',
  },
  arrival: arrivalText({
    'other-platform': 'The audience is for the other platform (400)',
    'unknown-id': 'It does not understand an ID (400)',
    'too-many-devices': 'There are too many devices (400)',
    forbidden: 'The token has no access (403)',
    'too-many-requests': 'There are too many requests (429)',
  }),
};
