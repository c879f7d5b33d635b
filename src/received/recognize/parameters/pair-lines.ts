import { scoreOf } from '../../../event/forms';
import { queryOfTexts } from '../json/pairs';
import { lineAt, type Line, lineFrom, placeInLine } from '../text/line';
import { added, cut, joined, type Mapped, placeOf } from '../text/mapped';
import { formBody } from './form-body';
import { parametersOf } from './printed';
import type { Reader, Reading } from '../reader';
import { arrivalOf } from '../request';

// `name: value` and `name⇥value` of the tools of browsers, and `name=value` with or without the sign between two. An
// address is no pair.
const PAIR = /^[?&]?([\w.$[\]-]{1,60})(=|:(?!\/\/)[ \t]*|\t)(.*)$/d;
// The titles of two columns.
const TITLE = /^(?:name|key|param(?:eter)?)$/i;
// Names that only headers have.
const HEADER = /^(?:host|accept|user-agent|cookie|content-.*|.*-encoding)$/i;
const MAX_LINES = 2000;
const MIN_LINES = 3;
// Settings and tickets have a city or a platform, too.
const MIN_FIELDS = 3;
// What says that parameters follow, in the line before.
const LABEL =
  /^\W{0,4}(?:(?:query|url|get|post|form|request|search)[ _-]?(?:string|data|params?|parameters?|body)?(?:[ _-]?param(?:eter)?s)?|param(?:eter)?s)\W{0,4}$/i;

interface Pair {
  readonly name: Mapped;
  readonly value: Mapped;
  readonly sign: string;
  readonly indent: number;
  readonly line: Line;
}

/** Reads parameters that are written one a line with a tab after the name, which a table may begin like, too. */
export const readTabLines: Reader = {
  forms: ['parameters'],
  read: (first) => (first.text.includes('\t') && pairIn(first)?.sign === '\t' ? readPairs(first) : undefined),
};

/** Reads parameters that are written one a line, as the tools of browsers and tickets have them. */
export const readPairLines: Reader = { forms: ['parameters', 'query'], read: readPairs };

function readPairs(first: Line): Reading | undefined {
  const found = pairsFrom(first);
  const pairs = TITLE.test(found[0]?.name.text ?? '') ? found.slice(1) : found;
  const names = pairs.map(({ name }) => name.text);
  const last = pairs.at(-1)?.line;
  const isOther = names.some((name) => HEADER.test(name));
  const isFilled = pairs.some(({ value }) => value.text !== '');
  const isShown =
    (isLabeled(first) && isFilled) || (pairs.length >= MIN_LINES && scoreOf(names) >= MIN_FIELDS);
  if (last === undefined || isOther || !isShown) return undefined;
  const at = placeOf(first.source, { from: first.from, to: last.to });
  const isForm = isLabeled(first) && /form|post|body/i.test(lineBefore(first).text);
  const isSent = pairs.every(({ sign, value }) => sign === '=' && !/[\s"<>]/.test(value.text));
  const printed = queryOfTexts(pairs);
  const arrival = isForm
    ? formBody({
        form: 'form-body',
        at,
        body: isSent ? sentQuery(pairs, at.from) : printed.text,
        notes: isSent ? [] : printed.codes.map((code) => ({ code, at })),
      })
    : isSent
      ? arrivalOf({ form: 'query', at, url: sentQuery(pairs, at.from) })
      : parametersOf(printed, { at });
  return { items: [arrival], next: last.next };
}

function isLabeled(first: Line): boolean {
  return first.from > 0 && LABEL.test(lineBefore(first).text.trim());
}

// A block is read from its first line on.
function pairsFrom(first: Line): readonly Pair[] {
  const start = pairIn(first);
  if (start === undefined || (first.from > 0 && pairIn(lineBefore(first))?.sign === start.sign)) return [];
  const pairs = [start];
  for (let line = first; pairs.length < MAX_LINES && line.next < line.source.text.length;) {
    line = lineAt(line.source, line.next);
    const pair = pairIn(line);
    // Other indentation is that of a tree.
    if (pair?.sign !== start.sign || pair.indent !== start.indent) break;
    pairs.push(pair);
  }
  return pairs;
}

function lineBefore({ source, from }: Line): Line {
  const end = Math.max(0, from - 1);
  return lineAt(source, source.text.lastIndexOf('\n', end - 1) + 1);
}

function pairIn(whole: Line): Pair | undefined {
  if (whole.text.length > 20_000) return undefined;
  const indent = whole.text.search(/\S|$/);
  const line = lineFrom(whole, indent);
  const found = PAIR.exec(line.text);
  const [, name, , rest] = found?.indices ?? [];
  if (found === null || name === undefined || rest === undefined) return undefined;
  const value = [rest[0], rest[0] + (found[3] ?? '').trimEnd().replace(/&$/, '').length] as const;
  const textAt = ([from, to]: readonly [number, number]) =>
    cut(line.source, { from: line.from + from, to: line.from + to });
  return {
    name: textAt(name),
    value: textAt(value),
    sign: (found[2] ?? '').trim() || '\t',
    indent,
    line: whole,
  };
}

function sentQuery(pairs: readonly Pair[], from: number): Mapped {
  return joined(
    pairs.flatMap(({ name, value, line }, index) => [
      added(index === 0 ? '?' : '&', index === 0 ? from : placeInLine(line, { from: 0, to: 0 }).from),
      name,
      added('=', placeInLine(line, { from: 0, to: 0 }).from),
      value,
    ]),
  );
}
