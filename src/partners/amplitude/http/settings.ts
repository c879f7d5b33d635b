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

/** The state of Amplitude's side when a request arrives; each but the first has its own answer (M1). */
export const ARRIVALS = [
  'ready',
  'unknown-key',
  'silenced',
  'throttled',
  'forbidden',
  'failing',
  'unavailable',
] as const;

/** The settings of the HTTP V2 API, and the state of Amplitude's side. */
export const HTTP_SETTINGS = z.object({
  /** The key of the Amplitude project. */
  api_key: API_KEY,
  /** The data center of the project. */
  region: REGION,
  /** True when the Attribution API integration is on too. */
  otherIntegration: OTHER_INTEGRATION,
  /** True when Amplitude streams events to AppsFlyer, which may come back. */
  streams: z._default(z.boolean(), false),
  /** Amplitude's device ID; empty when the app does not pass it to AppsFlyer. */
  device_id: z._default(z.string(), ''),
  /** The start of the session in ms since 1970; empty means no session. */
  session_id: z._default(z.string(), ''),
  /** The length below which IDs are too short, in UTF-16 units. */
  min_id_length: z._default(z.int().check(z.nonnegative()), MIN_ID_LENGTH),
  /** The state of Amplitude's side when the request arrives. */
  arrival: z._default(z.enum(ARRIVALS), 'ready'),
});

/** The settings of the HTTP V2 API, defaults filled in. */
export type HttpSettings = z.output<typeof HTTP_SETTINGS>;

/** The labels and help of these settings. */
export const HTTP_TEXTS: Readonly<Record<keyof HttpSettings, SettingText>> = {
  api_key: API_KEY_TEXT,
  region: REGION_TEXT,
  otherIntegration: otherIntegrationText('The Attribution API integration'),
  streams: {
    label: 'Amplitude also streams events to AppsFlyer',
    help: 'With event streaming to AppsFlyer on, an event that Amplitude streamed may come back as a postback. No document mentions it.',
  },
  device_id: {
    label: 'Amplitude device ID passed by the app',
    help: "Amplitude's page asks you to set it up for this integration. No document has the key under which AppsFlyer's SDK takes it, so it is empty by default.",
  },
  session_id: {
    label: 'Amplitude session ID passed by the app',
    help: 'The start of the session in milliseconds since 1970. Empty is sent as -1, which Amplitude reads as no session.',
  },
  min_id_length: {
    label: 'Shortest user ID and device ID',
    help: 'Amplitude removes shorter IDs by its documentation, and refuses them by reported answers. 5 is its default; a request can ask for another length.',
  },
  arrival: {
    label: "Amplitude's side when the request arrives",
    help: 'Choose an answer that does not depend on the request itself. Normal is the default.',
    values: {
      ready: 'Normal',
      'unknown-key': 'No project has the API key',
      silenced: 'The device is silenced',
      throttled: 'Too many events of this user or device',
      forbidden: 'Blocked by the firewall or a sanctioned region',
      failing: 'Failing with a server error',
      unavailable: 'Unavailable',
    },
  },
};
