import { countryName, isLanguageName, languageName } from './names';
import type { NoteReader, ValueNote } from './note';

const LOCALE = /^([a-z]{2})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]([A-Z]{2}))?$/;

const SCRIPTS = new Map([
  ['Hans', 'simplified script'],
  ['Hant', 'traditional script'],
  ['Latn', 'Latin script'],
  ['Cyrl', 'Cyrillic script'],
  ['Arab', 'Arabic script'],
]);

/** Recognizes country codes, languages and locales, and the names of languages that Android sends (`facts.md`, row 18). */
export const regionNotes: NoteReader = (text) => [
  ...countryNotes(text),
  ...localeNotes(text),
  ...nameNotes(text),
];

function countryNotes(text: string): readonly ValueNote[] {
  const value = countryName(text);
  if (value === undefined) return [];
  return [
    { kind: 'country', sure: 'shape', text: `Looks like a country code: ${value} (ISO 3166-1).`, value },
  ];
}

function localeNotes(text: string): readonly ValueNote[] {
  const [, language = '', script, region] = LOCALE.exec(text) ?? [];
  const name = languageName(language);
  if (name === undefined) return [];
  if (script === undefined && region === undefined) {
    return [
      {
        kind: 'language',
        sure: 'shape',
        text: `Looks like a language code: ${name} (ISO 639-1).`,
        value: name,
      },
    ];
  }
  const country = region === undefined ? undefined : countryName(region);
  if (region !== undefined && country === undefined) return [];
  const parts = [
    name,
    script === undefined ? undefined : (SCRIPTS.get(script) ?? `script ${script}`),
    country,
  ];
  const value = parts.filter((part) => part !== undefined).join(', ');
  return [{ kind: 'locale', sure: 'shape', text: `Looks like a locale: ${value}.`, value }];
}

function nameNotes(text: string): readonly ValueNote[] {
  if (!isLanguageName(text)) return [];
  return [
    {
      kind: 'language',
      sure: 'shape',
      text: 'The English name of a language, as Android devices send it.',
      value: text,
    },
  ];
}
