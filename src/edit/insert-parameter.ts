import type { Template } from '../engine';
import { type Change, changeOf, lineBreakOf } from './change';
import { type Entry, listsOf, type ParameterList } from './list';
import { locate } from './parameters';

/**
 * Makes room for a parameter behind the one at a cursor, or behind the last one of the query: writes its sign, on a line of
 * its own where the others have one. The cursor goes to where its name is typed. A URL without a query gets its `?`.
 */
export function insertParameter(template: Template, offset: number): Change | undefined {
  const found = locate(template, offset);
  const list = found?.list ?? listsOf(template).find(({ place }) => place === 'query');
  const entry = found?.entry ?? list?.entries.at(-1);
  if (list === undefined || entry === undefined) return intoBare(template);
  const sign = signAfter(list, entry);
  const gap = gapAfter(template, list, entry) + sign;
  return changeOf(template.text, [{ from: entry.to, to: entry.to, insert: gap }], entry.to + gap.length);
}

// A query whose parameters so far are all switched off has no sign yet.
function signAfter({ entries, place }: ParameterList, entry: Entry): string {
  const hasSent = entries.slice(0, entries.indexOf(entry) + 1).some(({ on }) => on);
  return hasSent ? '&' : place === 'query' ? '?' : '';
}

function gapAfter({ text }: Template, { entries }: ParameterList, entry: Entry): string {
  const gaps = entries.map(({ from, lead }) => /[\r\n]+[ \t]*(?=[?&]?$)/.exec(text.slice(from, lead))?.[0]);
  const line = gaps[entries.indexOf(entry)] ?? gaps.find((gap) => gap !== undefined);
  return line ?? (entry.on ? '' : `${lineBreakOf(text)}  `);
}

function intoBare({ text, outline: { url } }: Template): Change | undefined {
  const hash = text.slice(url.from, url.to).indexOf('#');
  const at = hash < 0 ? url.to : url.from + hash;
  return changeOf(text, [{ from: at, to: at, insert: '?' }], at + 1);
}
