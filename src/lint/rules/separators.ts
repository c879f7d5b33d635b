import { type Diagnostic, type Edit, type Parameter, type Span } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';

/** The known macros of a template, by where they begin, and the offsets at which they end. */
interface Places {
  readonly starts: ReadonlyMap<number, UsedMacro>;
  readonly ends: ReadonlySet<number>;
}

/**
 * Finds parameters in the value of another one, because the sign before them is percent-encoded or another than `&`, and
 * macros before which there is no `=`, or one too many.
 */
export function* lostSeparators(context: LintContext): Generator<Diagnostic> {
  const { macros, parameters, isForm } = context;
  const known = macros.filter(({ filling }) => filling.state !== 'unknown');
  const starts = new Map(known.map((used) => [used.part.from, used]));
  const places = { starts, ends: new Set(known.map(({ part }) => part.to)) };
  const sent = parameters.filter(({ place }) => place === 'query' || isForm);
  for (const parameter of sent) {
    if (parameter.value !== undefined) yield* swallowed(parameter, parameter.value, places, context);
    // A macro may be all that the receiver asks for, as in `/pixel?(idfa)`.
    else if (sent.length > 1 || !starts.has(parameter.from)) yield* withoutValue(parameter, places, context);
  }
}

// A sign, and what looks like a parameter after it.
const SWALLOWED = /(%(?:26|3F|2C|3B|7C)|[,;|])(?:amp(?:;|%3B))?\s{0,9}([A-Za-z_][\w.-]{0,60})(=|%3D)/gi;
// A list of pairs, a text in quotes or brackets, and a URL or a query that is a value have signs of their own.
const HAS_OWN_SIGNS =
  /^\s*(?:[\w.-]{1,60}(?:=|%3D)|["'{[<]|%(?:22|7B|5B|3C)|[a-z][a-z0-9+.-]{0,20}(?::|%3A)|[/?]|%(?:2F|3F))/i;

function* swallowed(
  { name }: Parameter,
  value: Span,
  { starts, ends }: Places,
  { masked, template }: LintContext,
): Generator<Diagnostic> {
  const written = masked.slice(value.from, value.to);
  const outer = quote(template.text.slice(name.from, name.to));
  if (written.startsWith('=') && starts.has(value.from + 1)) yield secondEquals(value.from, outer);
  if (HAS_OWN_SIGNS.test(written)) return;
  const beside = ({ 0: whole, index }: RegExpExecArray) => [
    ends.has(value.from + index),
    starts.has(value.from + index + whole.length),
  ];
  // A text that is encoded on purpose has its = encoded, too, and a semicolon between pairs once separated parameters.
  const isHalf = ({ 1: sign, 3: equals }: RegExpExecArray) =>
    (sign === '%26' || sign === ';') && equals === '=';
  const found = [...written.matchAll(SWALLOWED)].filter(
    (each) => isHalf(each) || beside(each).every(Boolean),
  );
  if (found.some((each) => beside(each).some(Boolean))) yield* lostSeparatorsIn(found, value, outer);
}

function* lostSeparatorsIn(
  found: readonly RegExpExecArray[],
  value: Span,
  outer: string,
): Generator<Diagnostic> {
  const [at, ...elsewhere] = found.map(({ 0: { length }, index }) => ({
    from: value.from + index,
    to: value.from + index + length,
  }));
  if (at === undefined) return;
  const inner = quote(found[0]?.[2] ?? '');
  const [they, parameters] =
    elsewhere.length === 0
      ? [`${inner} is`, 'a parameter of its own']
      : [`${inner} and ${elsewhere.length} more are`, 'parameters of their own'];
  const reason =
    found[0]?.[1] === '%26' ? 'This & is percent-encoded' : 'Most receivers separate parameters at & only';
  const message = `${reason}, so ${they} part of the value of ${outer}.`;
  const edits = found.flatMap((each) => asParameter(each, value.from));
  const use = suggestion(replaceAll('Replace with &', edits), `${they} sent as ${parameters}.`);
  yield diagnostic('lost-separator', at, message, { suggestions: [use], elsewhere });
}

function asParameter(
  { 0: whole, 2: name = '', 3: equals = '=', index }: RegExpExecArray,
  by: number,
): Edit[] {
  const to = by + index + whole.length - equals.length;
  const sign = { from: by + index, to: to - name.length, insert: '&' };
  return equals === '=' ? [sign] : [sign, { from: to, to: to + equals.length, insert: '=' }];
}

function secondEquals(from: number, outer: string): Diagnostic {
  const at = { from, to: from + 1 };
  const remove = suggestion(replace('Remove =', at, ''), 'The value begins with that of the macro.');
  const message = `The second = is the beginning of the value of ${outer}.`;
  return diagnostic('lost-separator', at, message, { suggestions: [remove] });
}

// What is between a name and its value.
const NAME_AND_SIGN = /^([A-Za-z_][\w.-]{0,60})?(:|＝|﹦|%3D|%3A|->|~|\|)?\s{0,9}$/i;

function* withoutValue(
  { from, to }: Parameter,
  { starts }: Places,
  { masked, template }: LintContext,
): Generator<Diagnostic> {
  let start = from;
  while (start < to && !starts.has(start)) start += 1;
  const macro = starts.get(start)?.part;
  const [, name, sign = ''] = NAME_AND_SIGN.exec(masked.slice(from, start)) ?? [];
  if (macro === undefined || (name === undefined && (sign !== '' || macro.to < to))) return;
  const written = quote(template.text.slice(from, to));
  const reason = /3D$/i.test(sign) ? `The = in ${written} is percent-encoded` : `There is no = in ${written}`;
  const own = name ?? macro.name.replace(/\s+/g, '_');
  const at = { from: from + (name?.length ?? 0), to: start };
  const change = replace(
    sign === '' ? 'Insert =' : 'Replace with =',
    at,
    name === undefined ? `${own}=` : '=',
  );
  const use = suggestion(change, `The value is sent as ${quote(own)}.`);
  const message = `${reason}, so receivers read a name without a value.`;
  yield diagnostic('lost-separator', { from, to }, message, { suggestions: [use] });
}
