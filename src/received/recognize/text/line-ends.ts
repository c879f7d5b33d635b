import type { Edit } from '../../../engine';
import { changed, type Mapped } from './mapped';
import { rewritten } from './undo';

const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
// ngrep shows a line end as two dots, what traces system calls as it is written in C.
const IN_LINE = new RegExp(
  `^(.*[ \\t"]|)(?:${METHODS}) \\S+ HTTP/1\\.[01](\\.\\.|\\\\r\\\\n)(?=[A-Za-z][\\w-]{0,40}: )`,
  'gm',
);
const CALL = /^(?:\[pid +\d+\] |\d+ +)?(?:[\d:.]+ )?(?:p?read|recv|write|send)\w*\(/;
// The text of a call ends in a quote, with dots after it where it is cut.
const CALL_END = /(?<!\\)"(\.\.\.)?(?=, |\))/g;
const ESCAPES = /\\r\\n|\\"/g;
// Two dots may be part of a value.
const DOTS = /\.\.(?=[A-Za-z][\w-]{0,40}: |\.\.)|(?<=\.\.)\.\./g;
const HEAD_WITH_DOTS = / HTTP\/1\.[01]\.\r?\n[A-Za-z-]+: .*\.\r?$/m;
const LINE_WITH_DOT = new RegExp(
  `^(?:(?:${METHODS}) \\S+ HTTP/1\\.[01]|[A-Za-z][\\w-]{0,40}: .*|)\\.(?=\\r?$)`,
  'gm',
);
const SAMPLE = 10_000;

/** Writes the line ends of a request as such, where a tool shows them as other characters. */
export function withLineEnds(source: Mapped): Mapped {
  let text = source;
  const sample = source.text.slice(0, SAMPLE);
  // Wireshark, at the end of each line.
  if (/\\r\\n[ \t]*\r?\n.*\\r\\n[ \t]*\r?$/m.test(sample)) {
    text = rewritten(text, /\\r\\n(?=[ \t]*\r?$)/gm, () => '');
  }
  // `ngrep -W byline`, which shows the first character of the end as a dot.
  if (HEAD_WITH_DOTS.test(sample)) {
    const edits = Array.from(text.text.matchAll(LINE_WITH_DOT), ({ 0: line, index }): Edit => {
      const to = index + line.length;
      return { from: to - 1, to, insert: '' };
    });
    text = changed(text, edits);
  }
  return / HTTP\/1\.[01](?:\.\.|\\r\\n)[A-Za-z]/.test(text.text)
    ? changed(text, [...editsIn(text.text)])
    : text;
}

function* editsIn(text: string): Generator<Edit> {
  for (const { 0: head, 1: before = '', 2: sign = '', index } of text.matchAll(IN_LINE)) {
    const end = text.indexOf('\n', index);
    const line = text.slice(index, end < 0 ? text.length : end);
    const isCall = sign !== '..';
    if (isCall && !CALL.test(line)) continue;
    CALL_END.lastIndex = head.length;
    const quote = isCall ? CALL_END.exec(line) : null;
    const to = quote?.index ?? line.length;
    // What is before the method becomes a line of its own.
    const gap = index + before.length;
    if (before !== '') yield { from: gap, to: gap, insert: '\n' };
    const first = head.length - sign.length;
    const last = quote?.[1] === undefined ? -1 : line.lastIndexOf(sign, to);
    for (const { 0: written, index: place } of line.slice(first, to).matchAll(isCall ? ESCAPES : DOTS)) {
      const at = first + place;
      // The header that is cut is none.
      const insert = written === '\\"' ? '"' : at === last ? '\n\n' : '\n';
      yield { from: index + at, to: index + at + written.length, insert };
    }
    if (quote !== null) yield { from: index + to, to: index + to, insert: '\n\n' };
  }
}
