import { requestAt } from './http';
import { lineAt, type Line, lineFrom } from '../text/line';
import type { Item, Reader, Reading } from '../reader';

// The line about a packet: time, addresses and length.
const PACKET =
  /^(?:\d{4}-\d\d-\d\d )?(\d\d:\d\d:\d\d\.\d+) (?:\S+ +(?:In|Out) +)?IP6? \S+ > \S+: .*\blength \d+/;
// The same of ngrep, and the beginning of a call as strace prints it.
const NGREP = /^T (?:(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d+) )?\S+:\d+ -> \S+:\d+ \[/;
const CALL =
  /^(?:\[pid +\d+\] |\d+ +)?(?:(\d\d:\d\d:\d\d(?:\.\d+)?) )?(?:p?read|recv|write|send)\w*\(\d+[^"]*"$/;
const HEADS = [PACKET, NGREP, CALL];
// Before the request are the bytes of the packet's head, with dots for those that are no text.
const REQUEST = /(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/\S* HTTP\/1\.[01]$/;
const HEADER = /^[A-Za-z][\w-]{1,40}: /;
const MAX_LINES = 20;

/**
 * Reads a packet as `tcpdump -A` and ngrep print it, and a call that reads or writes it: a line about it, which may have
 * the request line, and then its bytes.
 */
export const readTcpdump: Reader = {
  forms: ['http'],
  read: (line, context) => {
    const head = headIn(line);
    const start = head === null ? requestIn(line) : requestAfter(line);
    // What can be read in a packet is not encrypted.
    const reading = start && requestAt(start, context, 'http');
    return reading === undefined ? undefined : { ...reading, items: withTime(reading, head?.[1]) };
  },
};

function headIn({ text }: Line): RegExpExecArray | null {
  for (const pattern of HEADS) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return null;
}

function withTime({ items }: Reading, time: string | undefined): readonly Item[] {
  return [...items].map((item) => ('skipped' in item || time === undefined ? item : { ...item, time }));
}

function requestAfter(packet: Line): Line | undefined {
  let line = packet;
  for (let count = 0; count < MAX_LINES && line.next < line.source.text.length; count += 1) {
    line = lineAt(line.source, line.next);
    if (headIn(line) !== null) return undefined;
    const start = REQUEST.exec(line.text.trimEnd());
    if (start !== null) return lineFrom(line, start.index);
  }
  return undefined;
}

// A packet whose line was not copied: other signs right before the method, and a header in the next line.
function requestIn(line: Line): Line | undefined {
  if (line.text.length > 20_000) return undefined;
  const index = REQUEST.exec(line.text.trimEnd())?.index ?? 0;
  if (index === 0 || !/[^\s"'`([{|]/.test(line.text[index - 1] ?? '')) return undefined;
  return HEADER.test(lineAt(line.source, line.next).text) ? lineFrom(line, index) : undefined;
}
