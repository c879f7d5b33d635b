import { percentDecode } from '../../engine';

const ENCODED_WHOLE = /^https?%(?:25)*3A(?:%(?:25)*2F){2}\S*$/i;
// A macro that is the whole value of a parameter of the template itself.
const ENCODED_MACRO = /=(?:%28([A-Za-z_][\w.:-]*)%29|%7B([A-Za-z_][\w.:-]*)%7D)(?=&|#|\s|$)/gi;
const RAW_MACRO = /[({][A-Za-z_][\w .:-]*[)}]/;

/**
 * Decodes a template that was percent-encoded as a whole, once; and one whose macros were, all of them and nothing
 * else. A URL encoded inside a value belongs there and stays.
 */
export function readEncoded(text: string): string | undefined {
  if (ENCODED_WHOLE.test(text)) {
    const { text: decoded, problems } = percentDecode(text, false);
    return problems.length === 0 ? decoded : undefined;
  }
  if (!/^https?:\/\//i.test(text) || RAW_MACRO.test(text)) return undefined;
  return text.replace(ENCODED_MACRO, (_whole, paren?: string, brace?: string) =>
    paren === undefined ? `={${brace ?? ''}}` : `=(${paren})`,
  );
}
