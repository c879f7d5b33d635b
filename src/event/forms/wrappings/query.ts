import { type Diagnostic, percentDecode, type Span } from '../../../engine';
import { findField } from '../../../vocabulary';
import { problemAt, quote } from '../../problem';
import { type Inner, innerWriter, type RecognizedForm, type Recognizer } from '../form';
import { scoreOf } from '../score';

/** A parameter as it is written. */
export interface RawParameter {
  /** The position of its name. */
  readonly name: Span;
  /** The position of its value; empty when it has none. */
  readonly value: Span;
}

const URL = /^(?:(?:GET|POST|PUT|HEAD)[ \t]+)?[a-z][a-z0-9+.-]*:\/\/[^\s?#"'<>]+\?/i;
const PARAMETERS = /^[?&]?[\w.$[\]%-]+=/;

/** Recognizes a URL, or the parameters of one alone: a query or the body of a form. */
export const readAddress: Recognizer = (text) =>
  recognizeParameters(text, (parameters) => scoreOf(namesOf(text, parameters)) > 0);

/** Reads the parameters of a text that is a URL or parameters alone, when they are accepted. */
export function recognizeParameters(
  text: string,
  isEvent: (parameters: readonly RawParameter[]) => boolean,
): RecognizedForm | undefined {
  const from = text.search(/\S/);
  const start = text.slice(Math.max(0, from), from + 4096);
  const url = URL.exec(start)?.[0];
  if (url === undefined && !PARAMETERS.test(start)) return undefined;
  const span = { from: from + (url?.length ?? 0), to: text.trimEnd().length };
  const parameters = splitParameters(text, span);
  // A space and another name show that the text is a log of another kind.
  if (parameters.some(({ value }) => /\s[\w.]+=/.test(text.slice(value.from, value.to)))) return undefined;
  if (parameters.length === 0 || !isEvent(parameters)) return undefined;
  const [phrase, label] = url === undefined ? ['URL parameters', 'URL parameters'] : ['a URL', 'URL'];
  return { ...parametersAsJson(text, parameters), phrase, label, notes: notesOn(text, parameters) };
}

// In the value of an address parameters are in their place.
const PARAMETER_INSIDE = /^(?![^&]*(?:\?|:\/\/))[^&]*&([\w.]{1,100})=/;
const MAX_NOTES = 20;

function notesOn(text: string, parameters: readonly RawParameter[]): readonly Diagnostic[] {
  const notes = parameters.flatMap((each) => swallowed(text, each) ?? damaged(text, each) ?? []);
  return [...notes.slice(0, MAX_NOTES), ...fragment(text, parameters)];
}

function swallowed(text: string, { name, value }: RawParameter): Diagnostic | undefined {
  const inside = PARAMETER_INSIDE.exec(decoded(text.slice(value.from, value.to)))?.[1];
  if (inside === undefined || findField(inside) === undefined) return undefined;
  const message = `The value of ${quote(nameOf(text.slice(name.from, name.to)))} contains ${quote(`&${inside}=`)}. The & before it is percent-encoded, so ${inside} is part of this value and no field.`;
  return problemAt(value, 'warning', 'event-swallowed', message);
}

function damaged(text: string, { name, value }: RawParameter): Diagnostic | undefined {
  const { problems } = percentDecode(text.slice(value.from, value.to), true);
  if (!problems.some(({ code }) => code === 'utf8-invalid')) return undefined;
  const message = `The value of ${quote(nameOf(text.slice(name.from, name.to)))} has escapes that are not UTF-8, so the characters they meant are not known; each is read as \ufffd.`;
  return problemAt(value, 'warning', 'event-encoding', message);
}

function fragment(text: string, parameters: readonly RawParameter[]): readonly Diagnostic[] {
  const from = parameters.at(-1)?.value.to ?? text.length;
  if (!/^#[^\s=]{1,100}=/.test(text.slice(from, from + 200))) return [];
  const at = { from, to: text.trimEnd().length };
  const message = 'What follows # is not sent to a server, so it is not read.';
  return [problemAt(at, 'info', 'event-left-out', message)];
}

// As some servers of old separate them, and cookies.
const SEMICOLONS = /^\??[\w.$[\]%+-]+=[^;&]*(?:;\s*[\w.$[\]%+-]+=[^;&]*(?![^;&]))+(?:;\s*)?$/;
const NAME = /^[\w.$[\]%+-]*$/;
const MAX_PARAMETERS = 10_000;

/** Splits a query at `&`, or at `;` where it has no `&`, up to a fragment. Line breaks around `&` are layout. Empty when it is no query, or has more than 10,000 parameters. */
export function splitParameters(source: string, { from, to }: Span): readonly RawParameter[] {
  // What follows is not searched: a log may have a thousand queries.
  const text = source.slice(0, to);
  const hash = text.indexOf('#', from);
  const end = hash < 0 ? to : hash;
  const sign = SEMICOLONS.test(text.slice(from, end)) ? ';' : '&';
  const parameters: RawParameter[] = [];
  let at = from + (/^[?&]/.test(text.slice(from, from + 1)) ? 1 : 0);
  while (at < end) {
    const mark = text.indexOf(sign, at);
    const stop = mark < 0 || mark > end ? end : mark;
    const whole = trimmed(text, { from: at, to: stop });
    const equals = text.slice(whole.from, whole.to).indexOf('=');
    const middle = equals < 0 ? whole.to : whole.from + equals;
    const value = { from: Math.min(whole.to, middle + 1), to: whole.to };
    // A line break inside a value means that the text is something else.
    if (!NAME.test(text.slice(whole.from, middle))) return [];
    if (/[\r\n]/.test(text.slice(value.from, value.to))) return [];
    if (middle > whole.from) parameters.push({ name: { from: whole.from, to: middle }, value });
    if (parameters.length > MAX_PARAMETERS) return [];
    at = stop + 1;
  }
  return parameters;
}

function trimmed(text: string, { from, to }: Span): Span {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}

/** Returns the names of parameters, decoded. */
export function namesOf(text: string, parameters: readonly RawParameter[]): readonly string[] {
  return parameters.map(({ name }) => nameOf(text.slice(name.from, name.to)));
}

// Forms of PHP and Rails put fields into an object: `event[city]`.
function nameOf(raw: string): string {
  const name = decoded(raw);
  const inner = /^\w+\[(\w+)\]$/.exec(name)?.[1];
  return inner !== undefined && findField(name) === undefined && findField(inner) !== undefined
    ? inner
    : name;
}

/** Writes parameters as a JSON object of texts, in their order and decoded once; repeated names stay repeated. */
export function parametersAsJson(text: string, parameters: readonly RawParameter[]): Inner {
  const writer = innerWriter(text);
  let separator = '{';
  for (const { name, value } of parameters) {
    writer.put(separator, name.from, name.from);
    writer.put(JSON.stringify(nameOf(text.slice(name.from, name.to))), name.from, name.to);
    writer.put(': ', name.to, value.from);
    writer.put(JSON.stringify(decoded(text.slice(value.from, value.to))), value.from, value.to);
    separator = ', ';
  }
  const end = parameters.at(-1)?.value.to ?? text.length;
  writer.put(parameters.length === 0 ? '{}' : '}', end, end);
  writer.put('', text.length, text.length);
  return writer.end(text.length);
}

// nginx writes some characters of a request as \x22 in its log; as bytes these are the escapes %22.
const LOG_ESCAPE = /\\x([0-9A-Fa-f]{2})/g;

function decoded(raw: string): string {
  return percentDecode(raw.replace(LOG_ESCAPE, '%$1'), true).text;
}
