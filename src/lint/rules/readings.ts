import { type Diagnostic, type Parameter, type Span } from '../../engine';
import { type LintContext } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';

/**
 * Finds what receivers do not all read alike: a literal `+`, which a form decodes to a space, a literal `;`, at which some
 * split, and names that PHP changes.
 */
export function* readings(context: LintContext): Generator<Diagnostic> {
  yield* pluses(spansOf(context, /\+/g));
  yield* semicolons(spansOf(context, SEMICOLON), context);
  yield* pathParameters(context);
  yield* changedNames(context);
  yield* nameless(context);
}

// `&amp;` and its relatives are reported as entities.
const SEMICOLON = /(?<!&(?:amp;)*(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5}));/gi;

// Where a pattern matches the names and values of the parameters; their macros are masked.
function spansOf({ masked, parameters, isForm }: LintContext, pattern: RegExp): Span[] {
  if (masked.search(pattern) < 0) return [];
  const sent = parameters.filter(({ place }) => place === 'query' || isForm);
  const first = sent[0]?.from ?? 0;
  let next = 0;
  return [...masked.slice(first).matchAll(pattern)].flatMap(({ index }) => {
    const at = first + index;
    while (next < sent.length && (sent[next]?.to ?? 0) <= at) next += 1;
    return (sent[next]?.from ?? Infinity) <= at ? [{ from: at, to: at + 1 }] : [];
  });
}

function* pluses([first, ...elsewhere]: readonly Span[]): Generator<Diagnostic> {
  if (first === undefined) return;
  const all = [first, ...elsewhere];
  const encode = (insert: string) =>
    replaceAll(
      `Encode as ${insert}`,
      all.map((at) => ({ ...at, insert })),
    );
  const message = 'Receivers read this + as a space.';
  const suggestions = [
    suggestion(encode('%2B'), 'Receivers read a plus sign instead of a space.'),
    suggestion(encode('%20'), 'Receivers that do not read + as a space read one too.'),
  ];
  yield diagnostic('literal-plus', first, message, { suggestions, elsewhere, source: 'FORM' });
}

// A semicolon in front of a name and a value separates parameters for some receivers and perhaps for who wrote it.
const PAIR = /^;[A-Za-z_][\w.-]{0,60}=/;
const LONGEST_PAIR = 63;

function* semicolons(found: readonly Span[], { masked }: LintContext): Generator<Diagnostic> {
  const [first, ...elsewhere] = found;
  if (first === undefined) return;
  const all = (label: string, insert: string) =>
    replaceAll(
      label,
      found.map((at) => ({ ...at, insert })),
    );
  const encode = suggestion(all('Encode as %3B', '%3B'), 'All receivers read a semicolon in the value.');
  const isPair = found.every(({ from }) => PAIR.test(masked.slice(from, from + LONGEST_PAIR)));
  const separate = suggestion(all('Replace with &', '&'), 'All receivers read a parameter of its own.');
  const message =
    'Receivers do not read this ; alike: for most it is text, some separate parameters at it, and Go drops the parameter.';
  const suggestions = isPair ? [encode, separate] : [encode];
  yield diagnostic('literal-semicolon', first, message, { suggestions, elsewhere, source: 'RECEIVERS' });
}

function* nameless({ parameters }: LintContext): Generator<Diagnostic> {
  const found = parameters.filter(({ name, to }) => name.from === name.to && name.to + 1 < to);
  const [first, ...elsewhere] = found.map(({ from, to }) => ({ from, to }));
  if (first === undefined) return;
  const message = 'There is no name before this =, so PHP and other receivers drop the parameter.';
  yield diagnostic('nameless-parameter', first, message, { elsewhere, source: 'RECEIVERS' });
}

const SIGN_IN_PATH = /^https?:\/\/[^/?#]*\/[^?#;]*(;)/i;

function* pathParameters({ masked, template: { outline } }: LintContext): Generator<Diagnostic> {
  const { from, to } = outline.url;
  const found = SIGN_IN_PATH.exec(masked.slice(from, to));
  if (found === null || /&(?:amp;)*(?:[a-z]{2,8}|#\w{1,6});$/i.test(found[0])) return;
  const at = { from: from + found[0].length - 1, to: from + found[0].length };
  const message =
    'Some servers read what follows a ; in the path as parameters of the path and leave it out.';
  const encode = suggestion(replace('Encode as %3B', at, '%3B'), 'The path of the URL changes.');
  yield diagnostic('path-parameter', at, message, { suggestions: [encode], source: 'URI' });
}

// A macro in the name is masked, and raw spaces are reported by another rule.
const CHANGED = /\.|%20|%2E|\+|\[(?![^\]]*\])/i;

function* changedNames(context: LintContext): Generator<Diagnostic> {
  const { masked, parameters, template, isForm } = context;
  const isChanged = ({ name, place }: Parameter) =>
    (place === 'query' || isForm) && CHANGED.test(masked.slice(name.from, name.to));
  const [first, ...others] = parameters.filter(isChanged).map(({ name }) => name);
  if (first === undefined) return;
  const written = quote(template.text.slice(first.from, first.to));
  const more = others.length === 0 ? '' : `, as in ${others.length} more,`;
  const message = `In PHP, a dot, a space or an unclosed [ in a name becomes “_”: ${written}${more} arrives under another name.`;
  yield diagnostic('changed-name', first, message, { elsewhere: others, source: 'PHP' });
}
