import { type Diagnostic, readJson, type Span } from '../../../engine';
import { problemAt, quote } from '../../problem';
import { edited, type Inner, innerWriter, type Recognizer } from '../form';
import { readLoose } from '../json/loose';
import { constantOf } from './sdk-constants';
import { argumentsAt, literalOf } from './arguments';

const CALL = /\b(?:logEvent|trackEvent|sendEvent|sendRichEvent|logEventWithEventName)\s*([(:])\s*/;
const APPSFLYER = /apps?flyer|\bAF[A-Z]|["']af_/i;
const MAX_PAIRS = 200;

interface Entry {
  readonly key: Span & { readonly text: string };
  /** As JSON; undefined for a variable. */
  readonly value: Span & { readonly json: string | undefined };
}

/** Recognizes code that sends an event by AppsFlyer's SDK: the name of the event, and the values that it is given. */
export const readSdkCall: Recognizer = (text) => {
  const call = APPSFLYER.test(text) ? CALL.exec(text) : null;
  if (call === null) return undefined;
  const from = call.index + call[0].length;
  const list = call[1] === ':' ? selectorAt(text, from) : argumentsAt(text, from);
  const index = list.findIndex((argument) => nameIn(text, argument) !== undefined);
  const argument = list[index];
  const name = argument && nameIn(text, argument);
  if (name === undefined) return undefined;
  const values = list[index + 1];
  const entries = values === undefined ? [] : entriesOf(text, values, call.index);
  const known = entries.filter(({ value }) => value.json !== undefined);
  return {
    ...written(text, name, known),
    phrase: 'code that sends an event by the SDK',
    label: 'SDK call',
    notes: leftOut(text, values, entries),
  };
};

const NOTHING = /^(?:null|nil|None|\{\s*\}|\[\s*:?\s*\]|@\{\s*\})$/;

function leftOut(text: string, values: Span | undefined, entries: readonly Entry[]): readonly Diagnostic[] {
  if (values === undefined) return [];
  const unknown = entries.filter(({ value }) => value.json === undefined);
  const names = unknown.slice(0, 5).map(({ key }) => quote(key.text));
  const message =
    names.length > 0
      ? `These parameters have no value that is written in the code, so they are not read: ${names.join(', ')}.`
      : 'The parameters of the event are not written in this code, so they are not read.';
  const isRead =
    names.length === 0 && (entries.length > 0 || NOTHING.test(text.slice(values.from, values.to)));
  return isRead ? [] : [problemAt(unknown[0]?.key ?? values, 'info', 'event-left-out', message)];
}

type Name = Span & { readonly text: string };

// A text, a constant, or a variable that the code gives a text.
function nameIn(text: string, { from, to }: Span): Name | undefined {
  const argument = text.slice(from, to);
  const literal = literalOf(argument);
  if (literal?.isText === true) return { from, to, text: literal.text };
  const constant = constantOf(argument, 'event');
  if (constant !== undefined) return { from, to, text: constant };
  if (!/^[A-Za-z_]\w*$/.test(argument)) return undefined;
  const assigned = new RegExp(`\\b${argument}\\s*(?::\\s*\\w+\\s*)?=\\s*("[^"\\n]*"|'[^'\\n]*')`, 'd').exec(
    text,
  );
  const [start, end] = assigned?.indices?.[1] ?? [0, 0];
  return start === end ? undefined : { from: start, to: end, text: text.slice(start + 1, end - 1) };
}

// In Objective-C the parts of the name of the method are between the arguments.
function selectorAt(text: string, from: number): readonly Span[] {
  const found = /^(\S+)\s+withValues:\s*/.exec(text.slice(from, from + 500));
  if (found?.[1] === undefined) return [];
  const start = from + found[0].length;
  const [values] = argumentsAt(text, start);
  return [{ from, to: from + found[1].length }, ...(values === undefined ? [] : [values])];
}

function entriesOf(text: string, values: Span, call: number): readonly Entry[] {
  const argument = text.slice(values.from, values.to);
  if (NOTHING.test(argument)) return [];
  if (!/^[A-Za-z_$]\w*$/.test(argument)) return entriesIn(text, values);
  const assigned = new RegExp(`\\b${argument.replace('$', '\\$')}\\s*(?::[^=\\n]{1,60})?=\\s*`).exec(
    text.slice(0, call),
  );
  const start = assigned === null ? -1 : assigned.index + assigned[0].length;
  const [literal] = start < 0 ? [] : argumentsAt(text, start);
  const given = literal === undefined ? [] : entriesIn(text, literal);
  return [...given, ...lines(text.slice(0, call), argument)];
}

const KEY = `@?"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'|[A-Za-z_][\\w.]*`;
const VALUE = `@?"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'|@?-?\\d[\\d.]*|[A-Za-z_@][\\w.]*`;
// In a list of pairs, and in one of pairs in brackets.
const PAIR = new RegExp(`(?<=[[{(,\\s])(${KEY})\\s*(?::|=>|\\bto\\b)\\s*(${VALUE})?`, 'dg');
const BRACED = new RegExp(`[{(]\\s*(${KEY})\\s*,\\s*(${VALUE})\\s*[})]`, 'dg');

function entriesIn(text: string, span: Span): readonly Entry[] {
  const inside = text.slice(span.from, span.to);
  const loose = looseEntries(text, span);
  if (loose !== undefined) return loose;
  const isBraced = /[{(]\s*[{(]|Pair\(/.test(inside);
  const pairs = found(isBraced ? BRACED : PAIR, inside, span.from);
  const depths = pairs.map(({ key }) => depthAt(inside, key.from - span.from));
  return pairs.filter((_, index) => depths[index] === Math.min(...depths));
}

// How many brackets are open at an offset.
function depthAt(text: string, to: number): number {
  const signs = text.slice(0, to).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '');
  return signs.replace(/[^[{(]/g, '').length - signs.replace(/[^\]})]/g, '').length;
}

function looseEntries(text: string, { from, to }: Span): readonly Entry[] | undefined {
  const loose = text[from] === '{' ? readLoose(text, from) : undefined;
  if (loose === undefined || loose.isBroken || loose.to !== to) return undefined;
  const shifted = loose.edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const json = edited(text.slice(from, to), shifted).text;
  const reading = readJson(json);
  if (!reading.ok || reading.node.type !== 'object') return undefined;
  // The values are those of the literal as a whole, since the texts differ in length.
  return reading.node.entries.map(({ key, value }) => ({
    key: { from, to: from, text: key },
    value: { from, to: from, json: json.slice(value.from, value.to) },
  }));
}

// Statements that set one value after the other.
function lines(text: string, variable: string): readonly Entry[] {
  const put = new RegExp(
    `\\b${variable}\\s*\\.\\s*(?:put|[aA]dd|set|putString|putDouble|putInt)\\(\\s*(${KEY})\\s*,\\s*(${VALUE})`,
    'dg',
  );
  const index = new RegExp(`\\b${variable}\\s*\\[\\s*(${KEY})\\s*\\]\\s*=\\s*(${VALUE})`, 'dg');
  return [...found(put, text, 0), ...found(index, text, 0)];
}

function found(pattern: RegExp, text: string, offset: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { 1: written = '', 2: value = '', indices } of text.matchAll(pattern)) {
    const [keyFrom, keyTo] = indices?.[1] ?? [0, 0];
    const [valueFrom, valueTo] = indices?.[2] ?? [keyTo, keyTo];
    const key = literalOf(written)?.text ?? constantOf(written, 'key');
    // In JavaScript a key has no quotes.
    const isPlain = key === undefined && /^[a-z]\w*$/.test(written);
    entries.push({
      key: { from: offset + keyFrom, to: offset + keyTo, text: key ?? written },
      value: {
        from: offset + valueFrom,
        to: offset + valueTo,
        json: key === undefined && !isPlain ? undefined : literalOf(value)?.json,
      },
    });
    if (entries.length === MAX_PAIRS) break;
  }
  return entries;
}

function written(text: string, name: Name, entries: readonly Entry[]): Inner {
  const writer = innerWriter(text);
  const sorted = [...entries].sort((one, other) => one.key.from - other.key.from);
  const isBefore = name.from < (sorted[0]?.key.from ?? text.length);
  const putName = (before: string) => {
    writer.put(`${before}"event_name": `, name.from, name.from);
    writer.put(JSON.stringify(name.text), name.from, name.to);
  };
  if (isBefore) putName('{');
  for (const [index, { key, value }] of sorted.entries()) {
    const before = index > 0 ? ', ' : isBefore ? ', "event_value": {' : '{"event_value": {';
    writer.put(before, key.from, key.from);
    writer.put(JSON.stringify(key.text), key.from, key.to);
    writer.put(': ', key.to, value.from);
    writer.put(value.json ?? 'null', value.from, value.to);
  }
  const last = sorted.at(-1)?.value.to ?? name.to;
  if (sorted.length > 0) writer.put('}', last, last);
  if (!isBefore) putName(', ');
  const end = Math.max(last, name.to);
  writer.put('}', end, end);
  writer.put('', text.length, text.length);
  return writer.end(text.length);
}
