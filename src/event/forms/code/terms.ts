import { groupDigits } from '../../../engine';
import { problemAt } from '../../problem';
import { codeAsJson, type CodeValue, fieldsIn } from './tree';
import { ednAt } from './edn';
import { erlangAt } from './erlang';
import type { Recognizer } from '../form';
import { oneLineArrayAt } from './one-line-print-r';
import { phpValueAt } from './php-serialized';

/** A notation whose values can be told from other text by their first characters. */
interface Notation {
  readonly phrase: string;
  readonly label: string;
  readonly opening: RegExp;
  /** Reads a value at an offset; undefined where there is none. */
  readonly read: (text: string, from: number) => CodeValue | undefined;
}

const NOTATIONS: readonly Notation[] = [
  {
    phrase: 'a value that PHP serialized',
    label: 'PHP value',
    opening: /(?<!\w)(?:a:\d{1,7}:\{|O:\d{1,4}:")/g,
    read: phpValueAt,
  },
  {
    phrase: 'an array that PHP printed',
    label: 'PHP array',
    opening: /(?<![\w\\])(?:Array|[\w\\]{1,200} Object)[ \t]*\([ \t]*\[/g,
    read: oneLineArrayAt,
  },
  {
    phrase: 'a Clojure map',
    label: 'Clojure map',
    opening: /\{[ ,]{0,20}:[A-Za-z_]|#:[\w.*-]{1,100}\{/g,
    read: ednAt,
  },
  {
    phrase: 'an Erlang term',
    label: 'Erlang term',
    opening: /#\{|\[\{(?=<<"|'|[a-z]\w{0,100},)/g,
    read: erlangAt,
  },
];

const MIN_FIELDS = 2;
const MAX_TRIED = 5;

/** Recognizes a value of PHP, Clojure or Erlang with other text before or after it, as in a log. The first one is read. */
export const readTerms: Recognizer = (text) => {
  for (const { phrase, label, opening, read } of NOTATIONS) {
    const found = valuesIn(text, opening, read);
    const [value] = found;
    if (value === undefined) continue;
    const message = `There are ${groupDigits(found.length)} events in the text; only this one is read.`;
    const notes = found.length > 1 ? [problemAt(value, 'info', 'event-list', message)] : [];
    return { ...codeAsJson(text, value), phrase: `${phrase} in a longer text`, label, notes };
  }
  return undefined;
};

function valuesIn(text: string, opening: RegExp, read: Notation['read']): readonly CodeValue[] {
  const found: CodeValue[] = [];
  let tried = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    if ((tried += 1) > MAX_TRIED) break;
    const value = read(text, index);
    if (value !== undefined && fieldsIn(value) >= MIN_FIELDS) found.push(value);
  }
  return found;
}
