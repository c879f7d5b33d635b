import * as z from 'zod/mini';

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
