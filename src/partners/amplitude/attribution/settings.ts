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
import { FIRST_EVENT } from './hold';

/** The settings of the Attribution API, and what Amplitude knows about the user. */
export const ATTRIBUTION_SETTINGS = z.object({
  /** The key of the Amplitude project. */
  api_key: API_KEY,
  /** The data center of the project. */
  region: REGION,
  /** True when the HTTP V2 integration is on too. */
  otherIntegration: OTHER_INTEGRATION,
  /** True escapes values for the JSON text of the event. */
  escapeJson: z._default(z.boolean(), true),
  /** What is known about the user's first Amplitude event. */
  firstEvent: z._default(z.enum(FIRST_EVENT), 'not-yet'),
  /** Hours from the install to the user's first Amplitude event; below zero for a user Amplitude knew before. */
  firstEventHours: z._default(z.number(), 1),
  /** The identifier on the user's events; empty means the same as sent. */
  knownIdentifier: z._default(z.string(), ''),
});

/** The settings of the Attribution API, defaults filled in. */
export type AttributionSettings = z.output<typeof ATTRIBUTION_SETTINGS>;

/** The labels and help of these settings. */
export const ATTRIBUTION_TEXTS: Readonly<Record<keyof AttributionSettings, SettingText>> = {
  api_key: API_KEY_TEXT,
  region: REGION_TEXT,
  otherIntegration: otherIntegrationText('The HTTP V2 integration'),
  escapeJson: {
    label: 'Escape values for JSON before encoding them',
    help: 'The event is sent as JSON inside a form value, where a double quote in a campaign name breaks it unless it is escaped first. No document says whether AppsFlyer does so; on gives valid JSON.',
  },
  firstEvent: {
    label: "The user's first Amplitude event",
    help: 'Amplitude matches an install to a user whose events have the same identifier, and holds it for up to 72 hours until there is one. By default nothing is assumed about the user.',
    values: {
      'not-yet': 'None so far',
      comes: 'At the time below',
      never: 'Never with this identifier',
    },
  },
  firstEventHours: {
    label: 'Hours from the install to that event',
    help: 'Only used when the event has a time. Zero or less means that Amplitude knew the user before the install.',
  },
  knownIdentifier: {
    label: "The identifier on the user's Amplitude events",
    help: 'Empty means the same as sent. Amplitude compares letter by letter, so a lower-case copy of an upper-case IDFA matches no user.',
  },
};
