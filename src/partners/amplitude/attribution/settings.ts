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

/** The settings of the Attribution API, and what Amplitude is to know of the user. */
export const ATTRIBUTION_SETTINGS = z.object({
  api_key: API_KEY,
  region: REGION,
  otherIntegration: OTHER_INTEGRATION,
  /** True writes values so that they can stand inside the JSON text of the event. */
  escapeJson: z._default(z.boolean(), true),
  firstEvent: z._default(z.enum(FIRST_EVENT), 'not-yet'),
  /** Hours from the install to the user's first Amplitude event; below zero for a user Amplitude knew before. */
  firstEventHours: z._default(z.number(), 1),
  /** Empty stands for the identifier as it is sent. */
  knownIdentifier: z._default(z.string(), ''),
});

/** What is set for the Attribution API. */
export type AttributionSettings = z.output<typeof ATTRIBUTION_SETTINGS>;

/** How these settings are put to a person. */
export const ATTRIBUTION_TEXTS: Readonly<Record<keyof AttributionSettings, SettingText>> = {
  api_key: API_KEY_TEXT,
  region: REGION_TEXT,
  otherIntegration: otherIntegrationText('The HTTP V2 integration'),
  escapeJson: {
    label: 'Escape values for JSON before encoding them',
    help: 'The event travels as JSON inside a form value, where a double quote in a campaign name breaks it unless it is escaped first. Whether AppsFlyer does so is in no document; on is what arrives.',
  },
  firstEvent: {
    label: "The user's first Amplitude event",
    help: 'Amplitude matches an install to a user whose events carry the same identifier, and holds it for up to 72 hours until there is one. Nothing is assumed of the user at first.',
    values: {
      'not-yet': 'None so far',
      comes: 'Comes, or was there before',
      never: 'Never comes with this identifier',
    },
  },
  firstEventHours: {
    label: 'Hours from the install to that event',
    help: 'Only read when an event comes. Zero or less means that Amplitude knew the user before the install.',
  },
  knownIdentifier: {
    label: "The identifier on the user's Amplitude events",
    help: 'Empty means the same as sent. Amplitude compares letter by letter, so that a lower-case copy of an upper-case IDFA matches nobody.',
  },
};
