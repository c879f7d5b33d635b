import { type Diagnostic, disabledLines, parse, type Span } from '../../engine';
import { isKnownName, type LintContext } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';

const BRACES = { notations: ['brace'] } as const;
// Names that AppsFlyer has, and other systems for something else.
const OTHER_MEANING: ReadonlySet<string> = new Set([
  'device_type',
  'advertiser_id',
  'timestamp',
  'click_id',
  'clickid',
  'matchtype',
]);
// Singular's advertisers type in a value in place of it.
const TYPED = /\{\{[A-Za-z_]\w{0,79}\}\}/;

const ENCODED = /%7b[a-z_][\w%.-]{0,200}%7d/i;
const FREEMARKER = /\$\{[^{}]{1,300}\}|<[#@][a-z][^<>]{0,300}>/i;

/**
 * Finds parameters that are switched off and have a macro of another system in braces: translating a template leaves
 * those that somebody has to decide about. Other disabled lines are not checked.
 */
export function* undecided(context: LintContext): Generator<Diagnostic> {
  const { template } = context;
  yield* placeholders(context);
  for (const { isParameter, from, to, content } of disabledLines(template)) {
    if (!isParameter) continue;
    const macro = foreignMacro(template.text.slice(content.from, content.to), context);
    if (macro === undefined) continue;
    const why = OTHER_MEANING.has(macro.replace(/[{}]/g, ''))
      ? `and ${quote(macro)} has another meaning in some systems than in AppsFlyer`
      : `because AppsFlyer has no macro like ${quote(macro)}`;
    const message = `This parameter is switched off ${why}. Give it another value and switch it on, or remove it.`;
    const remove = suggestion(
      replace('Remove it', lineAround(template.text, { from, to }), ''),
      'The parameter is no longer in the template. It is not sent now either.',
    );
    yield diagnostic('undecided-parameter', content, message, { suggestions: [remove] });
  }
}

const FUNCTIONS = 'date|status|sample|random|from_file|keyword|country|region|operator';

// What only another system reads: expressions of Branch, fallbacks, tests and functions.
const PLACEHOLDERS = new RegExp(
  [
    String.raw`\$\{[^{}\r\n]{1,300}\}`,
    String.raw`<[#@][a-z][^<>\r\n]{0,300}>`,
    String.raw`\{[a-z]\w{0,40}(?:\|\|?|[?=])[^{}"'\r\n]{1,200}\}`,
    String.raw`\{(?:${FUNCTIONS}):[^{}"'\r\n]{1,80}\}`,
    String.raw`\{\w{1,40}(?::(?:hash|raw)|\+\d)\}`,
  ].join('|'),
  'gi',
);

// Where a whole template is another system's, one diagnostic says so.
function* placeholders({ template: { text }, masked, foreign }: LintContext): Generator<Diagnostic> {
  if (foreign !== undefined) return;
  const found = [...masked.matchAll(PLACEHOLDERS)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
  const [first, ...elsewhere] = found;
  if (first === undefined) return;
  const are = elsewhere.length === 0 ? 'It is' : `It and ${String(elsewhere.length)} more are`;
  const message = `AppsFlyer has no macro like ${quote(text.slice(first.from, first.to))}. ${are} sent as text, so write another value there.`;
  yield diagnostic('undecided-placeholder', first, message, { elsewhere });
}

function foreignMacro(content: string, context: LintContext): string | undefined {
  const expression = [FREEMARKER, ENCODED, TYPED].map((each) => each.exec(content)?.[0]).find(Boolean);
  if (expression !== undefined) return expression;
  // Beside macros in parentheses, one in braces may be another system's of the same name.
  const isMixed = context.macros.length > 0 && context.macros.every(({ part }) => part.notation !== 'brace');
  for (const part of parse(content, BRACES).parts) {
    if (part.type !== 'macro') continue;
    const hasOtherMeaning = isMixed && OTHER_MEANING.has(part.name);
    if (hasOtherMeaning || !isKnownName(part.name, context)) return content.slice(part.from, part.to);
  }
  return /\{[A-Za-z_]\w*(?:\|\||[:?=+])[^{}]{0,200}\}/.exec(content)?.[0];
}

// With the line break and the indentation before it.
function lineAround(text: string, { from, to }: Span): Span {
  const before = /(?:\r\n|\r|\n)?[ \t]*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0].length ?? 0;
  return { from: from - before, to };
}
