import * as z from 'zod/mini';
import type { SettingText } from '../settings';
import { REGIONS } from './region';

/** CleverTap's settings: the four AppsFlyer asks for (SEED-CT), then those on CleverTap's side with its defaults (C2). */
export const SETTINGS = z.object({
  account_id: z._default(z.string(), ''),
  account_token: z._default(z.string(), ''),
  account_passcode: z._default(z.string(), ''),
  region: z._default(z.string(), 'EU1'),
  organicInstalls: z._default(z.boolean(), false),
  customEvents: z._default(z.boolean(), false),
  partnerListed: z._default(z.boolean(), true),
  servers: z._default(z.enum(['up', 'failing']), 'up'),
});

/** CleverTap's settings, defaults filled in. */
export type CleverTapSettings = z.output<typeof SETTINGS>;

/** The labels and help of CleverTap's settings. */
export const SETTING_TEXTS: Readonly<Record<keyof CleverTapSettings, SettingText>> = {
  account_id: {
    label: 'Account ID',
    help: 'AppsFlyer needs at least one of the three credentials; CleverTap’s page for attribution partners asks for all three.',
    secret: true,
  },
  account_token: { label: 'Account token', secret: true },
  account_passcode: { label: 'Account passcode', secret: true },
  region: {
    label: 'Region',
    help: 'As in the address of the CleverTap dashboard, in capitals. AppsFlyer’s page names EU1 and IN1; that it spells the others like CleverTap’s hosts is inferred. A region in lower case is sent to EU1.',
    suggestions: REGIONS.map(({ name }) => name),
  },
  organicInstalls: {
    label: 'CleverTap takes organic installs',
    help: 'In CleverTap under Settings, Partners; off by default.',
  },
  customEvents: {
    label: 'CleverTap takes custom events',
    help: 'In CleverTap under Settings, Partners; off by default, so in-app events are declined.',
  },
  partnerListed: {
    label: 'CleverTap knows the partner name',
    help: 'CleverTap takes requests only from partners it has listed.',
  },
  servers: {
    label: 'CleverTap’s servers',
    help: 'Choose “Fail with 5xx” to see what happens on a server error.',
    values: { up: 'Answer', failing: 'Fail with 5xx' },
  },
};
