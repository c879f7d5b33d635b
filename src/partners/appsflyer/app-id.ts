import type { Span } from '../../engine';
import type { Platform } from '../../vocabulary';
import { documented, inferred } from '../../vocabulary/reference';
import { finding, quote } from '../receiver/finding';
import type { ReceiverFinding } from '../verdict';

/** What the form of an app ID says (S2S3). */
export interface AppIdForm {
  /** Absent for an ID of another store, such as that of Windows, and for a text in no known form. */
  readonly platform?: Platform;
  /** True for the ID of an iOS app without the `id` in front, with which AppsFlyer records nothing. */
  readonly lacksPrefix: boolean;
  /** True for a text that has the form of no store, such as one with letters that only look alike. */
  readonly isOdd: boolean;
}

const IOS = /^(?:id)?\d+$/;
// AppsFlyer adds a hyphen and the name of the store for an app outside Google Play.
const ANDROID = /^[a-z]\w*(?:\.\w+)+(?:-[\w.-]+)?$/i;
const MICROSOFT = /^(?!id)[a-z\d]{12}$/i;

/**
 * Reads the form of an app ID: `id` and digits on iOS, a package name with dots on Android (S2S3). That digits alone are
 * an iOS app is inferred: a package name has dots, and a product of the Microsoft Store has letters.
 */
export function appIdForm(id: string): AppIdForm {
  if (IOS.test(id)) return { platform: 'ios', lacksPrefix: !id.startsWith('id'), isOdd: false };
  if (ANDROID.test(id)) return { platform: 'android', lacksPrefix: false, isOdd: false };
  return { lacksPrefix: false, isOdd: !MICROSOFT.test(id) };
}

/** Reports the app ID of an event that has the form of no store: AppsFlyer asks for its own (S2S3), the forms are inferred. */
export function checkAppId(id: string, at: Span): readonly ReceiverFinding[] {
  if (!appIdForm(id).isOdd) return [];
  const message = `The app ID must be exactly that of AppsFlyer’s dashboard. ${quote(id)} has neither the form of an iOS app, id and digits, nor that of an Android package name.`;
  const origins = [...documented('S2S3'), ...inferred('S2S3')];
  return [finding('warning', 'appsflyer-events-app-id', message, origins, at)];
}

/** The platforms as they are written in sentences. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = { android: 'Android', ios: 'iOS' };

/** App IDs for people who have none at hand; invented. */
export const SAMPLE_APP_IDS: Readonly<Record<Platform, string>> = {
  android: 'com.example.game',
  ios: 'id123456789',
};
