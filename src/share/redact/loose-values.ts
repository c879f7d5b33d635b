import type { NamedText } from './find-in-value';
import { kindOfName } from './kind';

// The ways in which texts other than JSON name a value, each with the name and then the value in its groups.
const WAYS: readonly RegExp[] = [
  // JSON that cannot be parsed, at any depth of escaping; also the literals of other languages.
  /"([^"\\\0]{1,80})\\*"\s*(?::|=>)\s*(?:\\*"((?:[^"\\]|\\[^"])*)|-?\d[\d.eE+-]*)/g,
  /'([^'\\\0]{1,80})'\s*(?::|=>)\s*(?:'((?:[^'\\]|\\[^])*)'|-?\d[\d.eE+-]*)/g,
  // XML: an element, and an attribute.
  /<([\w:.-]{1,80})(?:\s[^<>]*)?>(?:\s*<!\[CDATA\[)?([^<\]]+)(?:\]\]>\s*)?<\/\1\s*>/g,
  /([\w:.-]{1,80})\s{0,20}=\s{0,20}"([^"<>]*)"/g,
  /([\w:.-]{1,80})\s{0,20}=\s{0,20}'([^'<>]*)'/g,
  // A part of a multipart form.
  /name="([^"\r\n]{1,80})"[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n)*\r?\n([^\r\n]+)/g,
];

/** Returns every value that has a name in a text, whatever the format of the text, and the text itself. Total. */
export function looseValues(text: string): readonly NamedText[] {
  const pairs = WAYS.flatMap((way) =>
    [...text.matchAll(way)].map(([whole, name = '', value]) => ({
      name,
      text: value ?? /(?<![-\d.eE+])[-\d.eE+]*$/.exec(whole)?.[0] ?? '',
    })),
  );
  return [...pairs, ...commandUsers(text), { name: '', text }];
}

const USER = /(?<=\s)(?:-u|--user|--proxy-user)(?:\s{1,9}|=)?["']?([^\s"':\0]{1,200}):([^\s"'\0]{1,200})/g;

// The user and the password of a curl command.
function commandUsers(text: string): readonly NamedText[] {
  if (!/\bcurl\b/.test(text)) return [];
  return [...text.matchAll(USER)].flatMap(([, user = '', password = '']) =>
    [user, password].map((each) => ({ name: '', text: each, kind: 'credentials' as const })),
  );
}

// At the beginning of a line, or in quotes as an argument of a command.
const HEADER = /(?:^|["'])[ \t]{0,20}([A-Za-z][\w-]{1,60}):[ \t]{1,9}([^\r\n"']{1,2000})/gm;
const MACRO = /\([^()\s]{1,80}\)|\{[^{}\s]{1,80}\}/g;

/** Returns the headers in a text that are not where a request has them, such as those of a command. */
export function strayHeaders(text: string): readonly NamedText[] {
  return [...text.matchAll(HEADER)].flatMap(([, name = '', value = '']) =>
    kindOfName(name) === undefined ? [] : [{ name, text: value.replace(MACRO, '\0') }],
  );
}
