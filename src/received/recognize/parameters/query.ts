import type { Span } from '../../../engine';
import type { Arrival, ArrivalNote } from '../../arrival';
import { timeIn } from '../logs/access-log';
import { formBody } from './form-body';
import { IN_CODE } from '../addresses/address';
import { cutLine, type Line, lineFrom, placeInLine, trimmedLine } from '../text/line';
import { added, joined, type Mapped } from '../text/mapped';
import { ofLine, type Reader } from '../reader';
import { arrivalOf } from '../request';
import { withoutEntities } from '../text/undo';

// What people write before a query.
const LABEL = /^(?:[A-Za-z][\w ()-]{0,30}: +)?/;
const QUERY = /^\?[^\s=&?]+=\S*$|^[\w.$[\]%-]+=[^\s&?]*(?:&(?:amp;)?[\w.$[\]%+-]+=[^\s&?]*)+&?$/;

// In a log it may be at the end of a line.
const AT_END = /(?<=[\s:=])[\w.$[\]%-]{1,80}=[^\s&?"]*(?:&(?:amp;)?[\w.$[\]%-]{1,80}=[^\s&?"]*)+$/;

function startOf(text: string): number {
  const labeled = LABEL.exec(text)?.[0].length ?? 0;
  if (QUERY.test(text.slice(labeled)) || timeIn(text) === undefined) return labeled;
  // It has no spaces, but one is before it.
  const from = Math.max(0, text.lastIndexOf(' '));
  const index = AT_END.exec(text.slice(from))?.index;
  return index === undefined ? labeled : from + index;
}

/** Reads a query, or the body of a form, that is a line of its own. Which of the two it was the text does not show. */
export const readQuery: Reader = {
  forms: ['query', 'form-body'],
  read: (whole, { chosen }) => {
    const trimmed = trimmedLine(whole);
    const line = lineFrom(trimmed, startOf(trimmed.text));
    const isQuery =
      QUERY.test(line.text) || (chosen !== undefined && /^[?]?[\w.$[\]%-]+=\S*$/.test(line.text));
    if (!isQuery) return undefined;
    return ofLine(whole, [arrivalIn(line, { from: 0, to: line.text.length }, chosen === 'form-body')]);
  },
};

// At least two parameters between the words of a sentence, and the signs after them.
const IN_SENTENCE =
  /(?<=^|[\s"'`(])\??[\w.$[\]%-]{1,80}=[^\s&?"'`<>]*(?:&(?:amp;)?[\w.$[\]%-]{1,80}=[^\s&?"'`<>]*)+(?=$|[\s"'`?<])/;
const SIGNS = /(?<![.,;:!)])[.,;:!)]+$/;

/** Reads a query in the middle of a line, as people quote one in a sentence. */
export const readQueryInLine: Reader = {
  forms: ['query'],
  read: (whole) => {
    const line = trimmedLine(whole);
    const found = line.text.includes('&') ? IN_SENTENCE.exec(line.text) : null;
    // In the columns of a log it belongs to the path before it.
    if (found === null || line.text.includes('\t') || timeIn(line.text) !== undefined) return undefined;
    const { 0: written, index: from } = found;
    const to = from + written.length - (SIGNS.exec(written)?.[0].length ?? 0);
    const isCode = IN_CODE.test(line.text.slice(from, to)) || IN_CODE.test(line.text.slice(to, to + 20));
    if (isCode) return undefined;
    return ofLine(whole, [arrivalIn(line, { from, to }, false)]);
  },
};

function arrivalIn(line: Line, span: Span, isBody: boolean): Arrival {
  const { text, codes } = withoutEntities(cutLine(line, span));
  const at = placeInLine(line, span);
  const notes = codes.map((code) => ({ code, at }));
  return isBody ? formBody({ form: 'form-body', body: text, at, notes }) : queryArrival(text, at, notes);
}

function queryArrival(query: Mapped, at: Span, notes: readonly ArrivalNote[]): Arrival {
  const mark = query.text.startsWith('?') ? [] : [added('?', at.from)];
  return arrivalOf({ form: 'query', at, url: joined([...mark, query]), notes });
}
