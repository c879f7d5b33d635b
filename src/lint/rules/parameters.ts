import { type Diagnostic, type Parameter, writeMacro } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';

/** Finds parameters whose name occurs twice in the query or in the form body. */
export function* duplicates({ template: { text }, parameters }: LintContext): Generator<Diagnostic> {
  const seen = new Map<string, Parameter>();
  for (const [index, parameter] of parameters.entries()) {
    const { name, place } = parameter;
    const written = text.slice(name.from, name.to);
    // Some receivers read `id[]` as a list.
    if (written === '' || written.endsWith('[]') || /^%5B%5D$/i.test(written.slice(-6))) continue;
    const key = `${place} ${written}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, parameter);
    else yield duplicate(text, first, parameter, parameters[index - 1]);
  }
}

function duplicate(
  text: string,
  first: Parameter,
  { name, from, to, value, separator }: Parameter,
  before: Parameter | undefined,
): Diagnostic {
  const written = quote(text.slice(name.from, name.to));
  const isSame = text.slice(first.from, first.to) === text.slice(from, to);
  const message = isSame
    ? `The parameter ${written} occurs twice with the same value.`
    : `The parameter ${written} occurs twice. Receivers use the first value, the last, or both.`;
  // The layout before it is removed too, but not a disabled line.
  const start = before?.to ?? from;
  const removed = { from: text.slice(start, separator).includes('//') ? separator : start, to };
  const remove = suggestion(replace('Remove the duplicate', removed, ''), 'The parameter is sent once.');
  const at = value === undefined ? { from, to } : name;
  return diagnostic('duplicate-parameter', at, message, { suggestions: isSame ? [remove] : [] });
}

/** Finds an identifier that is sent both unhashed and hashed. */
export function* rawAndHashed({ macros }: LintContext): Generator<Diagnostic> {
  const raw = new Set(macros.flatMap(({ match }) => (match && !match.hash ? [match.macro.name] : [])));
  const reported = new Set<string>();
  for (const { part, match } of macros) {
    const name = match?.macro.name ?? '';
    if (match?.hash === undefined || !raw.has(name) || reported.has(name)) continue;
    reported.add(name);
    const macro = writeMacro(part.name, part.notation);
    const message = `The template also sends the identifier of ${macro} unhashed, so the hash hides nothing.`;
    yield diagnostic('raw-and-hashed', part, message);
  }
}
