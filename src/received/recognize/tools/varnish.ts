import { headerIn, splitHeaders } from '../json/headers';
import { joinAddress } from '../addresses/parts';
import { lineAt, type Line } from '../text/line';
import { cut, type Mapped, placeOf } from '../text/mapped';
import type { Reader } from '../reader';
import { arrivalOf } from '../request';

// A record of varnishlog, a line of one, and the first lines of one about a request of a client.
const RECORD = /^[*-]{1,4}\s+<< ?(\w+)\s*>> \d+\s*$/;
const ENTRY = /^[*-]{1,4}[ \t]+([A-Za-z_]+)[ \t]+(\S.*?)?[ \t]*$/d;
const FIRST = /^-{1,4}\s+(?:ReqStart|ReqMethod)\s/;
const MAX_LINES = 1000;

interface Entry {
  readonly tag: string;
  readonly value: Mapped;
}

/** Reads a request of a client as varnishlog groups its lines: as it came, before rules changed it. */
export const readVarnish: Reader = {
  forms: ['http'],
  read: (first) => {
    const record = RECORD.exec(first.text)?.[1];
    if (record === undefined && !FIRST.test(first.text)) return undefined;
    const { entries, last } = entriesFrom(first, record === undefined);
    const at = placeOf(first.source, { from: first.from, to: last.to });
    const value = (tag: string) => entries.find((entry) => entry.tag === tag)?.value;
    const [method, target] = [value('ReqMethod'), value('ReqURL')];
    if (method === undefined || target === undefined) {
      return record === undefined ? undefined : { items: [{ skipped: at }], next: last.next };
    }
    const headers = splitHeaders(asReceived(entries).flatMap((entry) => headerIn(entry) ?? []));
    const { url, codes } = joinAddress({ target, host: headers.host, scheme: headers.scheme });
    const status = Number(entries.findLast(({ tag }) => tag === 'RespStatus')?.value.text);
    const arrival = arrivalOf({
      form: 'http',
      at,
      method,
      url,
      headers: headers.lines,
      status: status > 0 ? status : undefined,
      time: /^Start: (\d{10})/.exec(value('Timestamp')?.text ?? '')?.[1],
      notes: codes.map((code) => ({ code, at })),
    });
    return { items: [arrival], next: last.next };
  },
};

// What rules did is logged after their first call.
function asReceived(entries: readonly Entry[]): readonly Mapped[] {
  const end = entries.findIndex(({ tag }) => tag === 'VCL_call');
  const before = end < 0 ? entries : entries.slice(0, end);
  return before.filter(({ tag }) => tag === 'ReqHeader').map(({ value }) => value);
}

function entriesFrom(
  first: Line,
  isEntry: boolean,
): { readonly entries: readonly Entry[]; readonly last: Line } {
  const entries: Entry[] = [];
  let last = first;
  for (let line = isEntry ? first : following(first); line !== undefined; line = following(line)) {
    const entry = RECORD.test(line.text) || entries.length >= MAX_LINES ? undefined : entryIn(line);
    if (entry === undefined) break;
    entries.push(entry);
    last = line;
  }
  return { entries, last };
}

function following(line: Line): Line | undefined {
  return line.next >= line.source.text.length ? undefined : lineAt(line.source, line.next);
}

function entryIn(line: Line): Entry | undefined {
  const found = ENTRY.exec(line.text);
  if (found === null) return undefined;
  const [from, to] = found.indices?.[2] ?? [line.text.length, line.text.length];
  return { tag: found[1] ?? '', value: cut(line.source, { from: line.from + from, to: line.from + to }) };
}
