// Controls other than blanks and line breaks, private use, unassigned, lone surrogates, and the replacement character.
const UNREADABLE = /[^\P{C}\t\n\r\u200c\u200d]|\ufffd/u;
const STRUCTURED = /^\s*(?:(?:\{\s*["}]|\[\s*["{])|[a-z][a-z0-9+.-]*:\/\/|[\w.-]+=[^&]*&[\w.-]+=)/i;
const COMMON = /[\p{L}\p{M}0-9 .,:;'"/_=&?@()%{}-]/gu;

/**
 * Tells whether the text that base64 stands for is one a person or a program wrote. Short texts decode to readable
 * characters by chance, so the shorter it is, the more it has to look like words, JSON, a URL or a query.
 */
export function readsAsText(decoded: string, encoded: string): boolean {
  if (decoded === '' || UNREADABLE.test(decoded)) return false;
  if (STRUCTURED.test(decoded)) return true;
  const common = decoded.match(COMMON)?.length ?? 0;
  const share = common / Array.from(decoded).length;
  return encoded.length >= 40 ? share > 0.8 : share > 0.95 && hasWords(decoded, encoded);
}

function hasWords(decoded: string, encoded: string): boolean {
  const isPadded = encoded.endsWith('=');
  const length = isPadded ? 8 : 16;
  return encoded.length >= length && /[A-Za-z]{3}|[^\P{L}\p{ASCII}]{2}|\d{4}/u.test(decoded);
}
