import type { NoteReader, ValueNote } from './note';

// Packages are named after a domain read backwards.
const DOMAINS = /^(?:com|org|net|edu|gov|io|co|app|dev|me|tv|info|biz|air|[a-z]{2})\./;
const PACKAGE = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/i;

/** Recognizes app IDs and versions. */
export const appNotes: NoteReader = (text) => [...appIdNotes(text), ...versionNotes(text)];

// `facts.md`, Values: a package name on Android, `id` and the number in the store on iOS.
function appIdNotes(text: string): readonly ValueNote[] {
  const [, number] = /^id(\d{6,12})$/.exec(text) ?? [];
  if (number !== undefined) {
    const sentence = `Looks like an app ID on iOS: number ${number} in the App Store.`;
    return [{ kind: 'app-id', sure: 'shape', text: sentence, value: number }];
  }
  if (!isPackage(text)) return [];
  return [
    { kind: 'app-id', sure: 'shape', text: 'Looks like an app ID on Android: a package name.', value: text },
  ];
}

function isPackage(text: string): boolean {
  if (text.length > 200 || !PACKAGE.test(text) || !DOMAINS.test(text)) return false;
  return text.split('.').length > 2 || text.startsWith('com.');
}

function versionNotes(text: string): readonly ValueNote[] {
  const [, mark, value] = /^(v?)(\d{1,4}(?:\.\d{1,4}){2})$/.exec(text) ?? [];
  if (value === undefined) return [];
  if (mark === '') {
    return [{ kind: 'version', sure: 'shape', text: 'Looks like a version of an app or a system.', value }];
  }
  const sentence = `Looks like a version of AppsFlyer’s SDK: ${value}.`;
  return [{ kind: 'sdk-version', sure: 'shape', text: sentence, value }];
}
