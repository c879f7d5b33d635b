import type { Span } from '../../../engine';
import { scoreOf } from '../../../event/forms';
import type { Arrival } from '../../arrival';
import { timeIn } from '../logs/access-log';
import { arrivalOfFields } from '../fields';
import { formBody } from './form-body';
import { type Part, queryOfTexts } from '../json/pairs';
import { plainKey } from '../json/source';
import { lineAt, type Line } from '../text/line';
import { added, cut, joined, placeOf } from '../text/mapped';
import { type PrintedPair, printedPairs } from './printed-pairs';
import type { Context, Reader } from '../reader';
import { arrivalOf } from '../request';

// An array of PHP, or brackets around a first key as languages print them.
const OPENING =
  /\bArray\s*$|\barray:\d+ \[|\bArray ?\( ?\[|\b[Aa]rray\s*\($|(?<=Dict\()[[{]|\barray\s?\(\d+\)\s?\{|\[\s*["'][\w.-]+["']\s*=>|%?\{\s*(?:["'][\w.-]+["']\s*(?:=>|:)|[\w$]+:\s)|\{\s*$|\bmap\[(?=\w)|\{(?=\w[\w.-]*=)/;
// What each of them has; most lines have none of it.
const BRACKET = /\[\s*["']|\bmap\[|Dict\(/;
const mayOpen = (text: string) => text.includes('{') || text.includes('rray') || BRACKET.test(text);
// What says that parameters follow, and what may say so.
const LABEL = /param|query.?str|_GET|_POST|_REQUEST|postback|null prototype|Dict\($/i;
const WEAK_LABEL = /query|args|\bform\b|callback/i;
// What other things follow, and code that makes an object.
const OTHER_LABEL = /header|cookie|response|\b(?:const|let|var|def|function|import)\b|\b(?!\w*Dict\()\w+\($/i;
const ADDRESS = /(?<![^\s"'])[^\s"'/?]*[/?][^\s"']*\?[\w.-]+=/;
const FORM = /_POST|\bform\b|\bbody\b/i;
// Longer ones are not read.
const MAX_CHARACTERS = 20_000;
const MIN_PAIRS = 2;

/**
 * Reads the parameters of a request as a program printed them once they were decoded: `print_r($_GET)`, `request.args`,
 * `Parameters: {"a"=>"1"}`, `map[a:[1]]`; or all that it knows of a request, such as `$_SERVER`.
 */
export const readParameters: Reader = {
  forms: ['parameters'],
  read: (line, context) => {
    const start = mayOpen(line.text) ? OPENING.exec(line.text)?.index : undefined;
    // An address with parameters is what was sent.
    const isLate = start !== undefined && ADDRESS.test(line.text.slice(0, start));
    const found = start === undefined || isLate ? undefined : printedAt(line, start, context);
    const arrival = found && arrivalIn(line, found, labelOf(line, start ?? 0), context);
    return arrival && { items: [arrival], next: found.next };
  },
};

// What is before it in its line, or alone in the line above.
function labelOf({ source, from, text }: Line, start: number): string {
  const before = text.slice(0, start);
  if (before.trim() !== '' || from === 0) return before;
  const above = source.text.slice(Math.max(0, source.text.lastIndexOf('\n', from - 2) + 1), from).trim();
  return above.length < 60 ? above : before;
}

interface Printed {
  readonly pairs: readonly PrintedPair[];
  /** Where it ends in the source. */
  readonly to: number;
  readonly next: number;
}

function printedAt(
  { source, from: lineFrom }: Line,
  start: number,
  { budget }: Context,
): Printed | undefined {
  if (budget.left <= 0) return undefined;
  const from = lineFrom + start;
  const to = Math.min(source.text.length, from + MAX_CHARACTERS);
  budget.left -= to - from;
  const found = printedPairs(cut(source, { from, to }));
  if (found === undefined || found.pairs.length < MIN_PAIRS) return undefined;
  const end = lineAt(source, from + found.to);
  return { pairs: found.pairs, to: from + found.to, next: end.next };
}

function arrivalIn(line: Line, found: Printed, before: string, { chosen }: Context): Arrival | undefined {
  const { pairs, to } = found;
  const at = placeOf(line.source, { from: line.from, to });
  const whole = arrivalOfFields(
    (names, fits) =>
      pairs.find(({ name, value }) => names.includes(plainKey(name.text)) && fits(value.text))?.value,
    { form: 'fields', at, isRequest: isAddressObject(pairs) },
  );
  if (whole !== undefined) return chosen === undefined ? whole : undefined;
  const isRequest = chosen !== undefined || hasLabel(before, pairs) || isAlone(line, found, before);
  return isRequest || fieldsIn(pairs) >= MIN_PAIRS ? parametersArrival(line, pairs, before, at) : undefined;
}

// Node prints the parts of an address.
function isAddressObject(pairs: readonly PrintedPair[]): boolean {
  const has = (wanted: string) => pairs.some(({ name }) => name.text === wanted);
  return has('href') && has('protocol');
}

function hasLabel(before: string, pairs: readonly PrintedPair[]): boolean {
  if (OTHER_LABEL.test(before)) return false;
  return LABEL.test(before) || (WEAK_LABEL.test(before) && fieldsIn(pairs) > 0);
}

function isAlone({ source, from }: Line, { next }: Printed, before: string): boolean {
  return (source.text.slice(0, from) + before + source.text.slice(next)).trim() === '';
}

// Programs print much else; the names of an event show parameters.
function fieldsIn(pairs: readonly PrintedPair[]): number {
  return scoreOf(pairs.map(({ name }) => name.text));
}

function parametersArrival(line: Line, pairs: readonly PrintedPair[], before: string, at: Span): Arrival {
  const query = queryOfTexts(pairs);
  const time = timeIn(line.text);
  if (!FORM.test(before)) return parametersOf(query, { at, time });
  const notes = query.codes.map((code) => ({ code, at }));
  return formBody({ form: 'parameters', body: query.text, at, notes, time });
}

/** Reads decoded parameters as a request of which nothing else is known. */
export function parametersOf(
  { text, codes }: Part,
  { at, time }: { readonly at: Span; readonly time?: string | undefined },
): Arrival {
  const notes = codes.map((code) => ({ code, at }));
  return arrivalOf({ form: 'parameters', at, url: joined([added('?', at.from), text]), time, notes });
}

/** Reads the parameters that are printed after a label in a line; undefined where none are. */
export function printedParameters(line: Line, label: RegExp, context: Context): Part | undefined {
  const start = label.exec(line.text);
  const found = start === null ? undefined : printedAt(line, start.index + start[0].length, context);
  return found && queryOfTexts(found.pairs);
}
