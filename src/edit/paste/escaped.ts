import { entityNames, escapedCharacter, outlineTemplate, percentDecode } from '../../engine';

const ENCODED_URL = /^https?%(?:25)*3A(?:%(?:25)*2F){2}\S*$/i;
// A macro that is the whole value of a parameter of the template itself.
const ENCODED_MACRO = /=(?:%28([A-Za-z_][\w.:-]*)%29|%7B([A-Za-z_][\w.:-]*)%7D)(?=&|#|\s|$)/gi;
const RAW_MACRO = /[({][A-Za-z_][\w .:-]*[)}]/;

/**
 * Decodes a template that was percent-encoded as a whole, once; or only its macros, when all of them and nothing else
 * were. A URL that is encoded inside a value stays.
 */
export function readEncoded(text: string): string | undefined {
  if (ENCODED_URL.test(text)) {
    const { text: decoded, problems } = percentDecode(text, false);
    return problems.length === 0 ? decoded : undefined;
  }
  if (!/^https?:\/\//i.test(text) || RAW_MACRO.test(text)) return undefined;
  return text.replace(ENCODED_MACRO, (_whole, paren?: string, brace?: string) =>
    paren === undefined ? `={${brace ?? ''}}` : `=(${paren})`,
  );
}

const ENTITY = /&([a-z]{2,4}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;
const AMPERSAND = /&(?:amp|#38|#[xX]26);/;

/**
 * Unescapes HTML, once. HTML is recognized by an escaped `&` in the URL or a form body, or by quotes that are all
 * escaped; in any other body entities may be intended.
 */
export function unescapeHtml(text: string): string | undefined {
  const { url, body } = outlineTemplate(text).outline;
  const form = body?.kind === 'form' ? text.slice(body.from, body.to) : '';
  const isEscaped = AMPERSAND.test(text.slice(url.from, url.to)) || AMPERSAND.test(form);
  if (!isEscaped && (!text.includes('&quot;') || text.includes('"'))) return undefined;
  return text.replace(ENTITY, (written, name: string) => escapedCharacter(name) ?? written);
}

// Signs that HTML reads without a semicolon and that begin no word, before the rest of a parameter's name.
const MERGED =
  /(^|[?&)}\w%.*-])([\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7])([a-z_][\w-]{0,60}|)=/g;

/** Restores parameters whose `&` and first letters HTML merged: `¤cy=` was `&currency=`, `×tamp=` `&timestamp=`. */
export function restoreParameters(text: string): string | undefined {
  return text.replace(MERGED, (written, before: string, character: string, rest: string) => {
    const [name] = entityNames(character);
    return name === undefined ? written : `${before}&${name}${rest}=`;
  });
}
