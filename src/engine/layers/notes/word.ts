import type { NoteReader } from './note';

// Fact sheet sections 3 and 5; row 36 for the campaign name; RESTR for `restricted`.
const WORDS = new Map([
  ['null', 'The word null: a value that is missing, written out.'],
  ['undefined', 'The word undefined: a value that is missing, written out by a program.'],
  ['None', 'The word None, which AppsFlyer’s sample payloads have where there is no value.'],
  ['none', 'The word none, which AppsFlyer’s sample payloads have where there is no value.'],
  ['N/A', 'Not available, as AppsFlyer’s documents write it where there is no value.'],
  ['restricted', 'The media source is withheld: AppsFlyer writes this in its place.'],
  [
    'c_name_exceeded_max_length',
    'The campaign name had more than 100 characters; AppsFlyer writes this in its place.',
  ],
]);

const BOOLEANS = new Map([
  ['true', 'true, in lower case as logs show it'],
  ['false', 'false, in lower case as logs show it'],
  ['TRUE', 'true, in upper case as the ad networks’ table has it'],
  ['FALSE', 'false, in upper case as the ad networks’ table has it'],
]);

/** Finds booleans in their three styles, and words that stand for a missing value. */
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
