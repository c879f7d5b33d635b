import * as z from 'zod/mini';
import type { EventFields } from '../engine';
import { eventText } from './event-text';
import type { Json } from './settings';

/** How much of an event's values and revenue is sent: the choices of "Send revenue" (SEED-CT). */
export const REVENUE_MODES = ['none', 'values', 'values-and-revenue'] as const;

/** Whose postbacks are sent: those of users credited to the partner itself, or of everyone (SEED-LP, SEED-CT). */
export const SENDING_OPTIONS = ['this-partner', 'all-sources'] as const;

/** One row of the event mapping: an event of the app and what the partner receives for it (SEED-CT). */
export const MAPPED_EVENT = z.object({
  /** The app's name of the event, case included. */
  event: z.string(),
  /** The partner's name for it; empty keeps the app's. */
  partnerEvent: z._default(z.string(), ''),
  /** Absent follows the revenue mode of the whole integration. */
  revenue: z.optional(z.enum(REVENUE_MODES)),
  /** Absent follows the default postbacks. */
  source: z.optional(z.enum(SENDING_OPTIONS)),
});

/** The settings on the advertiser's side, common to all partners, with their documented defaults. */
export const ADVERTISER = z.object({
  /** True while the partner is activated for the app. */
  active: z._default(z.boolean(), true),
  /** Whose installs are sent. */
  defaultPostbacks: z._default(z.enum(SENDING_OPTIONS), 'all-sources'),
  /** True while in-app event postbacks are on. */
  inAppPostbacks: z._default(z.boolean(), true),
  /** True counts every event as mapped under its own name; otherwise only the rows of the mapping are sent (SEED-CT, TRBL). */
  allEvents: z._default(z.boolean(), false),
  /** The rows of the event mapping; the first row for an event counts. */
  eventMapping: z._default(z.array(MAPPED_EVENT), []),
  /** How much of an in-app event is sent, unless its mapping says otherwise. */
  revenueMode: z._default(z.enum(REVENUE_MODES), 'values-and-revenue'),
  /** Days after the install in which in-app events are sent; 0 is lifetime. */
  inAppWindow: z._default(z.int().check(z.nonnegative()), 0),
  /** What happens to events of restricted media sources (RESTR); `by-partner` follows the partner's page. */
  restrictedSources: z._default(z.enum(['by-partner', 'drop', 'redact', 'as-organic']), 'by-partner'),
  /** True when the advertiser accepted Meta's terms for device-level data. */
  metaTerms: z._default(z.boolean(), false),
  /** True when the advertiser takes part in X's programme for device-level data. */
  xTerms: z._default(z.boolean(), false),
  /** True while Advanced Privacy is on (AAP). */
  advancedPrivacy: z._default(z.boolean(), true),
  /** What Advanced Privacy does to an event of a user who did not consent. */
  nonConsenting: z._default(z.enum(['redact', 'drop']), 'redact'),
  /** True when the app's sharing filter excludes the partner (DEVHUB). */
  sharingFilter: z._default(z.boolean(), false),
  /** True while the app masks IP addresses (DEVHUB). */
  ipMasking: z._default(z.boolean(), false),
});

/** The settings on the advertiser's side, defaults filled in. */
export type Advertiser = z.output<typeof ADVERTISER>;

/** One row of the event mapping as it was read. */
export type MappedEvent = Advertiser['eventMapping'][number];

/** Finds the row of the event mapping for an event; names must be equal, case included. */
export function mappedEvent(event: EventFields, { eventMapping }: Advertiser): MappedEvent | undefined {
  const name = eventText(event, 'event_name');
  return eventMapping.find((row) => row.event === name);
}

/** Returns the event mapping as a setting, with one row replaced, or added when its event has none. */
export function mappingWith({ eventMapping }: Advertiser, row: MappedEvent): Json {
  const isKnown = eventMapping.some(({ event }) => event === row.event);
  const rows = eventMapping.map((each) => (each.event === row.event ? row : each));
  return [...rows, ...(isKnown ? [] : [row])].map(({ event, partnerEvent, revenue, source }) => ({
    event,
    partnerEvent,
    ...(revenue && { revenue }),
    ...(source && { source }),
  }));
}
