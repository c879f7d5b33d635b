import { lineAt, type Line } from '../text/line';
import { statusOf } from './http';

const MAX_BEFORE = 100;
const ENCRYPTED = /^\* +(?:SSL connection using|TLSv|ALPN|schannel:|\[HTTP\/\d\] .*stream for https:)/;

/** Finds the scheme of the request that begins at a line, where the lines before it show it: those with `*`, about how curl connected. */
export function schemeBefore({ source, from }: Line): 'http' | 'https' | undefined {
  let start = from;
  for (let count = 0; count < MAX_BEFORE && start > 0; count += 1) {
    start = source.text.lastIndexOf('\n', start - 2) + 1;
    const text = source.text.slice(start, Math.min(from, start + 300));
    if (!/^(?:\* ?|[{}] \[|[ \d-]+[:\d-]{5,} )/.test(text)) return undefined;
    if (ENCRYPTED.test(text)) return 'https';
    if (/^\* +Connected to .* port 80\b/.test(text)) return 'http';
  }
  return undefined;
}

/** Finds the status of the answer to the request that ends at a line, in the lines with `<` after it, and where they end. */
export function answerAfter(last: Line): { readonly status: number; readonly next: number } | undefined {
  let status: number | undefined;
  let { next } = last;
  while (next < last.source.text.length) {
    const line = lineAt(last.source, next);
    if (!/^(?:[<*] ?|[{}] \[)/.test(line.text)) break;
    status ??= statusOf(line.text);
    next = line.next;
  }
  return status === undefined ? undefined : { status, next };
}
