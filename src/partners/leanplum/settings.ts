import * as z from 'zod/mini';
import type { SettingText } from '../settings';

/** What an app can use as its Leanplum device id on iOS: the SDK's default first (SEED-LP, L2). */
export const IOS_DEVICE_IDS = ['idfv', 'idfa', 'custom'] as const;

/** The same on Android: the default of current devices first (L2, L4). */
export const ANDROID_DEVICE_IDS = ['android_id', 'advertising_id', 'md5_mac', 'custom'] as const;

/** What is set for Leanplum, on AppsFlyer's side and in the app. */
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

/** How Leanplum's settings are put to a person. */
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
    help: 'On sends the IDFV and falls back to the IDFA; off is the other way round. No document says how it is set at first: on is assumed, since Leanplum’s SDK uses the IDFV unless told otherwise.',
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
    help: 'Decides what the disposition of a track call does. Yes is assumed, since an install opens the app.',
  },
} as const satisfies { readonly [Name in keyof LeanplumSettings]: SettingText };
