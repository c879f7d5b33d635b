import type { Span } from '../../../engine';
import type { Arrival, ArrivalNote } from '../../arrival';
import { timeIn } from '../logs/access-log';
import { formBody } from './form-body';
import { cutLine, lineFrom, placeInLine, trimmedLine } from '../text/line';
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
    const all = { from: 0, to: line.text.length };
    const undone = withoutEntities(cutLine(line, all));
    const at = placeInLine(line, all);
    const notes = undone.codes.map((code) => ({ code, at }));
    const isBody = chosen === 'form-body';
    return ofLine(whole, [
      isBody
        ? formBody({ form: 'form-body', body: undone.text, at, notes })
        : queryArrival(undone.text, at, notes),
    ]);
  },
};

function queryArrival(query: Mapped, at: Span, notes: readonly ArrivalNote[]): Arrival {
  const mark = query.text.startsWith('?') ? [] : [added('?', at.from)];
  return arrivalOf({ form: 'query', at, url: joined([...mark, query]), notes });
}
