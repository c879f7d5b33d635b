import type { Span } from '../../engine';
import { arrivalOf } from './request';
import { cutLine, type Line, placeInLine, trimmedLine } from './line';
import { ofLine, type Reader } from './reader';

const ADDRESS = /https?:\/\/[^\s"<>`]+/gi;
const END = /(?:[.,;:!…]|[)\]}])+$/;

/** Finds the addresses in a line, without the punctuation of the sentence around them. */
function addressesIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(ADDRESS), ({ 0: written, index }) => {
    const isAlone = written.length === text.length;
    const end = isAlone ? '' : (END.exec(written)?.[0] ?? '');
    return { from: index, to: index + written.length - end.length };
  });
}

/** Reads addresses: one that is a line of its own, and in other text those with parameters. */
export const readAddresses: Reader = {
  forms: ['url'],
  read: (whole, { chosen }) => {
    const line = trimmedLine(whole);
    const all = addressesIn(line.text).filter(
      ({ from, to }) =>
        chosen !== undefined || to - from === line.text.length || /\?[^=]+=/.test(line.text.slice(from, to)),
    );
    return ofLine(
      line,
      all.map((span) => arrivalOf({ form: 'url', at: placeInLine(line, span), url: cutLine(line, span) })),
    );
  },
};

const QUERY = /^\?[^\s=&]+=\S*$|^[\w.$[\]%-]+=[^\s&?]*&\S+=\S*$/;

/** Reads a query that is a line of its own. */
export const readQuery: Reader = {
  forms: ['query'],
  read: (whole) => {
    const line = trimmedLine(whole);
    return QUERY.test(line.text) ? ofLine(line, [queryArrival(line)]) : undefined;
  },
};

function queryArrival(line: Line) {
  const all = { from: 0, to: line.text.length };
  return arrivalOf({ form: 'query', at: placeInLine(line, all), url: cutLine(line, all) });
}
