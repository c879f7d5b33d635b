import * as z from 'zod/mini';
import type { SettingText } from '../../settings';
import {
  API_KEY,
  API_KEY_TEXT,
  OTHER_INTEGRATION,
  otherIntegrationText,
  REGION,
  REGION_TEXT,
} from '../project';
import { MIN_ID_LENGTH } from './event-ids';

/** What Amplitude's side is like when a request arrives; each but the first has an answer of its own (M1). */
export const ARRIVALS = [
  'ready',
  'unknown-key',
  'silenced',
  'throttled',
  'forbidden',
  'failing',
  'unavailable',
] as const;

/** The settings of the HTTP V2 API, and what Amplitude's side is like. */
export const HTTP_SETTINGS = z.object({
  api_key: API_KEY,
  region: REGION,
  otherIntegration: OTHER_INTEGRATION,
  /** Empty when the app does not hand Amplitude's device ID to AppsFlyer. */
  device_id: z._default(z.string(), ''),
  /** Empty stands for no session. */
  session_id: z._default(z.string(), ''),
  min_id_length: z._default(z.int().check(z.nonnegative()), MIN_ID_LENGTH),
  arrival: z._default(z.enum(ARRIVALS), 'ready'),
});

/** What is set for the HTTP V2 API. */
export type HttpSettings = z.output<typeof HTTP_SETTINGS>;

/** How these settings are put to a person. */
export const HTTP_TEXTS: Readonly<Record<keyof HttpSettings, SettingText>> = {
  api_key: API_KEY_TEXT,
  region: REGION_TEXT,
  otherIntegration: otherIntegrationText('The Attribution API integration'),
  device_id: {
    label: 'Amplitude device ID that the app hands on',
    help: "Amplitude's page asks to set it up for this integration. Under which key AppsFlyer's SDK takes it is in no document, so it is empty until you give one.",
  },
  session_id: {
    label: 'Amplitude session ID that the app hands on',
    help: 'The start of the session in milliseconds since 1970. Empty is sent as -1, which Amplitude reads as no session.',
  },
  min_id_length: {
    label: 'Shortest user ID and device ID',
    help: 'Amplitude removes shorter IDs. 5 is its default; a request can ask for another length.',
  },
  arrival: {
    label: "Amplitude's side when the request arrives",
    help: 'The answers that do not depend on the request itself. Normal is what the documents start from.',
    values: {
      ready: 'Normal',
      'unknown-key': 'The API key is of no project',
      silenced: 'The device is silenced',
      throttled: 'Too many events of this user or device',
      forbidden: 'Blocked by the firewall or a sanctioned region',
      failing: 'Failing with a server error',
      unavailable: 'Unavailable',
    },
  },
};
