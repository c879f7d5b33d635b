import type { Diagnostic } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, replaceAll, suggestion } from '../diagnostic';

const QUOTES = /["'`“”„‘’]/;

/** Finds macros in quotes that are the whole value of a parameter: a URL has no quotes, so they are part of the value. */
export function* quotedValues({ macros, template, valueAt, isForm }: LintContext): Generator<Diagnostic> {
  const isQuote = (at: number) => QUOTES.test(template.text.charAt(at));
  const parts = macros
    .filter(({ part: { from, to }, filling }) => {
      if (!isQuote(from - 1) || !isQuote(to) || filling.state === 'unknown') return false;
      const parameter = valueAt.get(from - 1);
      return parameter?.value?.to === to + 1 && (isForm || parameter.place === 'query');
    })
    .map(({ part }) => part);
  const [at, ...elsewhere] = parts.map(({ from, to }) => ({ from: from - 1, to: to + 1 }));
  if (at === undefined) return;
  const edits = parts.flatMap(({ from, to }) => [
    { from: from - 1, to: from, insert: '' },
    { from: to, to: to + 1, insert: '' },
  ]);
  const message = 'The quotes around the macro are sent as part of the value.';
  const remove = suggestion(replaceAll('Remove the quotes', edits), 'The value is sent without quotes.');
  yield diagnostic('quoted-value', at, message, { suggestions: [remove], elsewhere });
}
