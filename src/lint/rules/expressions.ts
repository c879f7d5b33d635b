import { type Diagnostic, maskLayout, overlaps, type Span, writeMacro } from '../../engine';
import { isKnownName, type LintContext, mayContain } from '../context';
import { diagnostic, quote } from '../diagnostic';
import { similarNames } from '../similar';
import { useMacro } from './empty-brackets';
import { withoutSpaces } from './macros';
import { foreignNotation } from './notations';

// `{{user.name | upper}}`, `{{{id}}}`, `{{${id}}}`, `{% if id %}`, `<?php echo $id ?>` and `<%= user.id %>`.
const EXPRESSION =
  /\{\{(?:[^{}\n]|\{[^{}\n]{0,99}\}){1,99}\}\}|\{%[^%{}\n]{1,99}%\}|<\?(?:php\b|=)[^<>\n]{1,99}\?>|<%[^<>%\n]{1,99}%>/g;
const BEGINS = /\{[{%]|<[?%]/;
const NAME = /^\{\{(\s?[A-Za-z_][\w. -]{0,79})\}\}$/;
const IN_PERCENT = /^<%=?\s{0,3}([A-Za-z][\w-]{0,79})\s{0,3}%>$/;

/**
 * Finds expressions of template languages, which AppsFlyer does not evaluate. One around the name of a macro is reported
 * as another notation.
 */
export function* expressions(context: LintContext): Generator<Diagnostic> {
  const { template, reach, macros, foreign, vocabulary, notation } = context;
  if (!mayContain(context, BEGINS) || vocabulary.notations.includes('double-brace')) return;
  const known: readonly Span[] = [
    ...macros.filter(({ filling }) => filling.state !== 'unknown').map(({ part }) => part),
    ...(foreign?.spans ?? []),
  ];
  for (const { 0: written, index } of maskLayout(template).slice(0, reach).matchAll(EXPRESSION)) {
    const at = { from: index, to: index + written.length };
    const isOther = isKnownName(IN_PERCENT.exec(written)?.[1] ?? '', context);
    if (isOther || known.some((each) => overlaps(each, at))) continue;
    const name = NAME.exec(written)?.[1];
    const own = name === undefined ? undefined : withoutSpaces(name, context);
    yield own === undefined
      ? expression(at, written, name?.trim(), context)
      : foreignNotation(at, written, writeMacro(own, notation));
  }
}

function expression(
  at: Span,
  written: string,
  name: string | undefined,
  { vocabulary, notation }: LintContext,
): Diagnostic {
  const is =
    name === undefined
      ? 'an expression of a template language, which AppsFlyer does not evaluate'
      : 'the notation of other systems, and AppsFlyer has no macro of that name';
  const suggestions = similarNames(name ?? '', vocabulary).map((each) =>
    useMacro(at, writeMacro(each, notation)),
  );
  const message = `${quote(written)} is ${is}. It is sent as text.`;
  return diagnostic('foreign-notation', at, message, { suggestions });
}
