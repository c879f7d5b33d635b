import * as z from 'zod/mini';
import type { SettingText } from '../../settings';
import { arrivalText, OF_AMPLITUDE, SENDER, senderText, SYNC, TEXT } from '../settings';
import { DEFAULT_MAPPING, PROPERTIES, PROPERTY_NAMES, PROPERTY_ROW } from '../amplitude/properties';

/** The answers of AppsFlyer that depend on what a request does not show (S2S3). */
const ARRIVALS = [
  'checked',
  'failed-to-authenticate',
  'unauthorized',
  'other-app',
  'bad-request',
  'forbidden',
  'failing',
] as const;

const SELECTED_EVENT = z.object({ event: z.string() });

/** The settings of server-to-server events: who sends, AppsFlyer's key, Amplitude's side (AMS), AppsFlyer's side. */
export const EVENT_SETTINGS = z.object({
  sender: SENDER,
  s2s_key: TEXT,
  app_id: TEXT,
  sync: SYNC,
  allEvents: z._default(z.boolean(), false),
  selectedEvents: z._default(z.array(SELECTED_EVENT), []),
  mapping: z._default(z.array(PROPERTY_ROW), DEFAULT_MAPPING),
  eventProperties: z._default(z.boolean(), false),
  userProperties: TEXT,
  postbacks: z._default(z.boolean(), false),
  arrival: z._default(z.enum(ARRIVALS), 'checked'),
});

/** The settings, defaults filled in. */
export type EventSettings = z.output<typeof EVENT_SETTINGS>;

/** The labels and help of the settings. */
export const EVENT_TEXTS: Readonly<Record<keyof EventSettings, SettingText>> = {
  sender: senderText('event', 'event streaming'),
  s2s_key: {
    label: 'S2S key',
    help: 'AppsFlyer’s key for server-to-server events. The endpoint on api2 takes the dev key instead. The form of a key does not show which of the two it is.',
    secret: true,
  },
  app_id: {
    label: 'App ID',
    help: 'As in AppsFlyer’s dashboard. The ID of an iOS app begins with id. When it is empty, your server’s template takes the app ID of the event.',
  },
  sync: {
    ...OF_AMPLITUDE,
    label: 'Events are sent to AppsFlyer',
    help: 'The switch of the sync in Amplitude.',
  },
  allEvents: {
    ...OF_AMPLITUDE,
    label: 'Every event is selected',
    help: 'Saves adding each event. In Amplitude only the selected events are sent, so off is the default.',
  },
  selectedEvents: {
    ...OF_AMPLITUDE,
    label: 'Selected events',
    help: 'The events that Amplitude sends, by their names in Amplitude.',
    rows: { item: 'selected event', add: 'Add event', texts: { event: { label: 'Event in Amplitude' } } },
  },
  mapping: {
    ...OF_AMPLITUDE,
    label: 'Properties mapped to AppsFlyer',
    help: 'A user property of Amplitude and the AppsFlyer property it fills. AppsFlyer ID is required. At first, properties with the names of AppsFlyer’s event fields are mapped.',
    rows: {
      item: 'mapped property',
      add: 'Add property',
      texts: {
        property: { label: 'Amplitude property' },
        field: {
          label: 'AppsFlyer property',
          values: Object.fromEntries(PROPERTY_NAMES.map((name) => [name, PROPERTIES[name].label])),
        },
      },
    },
  },
  eventProperties: {
    ...OF_AMPLITUDE,
    label: 'All event properties are selected',
    help: 'They are sent in the event value. Amplitude sends none that is not selected, so off is the default.',
  },
  userProperties: {
    ...OF_AMPLITUDE,
    label: 'Selected user properties',
    help: 'Names, with commas between them. They are sent in the event value, as text.',
  },
  postbacks: {
    ...OF_AMPLITUDE,
    label: 'In-app event postbacks to Amplitude are on',
    help: 'A setting in AppsFlyer. With it on, an event that Amplitude streams may come back.',
  },
  arrival: arrivalText({
    'failed-to-authenticate': 'The key is wrong (400)',
    unauthorized: 'The key is that of another app (401)',
    'other-app': 'The app ID does not match the key (400)',
    'bad-request': 'A check of AppsFlyer fails (400)',
    forbidden: 'The app is on the Zero package (403)',
    failing: 'AppsFlyer fails (500)',
  }),
};
