import type { Platform } from '../../vocabulary';

/** What the form of an app ID says (S2S3). */
export interface AppIdForm {
  /** Absent for an ID of another store, such as that of Windows. */
  readonly platform?: Platform;
  /** True for the ID of an iOS app without the `id` in front, with which AppsFlyer records nothing. */
  readonly lacksPrefix: boolean;
}

/**
 * Reads the form of an app ID: `id` and digits on iOS, a package name with dots on Android (S2S3). That digits alone are
 * an iOS app is inferred: a package name has dots, and a product of the Microsoft Store has letters.
 */
export function appIdForm(id: string): AppIdForm {
  if (/^id\d+$/.test(id)) return { platform: 'ios', lacksPrefix: false };
  if (/^\d+$/.test(id)) return { platform: 'ios', lacksPrefix: true };
  return { ...(id.includes('.') && { platform: 'android' }), lacksPrefix: false };
}

/** App IDs for people who have none at hand; invented. */
export const SAMPLE_APP_IDS: Readonly<Record<Platform, string>> = {
  android: 'com.example.game',
  ios: 'id123456789',
};
