import type { CodeSign } from './sign';
import { codeAt } from './value';
import { pairsOf } from './call';
import { codeAsJson, type CodeValue, fieldsIn } from './tree';
import type { RecognizedForm, Recognizer } from '../form';

// What may be before a value: a variable, or the word that returns or prints it.
const BEFORE =
  /^\s*(?:<\?php\s+)?(?:(?:const|let|var|val|my|local|return|print|puts|p)\s+)*(?:[\w$@.]+(?:\s*:\s*[\w<>[\], ?]+)?\s*:?=\s*)?/;

/** Recognizes an array, a hash, a dictionary or a map as other languages write it in code or print it. */
export const readCodeLiteral: Recognizer = (text) => {
  const from = BEFORE.exec(text)?.[0].length ?? 0;
  for (const start of new Set([from, Math.max(0, text.search(/\S/))])) {
    const found = codeIn(text, start);
    if (found === undefined || !/^\s*(?:[;,]\s*)?(?:\?>\s*)?$/.test(text.slice(found.to))) continue;
    // Ruby and Perl write the same inside; variables of Perl begin with a sign.
    const isPerl = found.label === 'Ruby hash' && /^\s*(?:my\s+)?[$%@]/.test(text.slice(0, start));
    return isPerl ? { ...found, phrase: 'a Perl hash', label: 'Perl hash' } : found;
  }
  return undefined;
};

/** Reads an object, or a list of objects, that begins at an offset and is surely written in a programming language. */
export function codeIn(
  text: string,
  from: number,
): (RecognizedForm & { readonly to: number; readonly fields: number }) | undefined {
  const code = codeAt(text, from);
  if (code === undefined) return undefined;
  const { signs } = code;
  const value = signs.has('parentheses') ? withPairs(code.value) : code.value;
  const first = value.type === 'list' ? value.items[0] : value;
  const name = languageOf(signs);
  if (first?.type !== 'object' || name === undefined) return undefined;
  const [phrase, label] = name;
  return { ...codeAsJson(text, value), phrase, label, notes: [], to: value.to, fields: fieldsIn(value) };
}

// As Python prints what has an order: [('a', 1), ('b', 2)].
function withPairs(value: CodeValue): CodeValue {
  return (value.type === 'list' ? pairsOf(value.items, value) : undefined) ?? value;
}

type Name = readonly [phrase: string, label: string];
type Signs = ReadonlySet<CodeSign>;

const named = (signs: Signs, pattern: RegExp) => [...signs].some((sign) => pattern.test(sign));

const LANGUAGES: readonly (readonly [name: Name, isIt: (signs: Signs) => boolean])[] = [
  [['a variable that PHP printed', 'PHP dump'], (signs) => signs.has('dump')],
  [
    ['a JavaScript map', 'JavaScript map'],
    (signs) => signs.has('rocket') && named(signs, /^name-(?:Map|URLSearchParams|FormData|Headers)$/),
  ],
  [['a PHP array', 'PHP array'], (signs) => signs.has('rocket-list')],
  [['an Elixir map', 'Elixir map'], (signs) => signs.has('percent')],
  [['a Perl hash', 'Perl hash'], (signs) => signs.has('rocket') && signs.has('nothing-undef')],
  [
    ['an Objective-C dictionary', 'Objective-C dictionary'],
    (signs) => signs.has('at') && !signs.has('equals'),
  ],
  [['a PowerShell table', 'PowerShell table'], (signs) => signs.has('at')],
  [['a dictionary that an Apple system printed', 'printed dictionary'], (signs) => signs.has('bare')],
  [['a Swift dictionary', 'Swift dictionary'], (signs) => signs.has('colon-list')],
  [
    ['a Ruby hash', 'Ruby hash'],
    (signs) => signs.has('rocket') || signs.has('symbol') || signs.has('nothing-nil'),
  ],
  [['a Kotlin map', 'Kotlin map'], (signs) => signs.has('to') || named(signs, /^name-mapOf$/)],
  [['a Scala map', 'Scala map'], (signs) => signs.has('arrow')],
  [['a Go map', 'Go map'], (signs) => signs.has('name-go')],
  [['a Java map', 'Java map'], (signs) => named(signs, /^name-(?:of|ofEntries)$/)],
  [
    ['a Python literal', 'Python literal'],
    (signs) => signs.has('parentheses') || named(signs, /^name-(?:datetime|date|Decimal|UUID|\w*[dD]ict)$/),
  ],
  [['a C# object', 'C# object'], (signs) => signs.has('new')],
  [['a Rust value', 'Rust value'], (signs) => named(signs, /^name-(?:String|Number|Some|Bool)$/)],
  [['a JavaScript object', 'JavaScript object'], (signs) => signs.has('name-node') || signs.has('cut')],
  [['an object written as code', 'object in code'], (signs) => signs.has('equals')],
];

function languageOf(signs: Signs): Name | undefined {
  return LANGUAGES.find(([, isIt]) => isIt(signs))?.[0];
}
