import type { Span } from '../../../engine';
import type { ArrivalNoteCode } from '../../arrival';
import { isNone, joinAddress } from '../addresses/parts';
import { cutLine, type Line, placeInLine, trimmedLine } from '../text/line';
import { added, type Mapped } from '../text/mapped';
import { type Context, ofLine, type Reader, type Reading } from '../reader';
import { arrivalOf } from '../request';
import { rewritten } from '../text/undo';

// The fields that CloudFront's standard logs begin with (CFLOG).
const CLOUDFRONT =
  'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol'.split(
    ' ',
  );
// The fields that IIS logs unless others are chosen, as its logs have them.
const IIS =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status'.split(
    ' ',
  );
const CLOUDFRONT_ROW = /^\d{4}-\d\d-\d\d\t\d\d:\d\d:\d\d\t[A-Z0-9-]+\t\d+\t\S+\t[A-Z]+\t\S+\t\//;
const IIS_ROW = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:[\d.]+|[\da-f:]{3,}) [A-Z]+ \/\S* \S+ \d+ \S+ \S+ /;
// With other fields before the method only those up to the port are known.
const OTHER_IIS_ROW = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ((?:\S+ ){1,3})[A-Z]+ \/\S* \S+ \d+ \S+ /;
const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;

/** Reads the lines of logs in W3C's extended format (W3CLOG): the fields are named by a line `#Fields:`, `-` is an empty one. */
export const readW3cLog: Reader = {
  forms: ['cloudfront', 'iis'],
  read: (whole, context) => {
    const line = trimmedLine(whole);
    if (line.text.startsWith('#')) return readDirective(whole, line, context);
    const isTabbed = line.text.includes('\t');
    const names = context.fields ?? defaultFields(line.text);
    if (names === undefined) return undefined;
    const row = rowOf(line, names, isTabbed);
    return row === undefined ? undefined : rowReading(whole, line, row, isTabbed);
  },
};

function readDirective(whole: Line, line: Line, context: Context): Reading | undefined {
  if (!/^#(?:Fields|Version|Software|Date|Remark|Start-Date|End-Date):/i.test(line.text)) return undefined;
  const names = /^#Fields:\s*(.*)$/i.exec(line.text)?.[1];
  if (names !== undefined) context.fields = names.split(/\s+/);
  return { items: [], next: whole.next };
}

function defaultFields(text: string): readonly string[] | undefined {
  if (CLOUDFRONT_ROW.test(text)) return CLOUDFRONT;
  if (IIS_ROW.test(text)) return IIS;
  const others = OTHER_IIS_ROW.exec(text)?.[1]?.trim().split(' ');
  return others && ['date', 'time', ...others, 'cs-method', 'cs-uri-stem', 'cs-uri-query', 's-port'];
}

type Row = (name: string) => Mapped | undefined;

function rowOf(line: Line, names: readonly string[], isTabbed: boolean): Row | undefined {
  const cells: Span[] = [];
  const pattern = isTabbed ? /[^\t]*(?:\t|$)/g : /[^ ]+/g;
  for (const { 0: cell, index } of line.text.matchAll(pattern)) {
    cells.push({ from: index, to: index + cell.replace(/\t$/, '').length });
    if (cells.length >= names.length) break;
  }
  const row: Row = (name) => {
    const index = names.findIndex((each) => each.toLowerCase() === name);
    const cell = cells[index];
    return cell && cutLine(line, cell);
  };
  return METHOD.test(row('cs-method')?.text ?? '') && row('cs-uri-stem') !== undefined ? row : undefined;
}

function rowReading(whole: Line, line: Line, row: Row, isTabbed: boolean): Reading | undefined {
  const form = isTabbed ? 'cloudfront' : 'iis';
  const hosts = [row('x-host-header'), row('cs-host'), row('cs(host)')];
  const host = hosts.find((each) => each !== undefined && !isNone(each));
  const [target, query] = [row('cs-uri-stem'), row('cs-uri-query')].map((each) =>
    each === undefined || !isTabbed ? { text: each, codes: [] } : decodedOnce(each),
  );
  if (target?.text === undefined) return undefined;
  const scheme = schemeOf(row);
  const { url, codes } = joinAddress({ host, scheme, target: target.text, query: query?.text });
  const at = placeInLine(line, { from: 0, to: line.text.length });
  const status = Number(row('sc-status')?.text);
  const time = [row('date'), row('time')].flatMap((each) => each?.text ?? []).join(' ');
  const all = new Set([...target.codes, ...(query?.codes ?? []), ...codes]);
  return ofLine(whole, [
    arrivalOf({
      form,
      at,
      method: row('cs-method'),
      url,
      status: status > 0 ? status : undefined,
      time: time === '' ? undefined : time,
      notes: [...all].map((code) => ({ code, at })),
    }),
  ]);
}

function schemeOf(row: Row): Mapped | undefined {
  const protocol = row('cs-protocol');
  if (protocol !== undefined) return protocol;
  const port = row('s-port');
  const offset = port?.origins[0]?.at.from ?? 0;
  if (port?.text === '443') return added('https', offset);
  return port?.text === '80' ? added('http', offset) : undefined;
}

/**
 * Undoes the percent-encoding that CloudFront adds to its log, which makes `%2522` of a sent `%22` (CFTWICE). Only where
 * every escape has it, since it was not always added (CFONCE).
 */
function decodedOnce(field: Mapped): { text: Mapped; codes: readonly ArrivalNoteCode[] } {
  const isDouble = /%25[0-9A-F]{2}/i.test(field.text) && !/%(?!25[0-9A-F]{2})/i.test(field.text);
  if (!isDouble) return { text: field, codes: [] };
  return { text: rewritten(field, /%25(?=[0-9A-F]{2})/gi, () => '%'), codes: ['encoded-by-log'] };
}
