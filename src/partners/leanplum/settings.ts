import * as z from 'zod/mini';
import type { SettingText } from '../settings';

/** What an app can use as its Leanplum device ID on iOS, the SDK's default first (SEED-LP, L2). */
export const IOS_DEVICE_IDS = ['idfv', 'idfa', 'custom'] as const;

/** The same on Android: the default of current devices first (L2, L4). */
export const ANDROID_DEVICE_IDS = ['android_id', 'advertising_id', 'md5_mac', 'custom'] as const;

/** The settings for Leanplum, on AppsFlyer's side and in the app. */
export const LEANPLUM_SETTINGS = z.object({
  app_id: z._default(z.string(), ''),
  client_key: z._default(z.string(), ''),
  /** AppsFlyer's toggle "Sending IDFA or IDFV"; on prefers the IDFV. */
  prefer_idfv: z._default(z.boolean(), true),
  ios_device_id: z._default(z.enum(IOS_DEVICE_IDS), 'idfv'),
  android_device_id: z._default(z.enum(ANDROID_DEVICE_IDS), 'android_id'),
  /** Whether the user is in a session of the app when the request arrives. */
  in_session: z._default(z.boolean(), true),
});

/** Leanplum's settings, defaults filled in. */
export type LeanplumSettings = z.output<typeof LEANPLUM_SETTINGS>;

/** The labels and help of Leanplum's settings. */
export const LEANPLUM_TEXTS = {
  app_id: {
    label: 'App ID',
    help: 'In Leanplum under App Settings, Keys & Settings. AppsFlyer asks for it.',
  },
  client_key: {
    label: 'Client Key',
    help: 'The production key, next to the App ID. AppsFlyer asks for it.',
    secret: true,
  },
  prefer_idfv: {
    label: 'Sending IDFA or IDFV',
    help: 'On sends the IDFV and falls back to the IDFA; off is the reverse. No document has the default: on is assumed, since Leanplum’s SDK uses the IDFV by default.',
  },
  ios_device_id: {
    label: 'Leanplum device ID on iOS',
    help: 'What the app’s Leanplum SDK uses. IDFV is its default.',
    values: { idfv: 'IDFV', idfa: 'IDFA', custom: 'The app’s own' },
  },
  android_device_id: {
    label: 'Leanplum device ID on Android',
    help: 'What the app’s Leanplum SDK uses. Leanplum’s page names ANDROID_ID as the default since Android 6; AppsFlyer’s page names the MD5 of the MAC address.',
    values: {
      android_id: 'ANDROID_ID',
      advertising_id: 'Advertising ID (GAID)',
      md5_mac: 'MD5 of the MAC address',
      custom: 'The app’s own',
    },
  },
  in_session: {
    label: 'User is in a session',
    help: 'Decides the effect of a track call’s disposition. Yes is assumed, since an install opens the app.',
  },
} as const satisfies { readonly [Name in keyof LeanplumSettings]: SettingText };
