import { type JsonNode, readJson } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { documented } from '../../../vocabulary/reference';
import { entriesOf, isEmpty, scalarText } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';
import { complaint, issueAt } from './complaint';

/** Checks the event value, which is JSON written as text: an object in its place is the commonest mistake. */
export function checkEventValue(
  value: JsonNode | undefined,
  platform: Platform | undefined,
): readonly Issue[] {
  if (value === undefined || value.type === 'null') return [];
  const issue = (...said: Parameters<typeof complaint>) => [issueAt(complaint(...said), 'eventValue', value)];
  if (value.type !== 'string') {
    const what =
      value.type === 'object' ? 'an object' : value.type === 'array' ? 'a list' : `a ${value.type}`;
    const message = `eventValue must be JSON written as text: quotes around it, and a backslash before each quote inside. This is ${what}.`;
    return issue('error', 'value-type', message);
  }
  if (value.value.trim() === '') {
    return issue('info', 'value-empty', emptySaid(value.value, platform), documented('S2S3', 'S2SO'));
  }
  const reading = readJson(value.value);
  const entries = reading.ok ? entriesOf(reading.node) : undefined;
  if (entries === undefined) {
    const message =
      'The text of eventValue must be a JSON object; no document says what happens to another text.';
    return issue('warning', 'value-json', message);
  }
  const revenue = entries.get('af_revenue')?.value;
  if (isEmpty(revenue) || /^-?\d+(?:\.\d+)?$/.test(scalarText(revenue))) return [];
  const message =
    'af_revenue must be a number with a dot for decimals and a minus for a refund, and no other marks.';
  return issue('warning', 'revenue', message);
}

const DISAGREE =
  'AppsFlyer’s documents disagree on an event without values: the description of the API and the overview for iOS have "", the overview for Android has one space between the quotes.';

function emptySaid(text: string, platform: Platform | undefined): string {
  if (text === '') return `${DISAGREE} This is "".`;
  if (text !== ' ') return `${DISAGREE} This has more than one space, which no document shows.`;
  return `${DISAGREE} This has one space${platform === 'ios' ? ', which no document shows for iOS' : ''}.`;
}
