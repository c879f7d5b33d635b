import {
  type Diagnostic,
  type Parameter,
  percentDecode,
  percentEncode,
  rawSpan,
  readJson,
  writeMacro,
} from '../../engine';
import { type LintContext, mayContain, type UsedMacro } from '../context';
import { diagnostic, quote, replaceAll, suggestion } from '../diagnostic';
import { outputSpan } from '../output';

/** Finds values that are encoded once too often or too rarely, and JSON in a value that this event makes invalid. */
export function* nestedValues(context: LintContext): Generator<Diagnostic> {
  yield* encodedBefore(context);
  if (!mayContain(context, BEGINS_NESTED)) return;
  const { macros, parameters, template } = context;
  let next = 0;
  for (const parameter of parameters) {
    const { value } = parameter;
    if (value === undefined) continue;
    while ((macros[next]?.part.from ?? Infinity) < value.from) next += 1;
    const inside: UsedMacro[] = [];
    for (; (macros[next]?.part.from ?? Infinity) < value.to; next += 1) {
      const used = macros[next];
      if (used !== undefined) inside.push(used);
    }
    const written = template.text.slice(value.from, value.to);
    yield* encodedUrl(written, value.from, inside);
    yield* brokenJson({ written, parameter, inside }, context);
  }
}

// What is looked for in the values begins so: an encoded URL, and JSON.
const BEGINS_NESTED = /%(?:25)*3A|=\s*(?:[[{]|%[57]B)/i;

// `://` with each of its characters percent-encoded, any number of times.
const NESTED = /%((?:25)*)3A%(?:25)*2F%(?:25)*2F/i;

/** True for a text with a URL in it that is percent-encoded. */
export function isNestedUrl(text: string): boolean {
  return NESTED.test(text);
}

function* encodedUrl(written: string, start: number, inside: readonly UsedMacro[]): Generator<Diagnostic> {
  const found = NESTED.exec(written);
  if (found === null) return;
  const depth = (found[1] ?? '').length / 2 + 1;
  const isWhole = /^https?$/i.test(written.slice(0, found.index));
  if (depth > 1 && isWhole) yield encodedTooOften(written, start, depth);
  for (const { part, filling } of inside) {
    if (part.from < start + found.index || filling.state !== 'filled') continue;
    const value = filling.steps.at(-2)?.after ?? filling.raw;
    if (percentEncode(value) === value) continue;
    const macro = writeMacro(part.name, part.notation);
    const message = `${macro} is inside a URL that is percent-encoded ${times(depth)}. Its value is encoded once but would need to be encoded ${times(depth + 1)}: ${quote(value)} reaches the inner URL ${depth === 1 ? 'unencoded' : 'less encoded than the rest'}.`;
    yield diagnostic('nested-url', part, message);
  }
}

function encodedTooOften(written: string, from: number, depth: number): Diagnostic {
  const at = { from, to: from + written.length };
  const edits = [...written.matchAll(/%25(?=(?:25)*[0-9A-F]{2})/gi)].map(({ index }) => ({
    from: from + index + 1,
    to: from + index + 3,
    insert: '',
  }));
  const message = `This URL is percent-encoded ${times(depth)}. Receivers decode it once, which leaves escapes in it.`;
  const decode = suggestion(
    replaceAll('Remove one level of encoding', edits),
    'The value is sent decoded once more.',
  );
  return diagnostic('double-encoding', at, message, { suggestions: [decode] });
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

// A percent-encoded text that has an escape for a space or a delimiter.
const ENCODED = /^(?:[\w.~!'()*+-]|%[0-9A-Fa-f]{2})*$/;
const DELIMITER = /%(?:20|2[2-9A-CF]|3[A-F]|5B|5D|7B|7D|[C-E][0-9A-F]%[89AB][0-9A-F])/i;

function* encodedBefore({ macros }: LintContext): Generator<Diagnostic> {
  const reported = new Set<string>();
  for (const { part, filling } of macros) {
    const { raw, state, field } = filling;
    if (part.encoding !== 'percent' || state !== 'filled' || !raw.includes('%') || reported.has(part.name)) {
      continue;
    }
    if (!isEncodedText(raw)) continue;
    reported.add(part.name);
    const macro = writeMacro(part.name, part.notation);
    const from = field === undefined ? 'The setting' : `The event field ${field.key}`;
    const message = `${from} already has ${quote(raw)} percent-encoded, and ${macro} encodes it again. Receivers decode it once.`;
    yield diagnostic('double-encoding', part, message);
  }
}

/** True for a value that is percent-encoded already, so encoding it again is reported. */
export function isEncodedText(raw: string): boolean {
  return DELIMITER.test(raw) && ENCODED.test(raw) && percentDecode(raw, false).problems.length === 0;
}

interface JsonValue {
  readonly written: string;
  readonly parameter: Parameter;
  readonly inside: readonly UsedMacro[];
}

// An object with a key, or an array with a JSON value; the brackets may be percent-encoded.
const LOOKS_LIKE_JSON = /^\s*(?:(?:\{|%7B)\s*(?:"|%22)|(?:\[|%5B)\s*(?:["{[\d-]|%22|%7B|%5B))/i;

function* brokenJson(
  { written, parameter, inside }: JsonValue,
  { rendering, template }: LintContext,
): Generator<Diagnostic> {
  if (!LOOKS_LIKE_JSON.test(written) || !rendering.complete) return;
  const output = outputSpan(rendering, parameter.value ?? parameter);
  const decoded = percentDecode(rendering.text.slice(output.from, output.to), true);
  const reading = readJson(decoded.text);
  if (reading.ok) return;
  const name = quote(template.text.slice(parameter.name.from, parameter.name.to));
  if (!isJsonWithout(written, parameter.value?.from ?? 0, inside)) {
    const message = `The JSON in ${name} is invalid for any event. ${reading.problem.message}`;
    yield diagnostic('broken-json-value', parameter.value ?? parameter, message);
    return;
  }
  const at = output.from + rawSpan(decoded, reading.problem).from;
  const culprit = inside.findLast(({ part }) => outputSpan(rendering, part).from <= at) ?? inside[0];
  if (culprit === undefined) return;
  const { part, filling } = culprit;
  const message = `The value of ${writeMacro(part.name, part.notation)} for this event, ${quote(filling.raw)}, makes the JSON in ${name} invalid: it is percent-encoded, but not escaped for JSON.`;
  yield diagnostic('broken-json-value', part, message);
}

// A digit is valid both inside a JSON string and as a value.
function isJsonWithout(written: string, start: number, inside: readonly UsedMacro[]): boolean {
  let text = '';
  let at = 0;
  for (const { part } of inside) {
    text += `${written.slice(at, part.from - start)}1`;
    at = part.to - start;
  }
  return readJson(percentDecode(text + written.slice(at), true).text).ok;
}
