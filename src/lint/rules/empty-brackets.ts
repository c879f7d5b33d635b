import { type Diagnostic, type Parameter, type Span, type Suggestion, writeMacro } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, replace, suggestion } from '../diagnostic';
import { commonName } from '../names';

/** Creates the suggestion that puts a macro in place of text. */
export function useMacro(at: Span, macro: string): Suggestion {
  return suggestion(
    replace(`Replace with ${macro}`, at, macro),
    `Sends the value of ${macro} instead of this text.`,
  );
}

/** Finds a pair of brackets without a name; as a whole value it may be meant as the macro of its parameter. */
export function* checkEmpty({ from, to }: Span, context: LintContext): Generator<Diagnostic> {
  const { template, notation, vocabulary } = context;
  const at = { from: from - prefixBefore(from, template.text), to };
  const parameter = parameterOf(at, context);
  // `{}` beside other text may be an empty JSON object.
  if (template.text.charAt(from) === '{' && notation !== 'brace' && parameter === undefined) return;
  const key = parameter && template.text.slice(parameter.name.from, parameter.name.to);
  const meant =
    key === undefined ? undefined : (vocabulary.find(key)?.macro.name ?? commonName(key, vocabulary));
  const written = template.text.slice(at.from, to);
  const message = `${written} has no macro name and is sent as text.`;
  const remove = suggestion(replace(`Remove ${written}`, at, ''), 'Nothing is sent here.');
  const object = suggestion(
    replace('Encode as %7B%7D', at, '%7B%7D'),
    'Receivers read an empty JSON object.',
  );
  const suggestions = [
    ...(meant === undefined ? [] : [useMacro(at, writeMacro(meant, notation))]),
    remove,
    ...(written === '{}' && template.outline.url.to >= to ? [object] : []),
  ];
  yield diagnostic('empty-macro', at, message, { suggestions });
}

/** Returns the length of `$$sdk` or `$$click` before a bracket, in UTF-16 units. */
export function prefixBefore(bracket: number, text: string): number {
  return /\$\$(?:sdk|click)$/.exec(text.slice(Math.max(0, bracket - 7), bracket))?.[0].length ?? 0;
}

/** Returns the parameter of which a range is the whole value. */
export function parameterOf({ from, to }: Span, { valueAt }: LintContext): Parameter | undefined {
  const parameter = valueAt.get(from);
  return parameter?.value?.to === to ? parameter : undefined;
}
