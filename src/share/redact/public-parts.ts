import { findField } from '../../vocabulary';
import { percentDecoded } from '../percent';
import { maskText } from './placeholder';
import { isPublicValue } from './public-values';

/**
 * Returns what masks a value of which anyone can know a part, and leaves that part: a link, the query of one, a user
 * agent. Undefined for any other value.
 */
export function partMasker(name: string, value: string): ((text: string) => string) | undefined {
  if (findField(name)?.name === 'user_agent' && PRODUCT.test(value)) return maskAgent;
  if (QUERY.test(value)) return maskQuery;
  return PARAMETER.test(value) ? maskLink : undefined;
}

const PRODUCT = /\w\/v?\d/;
const PARAMETER = /[?&][\w.\-[\]]+=/;
// At least two pairs: one may be any text with an equals sign in it.
const QUERY = /^[\w.\-[\]]+=[^&\s]*(?:&[\w.\-[\]]+=[^&\s]*)+$/;
// AppsFlyer's own host is the same in every link.
const HOST = /^https?:\/\/app\.appsflyer\.com(?=[/?])/;

// What is between identifiers is masked part by part, so a query may begin with the sign before a name.
function maskQuery(text: string): string {
  return /^[\w.\-[\]]+=/.test(text) ? maskLink(`&${text}`).slice(1) : maskLink(text);
}

// The names of parameters are keys, which stay, and so do values from public lists, such as the ID of a media source.
function maskLink(text: string): string {
  return text
    .split(/([?&][\w.\-[\]]+=)/)
    .map((part, index, parts) => {
      if (index % 2 === 1) return part;
      const name = parts[index - 1]?.slice(1, -1);
      if (name !== undefined) return isPublicValue(name, percentDecoded(part)) ? part : maskText(part);
      const host = HOST.exec(part)?.[0] ?? '';
      return host + maskText(part.slice(host.length));
    })
    .join('');
}

const VERSION = /^v?\d{1,4}(?:[._]\d{1,6}){0,4}$/;
const IP = /^\d{1,3}(?:\.\d{1,3}){3}$/;
// Words of user agents that name no app and no model.
const AGENT_WORDS: ReadonlySet<string> = new Set(
  (
    'android applewebkit build cfnetwork chrome cpu dalvik darwin gecko ipad iphone ipod khtml like linux mac mobile ' +
    'mozilla nt okhttp os phone safari samsungbrowser tablet u version windows wv x'
  ).split(' '),
);

function maskAgent(text: string): string {
  return text.replace(/[^\s;:,()/]+/g, (word) => {
    const isPublic = AGENT_WORDS.has(word.toLowerCase()) || (VERSION.test(word) && !IP.test(word));
    return isPublic ? word : maskText(word);
  });
}
