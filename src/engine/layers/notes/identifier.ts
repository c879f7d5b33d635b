import type { NoteReader, ValueNote } from './note';
import { isPlausibleTime, timeInWords } from './time';

/** Recognizes identifiers of devices and installs by their form. */
export const identifierNotes: NoteReader = (text) => [
  ...uuidNotes(text),
  ...appsFlyerIdNotes(text),
  ...androidIdNotes(text),
];

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

// `facts.md`, Values and Missing values: the letter case in logs and DEVHUB, and what all zeros mean.
function uuidNotes(text: string): readonly ValueNote[] {
  if (!UUID.test(text)) return [];
  if (/^[0-]+$/.test(text)) {
    const none = 'The all-zero UUID, which means that there is no identifier.';
    return [{ kind: 'uuid', sure: 'certain', text: none, value: 'no identifier' }];
  }
  return [{ kind: 'uuid', sure: 'shape', text: `A UUID ${uuidCase(text)}.` }];
}

function uuidCase(text: string): string {
  if (!/[a-f]/i.test(text)) return 'without letters, so its case is unknown';
  if (text === text.toLowerCase()) return 'in lower case, as Google advertising IDs are written';
  if (text === text.toUpperCase()) return 'in upper case, as IDFA and IDFV are written';
  return 'in mixed case, which is unusual for a device identifier';
}

// `facts.md`, Values: the two lengths are documented and logs have 18 digits too; that the first part is a time is inferred.
function appsFlyerIdNotes(text: string): readonly ValueNote[] {
  const [, start = '', rest = ''] = /^(\d{13})-(\d{18,19}|\d{7})$/.exec(text) ?? [];
  if (start === '') return [];
  const platform = rest.length === 7 ? 'iOS' : 'Android';
  const shape = `Looks like an AppsFlyer ID of an install on ${platform}`;
  if (!isPlausibleTime(Number(start))) return [{ kind: 'appsflyer-id', sure: 'shape', text: `${shape}.` }];
  const value = timeInWords(Number(start));
  const sentence = `${shape}. Its first part is inferred to be a time: ${value}.`;
  return [{ kind: 'appsflyer-id', sure: 'inferred', text: sentence, value }];
}

// Without letters it is more likely a number.
function androidIdNotes(text: string): readonly ValueNote[] {
  if (!/^[0-9a-f]{16}$/i.test(text) || !/[a-f]/i.test(text)) return [];
  return [{ kind: 'android-id', sure: 'shape', text: 'Looks like an Android ID: 16 hexadecimal digits.' }];
}
