import { percentDecode } from '../../engine';

const BROKEN_MACRO = /([({][A-Za-z_][\w .:-]*)\r?\n[ \t]*([\w .:-]*[)}])/g;
const QUOTED_PRINTABLE = /=\r?\n/g;
const ESCAPES = /(?:=[0-9A-F]{2})+/g;
const MAIL_QUOTE = /^> ?/gm;

/**
 * Joins what mail and chat programs broke: macros torn by a line break, lines with a soft break `=` at their end,
 * and lines quoted by `>`. Line breaks elsewhere are layout and need no repair.
 */
export function unwrapLines(text: string): string | undefined {
  if (text.split(/\r?\n/).every((line) => line.startsWith('>'))) return text.replace(MAIL_QUOTE, '');
  if (isQuotedPrintable(text)) return text.replace(QUOTED_PRINTABLE, '').replace(ESCAPES, unescaped);
  return text.replace(BROKEN_MACRO, '$1$2');
}

// In quoted-printable text no `=` stands alone, since that is its sign.
function isQuotedPrintable(text: string): boolean {
  return text.includes('=3D') && /=\r?\n/.test(text) && !/=(?![0-9A-F]{2}|\r?\n)/.test(text);
}

function unescaped(escapes: string): string {
  return percentDecode(escapes.replaceAll('=', '%'), false).text;
}
