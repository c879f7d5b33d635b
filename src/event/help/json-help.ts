import type { EventHelp } from './help-page';

const PLAIN = '{"event_name": "af_login"}';
const WITH_CITY = '{"event_name": "af_login", "city": "Rome"}';
const BROKEN =
  'The text begins like JSON and breaks off or changes its rules here, so nothing after this place can be read.';

/** The help on the codes of JSON that cannot be read as it is. */
export const JSON_HELP: Readonly<Record<string, EventHelp>> = {
  'json-trailing-comma': {
    title: 'Comma after the last entry',
    explanation:
      'In JSON a comma is between two entries, never after the last one. The event is read without it. Other programs refuse the text.',
    before: '{"event_name": "af_login",}',
    after: PLAIN,
  },
  'json-comma': {
    title: 'A comma is missing',
    explanation:
      'JSON needs a comma between two entries. If a text before this place contains a quote, that quote ends the text too early and must be written as \\".',
    before: '{"event_name": "af_login" "city": "Rome"}',
    after: WITH_CITY,
  },
  'json-close': {
    title: 'A closing bracket is missing',
    explanation:
      'The text ends before all of its brackets are closed. Usually the end was not copied, so values may be missing, too. The fix closes the brackets and adds nothing else.',
    before: '{"event_name": "af_login"',
    after: PLAIN,
  },
  'json-comment': {
    title: 'A comment',
    explanation:
      'JSON has no comments, although many editors allow them. The event is read without them. The fix removes them.',
    before: '{"event_name": "af_login" /* name */}',
    after: PLAIN,
  },
  'json-quotes': {
    title: 'Other quotes than JSON has',
    explanation:
      'JSON puts texts and keys in plain double quotes. Office programs and chats turn them into typographic ones, and programming languages print single ones. The fix writes the same text in plain double quotes.',
    before: '{“event_name”: “af_login”}',
    after: PLAIN,
  },
  'json-key': {
    title: 'A key in double quotes is missing',
    explanation:
      'Every entry of an object begins with its name in double quotes. A comma too many or a bracket too few are the usual causes where no name is meant.',
    before: '{"event_name": "af_login", ,}',
    after: PLAIN,
  },
  'json-colon': {
    title: 'No colon between key and value',
    explanation:
      'JSON puts a colon between a key and its value, and nothing else. Without it the rest of the text cannot be read.',
    before: '{"event_name" "af_login"}',
    after: PLAIN,
  },
  'json-word': {
    title: 'A word that JSON does not have',
    explanation:
      'The only words of JSON are true, false and null, in lower case. Any other word must be in double quotes.',
    before: '{"event_name": af_login}',
    after: PLAIN,
  },
  'json-number': {
    title: 'Not a number of JSON',
    explanation:
      'JSON writes numbers with digits, a dot and an exponent, without a plus, separators or zeros in front. NaN, which data frames have for a missing number, is read as no value. Identifiers with zeros in front must be texts.',
    before: '{"event_name": "af_login", "event_revenue": +1}',
    after: '{"event_name": "af_login", "event_revenue": 1}',
  },
  'json-space': {
    title: 'A space that JSON does not allow',
    explanation:
      'Web pages and chats put spaces between words that look ordinary and are other characters, or that cannot be seen. JSON allows only ordinary spaces, tabs and line breaks between its parts. The fix replaces them; inside texts nothing changes.',
    before: '{\u00a0"event_name": "af_login"}',
    after: PLAIN,
  },
  'json-escape': {
    title: 'An escape that JSON does not have',
    explanation:
      'After a backslash JSON allows only a few letters and signs, such as \\n and \\". Other languages have more. Write the character itself, or the backslash twice.',
    before: '{"event_name": "af_login", "city": "R\\x6fme"}',
    after: WITH_CITY,
  },
  'json-control': {
    title: 'A line break or a tab inside a text',
    explanation:
      'Inside a text JSON needs \\n for a line break and \\t for a tab. A closing quote that is missing has the same effect.',
    before: '{"event_name": "af_\nlogin"}',
    after: PLAIN,
  },
  'json-string': {
    title: 'A text without its closing quote',
    explanation: `${BROKEN} Add the double quote at the end of the text.`,
    before: '{"event_name": "af_login}',
    after: PLAIN,
  },
  'json-value': {
    title: 'A value is missing',
    explanation: `${BROKEN} Write a value after the colon, or null.`,
    before: '{"event_name": }',
    after: PLAIN,
  },
  'json-end': {
    title: 'Text after the end of the JSON',
    explanation:
      'The JSON is complete, and more text follows. Usually a bracket is closed too early or something else was copied with it. Remove what does not belong to the event.',
    before: '{} af_login',
    after: PLAIN,
  },
  'json-depth': {
    title: 'Nested too deep',
    explanation:
      'JSON of more than 200 levels is not read, so the page stays fast. No event needs more than a few levels. Check for brackets that were repeated by mistake.',
    before: '[[[…]]]',
    after: PLAIN,
  },
};
