import * as z from 'zod/mini';
import type { EventFields } from '../engine';
import { eventText } from './event-text';
import type { Json } from './settings';

/** How much of an event's revenue goes along (S1, "Send revenue"). */
export const REVENUE_MODES = ['none', 'values', 'values-and-revenue'] as const;

/** Which users' postbacks are sent: those credited to the partner itself, or everyone's (S0, S1). */
export const SENDING_OPTIONS = ['this-partner', 'all-sources'] as const;

/** One row of the event mapping: the app's event and what the partner is to get for it (S1). */
export const MAPPED_EVENT = z.object({
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
  active: z._default(z.boolean(), true),
  defaultPostbacks: z._default(z.enum(SENDING_OPTIONS), 'all-sources'),
  inAppPostbacks: z._default(z.boolean(), true),
  /** True sends every event under its own name; otherwise only those that are listed. */
  allEvents: z._default(z.boolean(), true),
  eventMapping: z._default(z.array(MAPPED_EVENT), []),
  revenueMode: z._default(z.enum(REVENUE_MODES), 'values-and-revenue'),
  /** Days after the install in which in-app events are sent; 0 is lifetime. */
  inAppWindow: z._default(z.int().check(z.nonnegative()), 0),
  restrictedSources: z._default(z.enum(['drop', 'redact', 'as-organic']), 'drop'),
  /** True when the advertiser accepted Meta's terms for device-level data. */
  metaTerms: z._default(z.boolean(), false),
  /** True when the advertiser takes part in X's programme for device-level data. */
  xTerms: z._default(z.boolean(), false),
  advancedPrivacy: z._default(z.boolean(), true),
  /** What Advanced Privacy does to an event of a user who did not consent. */
  nonConsenting: z._default(z.enum(['redact', 'drop']), 'redact'),
  sharingFilter: z._default(z.boolean(), false),
  ipMasking: z._default(z.boolean(), false),
});

/** What is set on the advertiser's side. */
export type Advertiser = z.output<typeof ADVERTISER>;

/** One row of the event mapping as it was read. */
export type MappedEvent = Advertiser['eventMapping'][number];

/** The row of the event mapping for an event; names have to be equal, case included. */
export function mappedEvent(event: EventFields, { eventMapping }: Advertiser): MappedEvent | undefined {
  const name = eventText(event, 'event_name');
  return eventMapping.find((row) => row.event === name);
}

/** The event mapping as settings have it, with one row changed or, where there is none for its event, added. */
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
