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
  type Suggestion,
} from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, type Offers, quote, replace, replaceAll, suggestion } from '../diagnostic';
import { sourceSpan } from '../output';

/** Finds a request that cannot be sent because its URL is not a web address. */
export function* addresses(context: LintContext): Generator<Diagnostic> {
  const { rendering, template } = context;
  const [whole, lead = '', method = ''] = METHOD_LINE.exec(template.text) ?? [];
  if (whole !== undefined) {
    const message = 'This is not a web address, so nothing is sent. A method must be in the line of its URL.';
    const at = { from: lead.length, to: whole.length };
    const join = suggestion(
      replace('Put both in one line', at, `${method} `),
      `The request is a ${method.toUpperCase()}.`,
    );
    yield diagnostic('not-a-web-address', at, message, { suggestions: [join] });
    return;
  }
  const url = outlineOf(rendering).url;
  const problem = linesBefore(context) ?? addressProblem(rendering.text, url);
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

const METHOD_LINE = /^(\s*)(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]*(?:\r\n|\r|\n)\s*(?=https?:\/\/)/i;
const ADDRESS_LINE = /[\r\n][ \t]*(?=https?:\/\/)/i;

// A heading or a note above the address, which is read as part of it. The layout between is not sent.
function linesBefore({ template: { text, outline }, rendering }: LintContext): AddressProblem | undefined {
  const { from, to } = outline.url;
  const found = ADDRESS_LINE.exec(text.slice(from, to));
  const before = found === null ? '' : text.slice(from, from + found.index).trim();
  const isOther = /^[^\s/?#]*:\/\/|[?&=(){}]/.test(before);
  if (before === '' || isOther) return undefined;
  const url = outlineOf(rendering).url;
  const end = rendering.text.slice(url.from).search(/https?:\/\//i);
  if (end < 0) return undefined;
  const message = `${quote(before)} is before the address. A note must be under its first line.`;
  return { code: 'text-before', at: { from: url.from, to: url.from + end }, message, meant: '' };
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

function offersFor(problem: AddressProblem, context: LintContext): Offers {
  const { template, rendering } = context;
  const { code, meant } = problem;
  const named = code === 'no-host' ? namedHost(context) : undefined;
  if (named !== undefined) return { suggestions: [named] };
  const source = sourceSpan(rendering, problem.at.from);
  const at = { from: source.from, to: source.from + problem.at.to - problem.at.from };
  const { text, outline } = template;
  const before = text.slice(at.from, at.to);
  if (meant === undefined || before !== rendering.text.slice(problem.at.from, problem.at.to)) return {};
  if (before.includes('\\/')) return unescape(problem, context);
  const first = { ...at, insert: meant };
  if (code === 'quoted' || code === 'hidden') {
    const closing = code === 'quoted' ? closingQuotes(text, outline.url) : [];
    const label = before === '<' ? 'Remove the angle brackets' : LABELS[code];
    return { fixes: [replaceAll(label, [first, ...closing])], elsewhere: closing };
  }
  // What is around the address of a command belongs to the command.
  if (
    /^curl\s+\S/i.test(before) ||
    (/^curl\s/i.test(before) && /\s/.test(text.slice(at.to, outline.url.to)))
  ) {
    return {};
  }
  // A body after the address would stay in the URL; a translation makes a body of it.
  if (CONDITION.test(before) && /^POST/i.test(before)) return {};
  const closing = code === 'text-before' ? closingBracket(before.trimEnd(), at.to, context) : [];
  return { suggestions: changesFor(problem, first, closing, context), elsewhere: closing };
}

// A request as it is on the wire has its host in a header.
function namedHost({ masked, template: { text, outline } }: LintContext): Suggestion | undefined {
  const { from } = outline.url;
  const header = outline.headers.find(({ name }) => text.slice(name.from, name.to).toLowerCase() === 'host');
  const host = header && text.slice(header.value.from, header.value.to);
  const isFixed = header && masked.slice(header.value.from, header.value.to) === host;
  const isPath = /^\/(?!\/)/.test(text.slice(from, from + 2));
  if (host === undefined || isFixed !== true || !isPath) return undefined;
  const insert = `https://${host}`;
  if (authorityOf(insert, { from: 0, to: insert.length }) === undefined) return undefined;
  return suggestion(
    replace(`Insert ${insert}`, { from, to: from }, insert),
    `The request is sent to ${quote(host)}.`,
  );
}

function changesFor(
  problem: AddressProblem,
  first: Edit,
  closing: readonly Edit[],
  { vocabulary, template: { text }, rendering }: LintContext,
): Suggestion[] {
  const before = text.slice(first.from, first.to);
  const lost = CONDITION.test(before) ? 'Adjust’s condition is left out: the dashboard filters events. ' : '';
  const changes = lost + changeOf(problem, rendering.text);
  const also = closing.map(({ from, to }) => ` and ${quote(text.slice(from, to))}`).join('');
  const label =
    first.insert === '' ? `Remove ${quote(before.trim())}${also}` : `Replace with ${first.insert}`;
  const edits = [first, ...closing];
  const hasMethod = vocabulary.method !== undefined || text.slice(0, first.from).trim() !== '';
  const method =
    hasMethod || problem.code !== 'text-before' ? undefined : METHOD.exec(before)?.[1]?.toUpperCase();
  if (method === undefined) return [suggestion({ label, edits }, changes)];
  const use = { label: `Begin with ${method}`, edits: [{ ...first, insert: `${method} ` }, ...closing] };
  return [
    suggestion(use, `The request is a ${method}. ${changes}`),
    suggestion({ label, edits }, `The request is a GET. ${changes}`),
  ];
}

// Adjust sends such a callback only for some values: `equal,{environment},sandbox,https://…` (ADJUST).
const CONDITION = /(?:equal|contained),\{/;

// As in `POST: https://…` and `[POST] https://…`.
const METHOD = /(?<![A-Za-z])(POST|PUT|PATCH|DELETE)(?![A-Za-z])/i;

const LABELS = { quoted: 'Remove the quotation marks', hidden: 'Remove the invisible character' } as const;

const CLOSING = /["'`´“”„‟‘’‚‛«»‹›＂＇>]+[,;]?$/;

function closingQuotes(text: string, { from, to }: Span): Edit[] {
  const length = CLOSING.exec(text.slice(from, to))?.[0].length ?? 0;
  return length === 0 ? [] : [{ from: to - length, to, insert: '' }];
}

// `(https://…)` and `[name](https://…)`: what closes the bracket before the address.
function closingBracket(before: string, from: number, { masked, template }: LintContext): Edit[] {
  const { to } = template.outline.url;
  const pair = before.slice(-1) + masked.charAt(to - 1);
  const isOpened = masked.slice(from, to).includes(pair.charAt(0));
  return /^(?:\(\)|\[\]|\{\})$/.test(pair) && !isOpened ? [{ from: to - 1, to, insert: '' }] : [];
}

// As JSON may write it: `https:\\/\\/`.
function unescape(problem: AddressProblem, { template: { text, outline }, rendering }: LintContext): Offers {
  const { from, to } = outline.url;
  const edits = [...text.slice(from, to).matchAll(/\\\//g)].map(({ index }) => ({
    from: from + index,
    to: from + index + 2,
    insert: '/',
  }));
  const change = replaceAll('Replace \\/ with /', edits);
  const sent = rendering.text.replaceAll('\\/', '/');
  return {
    suggestions: [suggestion(change, changeOf({ ...problem, at: { from: 0, to: 0 }, meant: '' }, sent))],
    elsewhere: edits.slice(1),
  };
}

/** Says where the request goes after a change, or what else is wrong with it. */
export function changeOf({ at, meant = '' }: Pick<AddressProblem, 'at' | 'meant'>, sent: string): string {
  const after = applyEdits(sent, [{ ...at, insert: meant }]);
  const url = { from: outlineTemplate(after).outline.url.from, to: after.length };
  const host = authorityOf(after, url)?.host;
  if (host !== undefined) return `The request is sent to ${quote(after.slice(host.from, host.to))}.`;
  return `It is not yet a web address. ${addressProblem(after, url)?.message ?? ''}`.trimEnd();
}
