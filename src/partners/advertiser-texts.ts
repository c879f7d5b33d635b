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

const MAPPED_EVENT_TEXTS: Readonly<Record<keyof z.output<typeof MAPPED_EVENT>, SettingText>> = {
  event: { label: 'Event of the app' },
  partnerEvent: { label: 'Event of the partner', help: 'When empty, the app’s name is sent.' },
  revenue: { label: 'Send revenue', values: { '': 'Same as for all events', ...REVENUE } },
  source: { label: 'For users from', values: { '': 'Same as default postbacks', ...SOURCES } },
};

/** The labels and help of the settings on the advertiser's side. */
export const ADVERTISER_TEXTS: Readonly<Record<keyof z.output<typeof ADVERTISER>, SettingText>> = {
  active: {
    label: 'Activate partner',
    help: 'Must be on for the partner to receive anything.',
  },
  defaultPostbacks: {
    label: 'Default postbacks',
    help: 'Whose installs are sent. That “this partner only” sends nothing for a partner that only measures, since no user is credited to it, is inferred.',
    values: SOURCES,
  },
  inAppPostbacks: { label: 'In-app event postbacks' },
  allEvents: {
    label: 'Every in-app event is mapped',
    help: 'Saves adding each event. In AppsFlyer only the events in the mapping are sent, so off is the default.',
  },
  eventMapping: {
    label: 'Event mapping',
    help: 'The app’s events, and what the partner receives for each.',
    rows: { item: 'mapped event', add: 'Add event', texts: MAPPED_EVENT_TEXTS },
  },
  revenueMode: {
    label: 'Send revenue',
    help: 'How much of an in-app event is sent, unless its mapping says otherwise.',
    values: REVENUE,
  },
  inAppWindow: {
    label: 'In-app postback window, days',
    help: 'Events later than this many days after the install are not sent; 0 is lifetime.',
  },
  restrictedSources: {
    label: 'Events of restricted media sources',
    help: 'The pages for Leanplum and CleverTap say that they are not sent. Amplitude’s page names three possibilities.',
    values: {
      'by-partner': 'What the partner’s page says',
      drop: 'Not sent',
      redact: 'Sent without attribution',
      'as-organic': 'Sent as organic',
    },
  },
  metaTerms: {
    label: 'Meta’s terms accepted',
    help: 'Meta gives device-level attribution only to advertisers who accept its Advanced Mobile Measurement terms.',
  },
  xTerms: {
    label: 'In X’s program',
    help: 'X gives user-level data only to advertisers in its Advanced Mobile Measurement program.',
  },
  advancedPrivacy: {
    label: 'Advanced Privacy',
    help: 'From iOS 14.5, for users who did not allow tracking; on by default.',
  },
  nonConsenting: {
    label: 'Without consent under Advanced Privacy',
    help: 'No document says which of the two applies to an analytics partner.',
    values: { redact: 'Sent without attribution', drop: 'Not sent' },
  },
  sharingFilter: {
    label: 'Sharing filter excludes this partner',
    help: 'The app sets it before the SDK starts; an excluded partner receives nothing.',
  },
  ipMasking: { label: 'IP masking', help: 'What a masked address looks like is not documented.' },
};
