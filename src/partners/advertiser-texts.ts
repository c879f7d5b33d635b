import type * as z from 'zod/mini';
import type { ADVERTISER, MAPPED_EVENT } from './advertiser';
import type { SettingText } from './settings';

const REVENUE = {
  none: 'No values & no revenue',
  values: 'Values & no revenue',
  'values-and-revenue': 'Values & revenue',
};

const SOURCES = {
  'this-partner': 'This partner only',
  'all-sources': 'All media sources, including organic',
};

/** How the settings on the advertiser's side are put to a person. */
export const ADVERTISER_TEXTS: Readonly<Record<keyof z.output<typeof ADVERTISER>, SettingText>> = {
  active: {
    label: 'Activate partner',
    help: 'Has to stay on for as long as the partner is to get anything.',
  },
  defaultPostbacks: {
    label: 'Default postbacks',
    help: 'Whose installs are sent. Nobody is credited to a partner that only measures, so that “this partner only” sends nothing.',
    values: SOURCES,
  },
  inAppPostbacks: { label: 'In-app event postbacks' },
  allEvents: {
    label: 'Send every in-app event',
    help: 'Off, only the events in the mapping are sent. AppsFlyer’s pages for these partners speak of mapped events alone.',
  },
  eventMapping: { label: 'Event mapping', help: 'The app’s events and what the partner is to get for each.' },
  revenueMode: {
    label: 'Send revenue',
    help: 'How much of an in-app event goes along, where its mapping does not say.',
    values: REVENUE,
  },
  inAppWindow: {
    label: 'In-app postback window, days',
    help: 'Events later than so many days after the install are not sent; 0 is lifetime.',
  },
  restrictedSources: {
    label: 'Events of restricted media sources',
    help: 'The partners’ pages do not send them; older and newer texts redact them or count them as organic.',
    values: { drop: 'Not sent', redact: 'Sent without attribution', 'as-organic': 'Sent as organic' },
  },
  metaTerms: {
    label: 'Meta’s terms accepted',
    help: 'Meta gives device-level attribution only to advertisers who accept its Advanced Mobile Measurement terms.',
  },
  xTerms: {
    label: 'In X’s programme',
    help: 'X gives user-level data only to advertisers in its Advanced Mobile Measurement programme.',
  },
  advancedPrivacy: {
    label: 'Advanced Privacy',
    help: 'From iOS 14.5, for users who did not allow tracking; on by default.',
  },
  nonConsenting: {
    label: 'Without consent under Advanced Privacy',
    help: 'No document says which of the two an analytics partner gets.',
    values: { redact: 'Sent without attribution', drop: 'Not sent' },
  },
  sharingFilter: {
    label: 'Sharing filter excludes this partner',
    help: 'Set by the app in the SDK before it starts; an excluded partner gets nothing.',
  },
  ipMasking: { label: 'IP masking', help: 'What a masked address looks like is not documented.' },
};

/** How a row of the event mapping is put to a person. */
export const MAPPED_EVENT_TEXTS: Readonly<Record<keyof z.output<typeof MAPPED_EVENT>, SettingText>> = {
  event: { label: 'Event of the app' },
  partnerEvent: { label: 'Event of the partner', help: 'Left empty, the app’s name is sent.' },
  revenue: { label: 'Send revenue', values: { '': 'As for all events', ...REVENUE } },
  source: { label: 'For users from', values: { '': 'As default postbacks', ...SOURCES } },
};
