import {
  type AddressProblem,
  addressProblem,
  applyEdits,
  authorityOf,
  type Diagnostic,
  type Edit,
  outlineOf,
  outlineTemplate,
  type Span,
} from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, type Offers, quote, replaceAll, suggestion } from '../diagnostic';
import { sourceSpan } from '../output';

/** Finds a request that cannot be sent because its URL is not a web address. */
export function* addresses(context: LintContext): Generator<Diagnostic> {
  const { rendering } = context;
  const url = outlineOf(rendering).url;
  const problem = addressProblem(rendering.text, url);
  // Without any text there is no request yet.
  if (problem === undefined || rendering.text.trim() === '') return;
  const message = `This is not a web address, so nothing is sent. ${problem.message}`;
  yield diagnostic(
    'not-a-web-address',
    templateSpan(problem.at, context),
    message,
    offersFor(problem, context),
  );
}

// What is missing is marked by the macro that is empty, or by the text before it.
function templateSpan({ from, to }: Span, { rendering, segments, template }: LintContext): Span {
  if (from < to) return { from: sourceSpan(rendering, from).from, to: sourceSpan(rendering, to - 1).to };
  const empty = segments.find(
    ({ part, output }) => part.type === 'macro' && output.from === from && output.to === from,
  );
  if (empty !== undefined) return empty.source;
  const before = sourceSpan(rendering, Math.max(0, from - 1));
  return { from: Math.min(template.outline.url.from, before.from), to: before.to };
}

function offersFor(problem: AddressProblem, { template, rendering }: LintContext): Offers {
  const { code, meant } = problem;
  const source = sourceSpan(rendering, problem.at.from);
  const at = { from: source.from, to: source.from + problem.at.to - problem.at.from };
  const { text, outline } = template;
  const isLiteral = text.slice(at.from, at.to) === rendering.text.slice(problem.at.from, problem.at.to);
  if (meant === undefined || !isLiteral) return {};
  const edits: Edit[] = [{ ...at, insert: meant }];
  if (code === 'quoted') edits.push(...closingQuotes(text, outline.url));
  if (code === 'quoted' || code === 'hidden') {
    return { fixes: [replaceAll(LABELS[code], edits)], elsewhere: edits.slice(1) };
  }
  const label = meant === '' ? `Remove ${quote(text.slice(at.from, at.to).trim())}` : `Replace with ${meant}`;
  return { suggestions: [suggestion({ label, edits }, changeOf(problem, rendering.text))] };
}

const LABELS = { quoted: 'Remove the quotation marks', hidden: 'Remove the invisible character' } as const;

const CLOSING = /["'`´“”„‟‘’‚‛«»‹›＂＇>]+[,;]?$/;

function closingQuotes(text: string, { from, to }: Span): Edit[] {
  const length = CLOSING.exec(text.slice(from, to))?.[0].length ?? 0;
  return length === 0 ? [] : [{ from: to - length, to, insert: '' }];
}

// Says where the request goes after the change, or what else is wrong with it.
function changeOf({ at, meant = '' }: AddressProblem, sent: string): string {
  const after = applyEdits(sent, [{ ...at, insert: meant }]);
  const url = { from: outlineTemplate(after).outline.url.from, to: after.length };
  const host = authorityOf(after, url)?.host;
  if (host !== undefined) return `The request is sent to ${quote(after.slice(host.from, host.to))}.`;
  return `It is not yet a web address. ${addressProblem(after, url)?.message ?? ''}`.trimEnd();
}
