import { percentDecode } from '../../engine';

const HTML_LINK = /^<a\s[^<>]*?\bhref\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)')[^<>]*>[^<>]*(?:<\/a>)?[.,;]?$/i;

/** Returns the address of an HTML link, with its entities as they are. */
export function readHtmlLink(text: string): string | undefined {
  const [, double, single] = HTML_LINK.exec(text) ?? [];
  return double ?? single;
}

const MARKDOWN_LINK = /^\[[^\]\n]*\]\(\s*(?:<([^<>\n]+)>|(https?:\/\/[^\s"]+))(?:\s+"[^"\n]*")?\s*\)$/i;

/** Returns the address of a Markdown link. The brackets of macros in it may be escaped. */
export function readMarkdownLink(text: string): string | undefined {
  const [, bracketed, plain] = MARKDOWN_LINK.exec(text) ?? [];
  return (bracketed ?? plain)?.replace(/\\([()[\]_*])/g, '$1');
}

const SAFE_LINK =
  /^https:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/[^?\s]*\?(?:[^#\s]*&(?:amp;)?)?url=([^&\s]+)\S*$/i;

/** Returns the address that Outlook wrapped in a safe link. */
export function readSafeLink(text: string): string | undefined {
  const written = SAFE_LINK.exec(text)?.[1];
  return written === undefined ? undefined : percentDecode(written, false).text;
}

/**
 * Decodes quoted-printable text of a mail, recognized by `=3D` where a parameter has its `=`. In a URL, `=3D` is the sign
 * and a value that begins with 3D, so every parameter must have it.
 */
export function readQuotedPrintable(text: string): string | undefined {
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  const signs = joined.match(/[?&][\w.~[\]-]{1,60}=(?:3D)?/g) ?? [];
  if (signs.length === 0 || signs.some((sign) => !sign.endsWith('=3D'))) return undefined;
  // Percent escapes of the URL itself stay.
  const escaped = joined.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/g, '%$1');
  const { text: decoded, problems } = percentDecode(escaped, false);
  return problems.length === 0 ? decoded : undefined;
}
