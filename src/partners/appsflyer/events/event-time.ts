import { type JsonNode, readTime, writeTime } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import { isEmpty, stringOf } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';
import { complaint, issueAt } from './complaint';

const FORM = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/;

/** Checks the time of the event (S2S3), and says until when AppsFlyer keeps it, by an old text of its help (S2SKB). */
export function checkEventTime(value: JsonNode | undefined): readonly Issue[] {
  if (value === undefined || isEmpty(value)) return [];
  const text = stringOf(value);
  const time = text === undefined ? undefined : readTime(text);
  if (text === undefined || time === undefined || !FORM.test(text)) {
    const message =
      'eventTime must be text in the form yyyy-mm-dd hh:mm:ss.sss, in UTC; no document says what happens to another form.';
    return [issueAt(complaint('warning', 'time', message), 'eventTime', value)];
  }
  const message = `AppsFlyer keeps this time if the event arrives by ${deadline(time)} UTC; after that it takes the time of arrival. Its help said so in 2016; whether it still holds is not known.`;
  const origins = [...documented('S2SKB'), ...inferred('S2S3')];
  return [issueAt(complaint('info', 'time-kept', message, origins), 'eventTime', value)];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Returns 02:00 of the day after a time, both in UTC, as text without seconds. */
function deadline(time: number): string {
  return writeTime(Math.floor(time / DAY) * DAY + DAY + 2 * HOUR).replace(/:\d\d(?:\.\d+)?$/, '');
}
