import { type Diagnostic, disabledLines, parse, type Span } from '../../engine';
import { isKnownName, type LintContext } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';

const BRACES = { notations: ['brace'] } as const;
const FREEMARKER = /\$\{[^{}]{1,300}\}|<[#@][a-z][^<>]{0,300}>/i;

/**
 * Finds parameters that are switched off and have a macro of another system in braces: translating a template leaves
 * those that somebody has to decide about. Other disabled lines are not checked.
 */
export function* undecided(context: LintContext): Generator<Diagnostic> {
  const { template } = context;
  for (const { isParameter, from, to, content } of disabledLines(template)) {
    if (!isParameter) continue;
    const macro = foreignMacro(template.text.slice(content.from, content.to), context);
    if (macro === undefined) continue;
    const message = `This parameter is switched off because AppsFlyer has no macro like ${quote(macro)}. Give it another value and switch it on, or remove it.`;
    const remove = suggestion(
      replace('Remove it', lineAround(template.text, { from, to }), ''),
      'The parameter is no longer in the template. It is not sent now either.',
    );
    yield diagnostic('undecided-parameter', content, message, { suggestions: [remove] });
  }
}

function foreignMacro(content: string, context: LintContext): string | undefined {
  const expression = FREEMARKER.exec(content)?.[0];
  if (expression !== undefined) return expression;
  for (const part of parse(content, BRACES).parts) {
    if (part.type === 'macro' && !isKnownName(part.name, context)) return content.slice(part.from, part.to);
  }
  return /\{[A-Za-z_]\w*(?:\|\||[:?=+])[^{}]{0,200}\}/.exec(content)?.[0];
}

// With the line break and the indentation before it.
function lineAround(text: string, { from, to }: Span): Span {
  const before = /(?:\r\n|\r|\n)?[ \t]*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0].length ?? 0;
  return { from: from - before, to };
}
