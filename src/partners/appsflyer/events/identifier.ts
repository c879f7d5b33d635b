import type { JsonNode } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import { isEmpty, stringOf } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';
import { complaint, issueAt } from './complaint';

const SHORT = /^\d{13}-\d{7}$/;
const LONG = /^\d{13}-\d{19}$/;

/** Checks the form of the AppsFlyer ID, which is 13 digits, a hyphen, and 7 digits on iOS; on Android the documents disagree. */
export function checkAppsFlyerId(
  value: JsonNode | undefined,
  platform: Platform | undefined,
): readonly Issue[] {
  if (value === undefined || isEmpty(value)) return [];
  const id = stringOf(value);
  if (id === undefined) {
    return [issueAt(complaint('warning', 'type', 'appsflyer_id must be text.'), 'appsflyer_id', value)];
  }
  const said = doubtAbout(id, platform);
  return said === undefined ? [] : [issueAt(said, 'appsflyer_id', value)];
}

function doubtAbout(id: string, platform: Platform | undefined) {
  if (SHORT.test(id)) {
    if (platform !== 'android') return undefined;
    const message =
      'For Android the description of the API has 19 digits after the hyphen, and 7 in its own sample and in the legacy description.';
    return complaint('info', 'appsflyer-id', message, documented('S2S3', 'S2S2'));
  }
  if (LONG.test(id)) {
    if (platform !== 'ios') return undefined;
    const message =
      'This looks like the ID of an Android device: for iOS the description of the API has 7 digits after the hyphen.';
    return complaint('warning', 'appsflyer-id', message);
  }
  const message =
    'An AppsFlyer ID has 13 digits, a hyphen, and 7 or 19 digits. With this one, AppsFlyer most likely finds no install to credit the event to.';
  return complaint('warning', 'appsflyer-id', message, inferred('S2S3', 'S2SKB'));
}
