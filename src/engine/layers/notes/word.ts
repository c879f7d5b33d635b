import type { NoteReader } from './note';

// `facts.md`, Missing values and Values.
const WORDS = new Map([
  ['null', 'The word null, written in place of a missing value.'],
  ['undefined', 'The word undefined, written by a program in place of a missing value.'],
  ['None', 'The word None, which AppsFlyer’s sample payloads use for a missing value.'],
  ['none', 'The word none, which AppsFlyer’s sample payloads use for a missing value.'],
  ['N/A', 'Not available. AppsFlyer’s documents use it for a missing value.'],
  ['restricted', 'AppsFlyer writes this in place of a withheld media source.'],
  [
    'c_name_exceeded_max_length',
    'AppsFlyer writes this in place of a campaign name of more than 100 characters.',
  ],
]);

const BOOLEANS = new Map([
  ['true', 'true in lower case, as in logs'],
  ['false', 'false in lower case, as in logs'],
  ['TRUE', 'true in upper case, as in the table for ad networks'],
  ['FALSE', 'false in upper case, as in the table for ad networks'],
]);

/** Recognizes booleans in their three styles, and words that mean a missing value. */
export const wordNotes: NoteReader = (text) => {
  const boolean = BOOLEANS.get(text);
  if (boolean !== undefined) {
    return [{ kind: 'boolean', sure: 'shape', text: `A boolean: ${boolean}.`, value: text.toLowerCase() }];
  }
  if (text === '1' || text === '0') {
    const value = text === '1' ? 'true' : 'false';
    const sentence = `A number, or a boolean written as one: ${text} is ${value}.`;
    return [{ kind: 'boolean', sure: 'shape', text: sentence, value }];
  }
  const word = WORDS.get(text);
  return word === undefined ? [] : [{ kind: 'word', sure: 'shape', text: word }];
};
