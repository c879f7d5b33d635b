import { type EventFields, percentDecode } from '../../engine';
import type { FieldName } from '../../vocabulary';
import { filledOf, withTexts } from './fields';

/** The fields that contain an attribution link or its parameters, and so repeat the attribution. */
export const LINK_FIELDS: readonly FieldName[] = [
  'original_url',
  'http_referrer',
  'deeplink_url',
  'gp_referrer',
  'gp_broadcast_referrer',
];

/** The parameters of attribution links and Google Play referrers that have another name than the field they fill. */
const FIELD_OF: ReadonlyMap<string, string> = new Map([
  ['pid', 'media_source'],
  ['utm_source', 'media_source'],
  ['c', 'campaign'],
  ['utm_campaign', 'campaign'],
  ['utm_content', 'af_ad'],
  ['utm_term', 'af_keywords'],
  ['utm_medium', 'af_channel'],
]);

/** The fields whose values name the source, so a link must not repeat them anywhere. Dates and kinds of touch do not. */
export const NAMING_FIELDS: readonly FieldName[] = [
  'media_source',
  'campaign',
  ...(['af_c_id', 'af_adset', 'af_adset_id', 'af_ad', 'af_ad_id', 'af_channel'] as const),
  ...(['af_siteid', 'af_sub_siteid', 'af_keywords', 'af_prt'] as const),
  ...(['af_sub1', 'af_sub2', 'af_sub3', 'af_sub4', 'af_sub5'] as const),
];

/** The least length in UTF-16 units of a value that is searched for in links; a shorter one is found in any text. */
export const MIN_NAMING_LENGTH = 4;

/** The event after its links were redacted. */
export interface RedactedLinks {
  /** The event. */
  readonly event: EventFields;
  /** The names of the fields that were changed. */
  readonly changed: readonly string[];
}

/**
 * Removes attribution from the links of an event: `texts` has the new text of each field that is redacted, which its
 * parameter gets too. A parameter that repeats a removed value, also encoded, is emptied; a link that has one in its host
 * or path is emptied whole.
 */
export function redactLinks(event: EventFields, texts: ReadonlyMap<string, string>): RedactedLinks {
  const named = NAMING_FIELDS.filter((name) => texts.has(name) && texts.get(name) !== event.get(name)?.text);
  const removed = filledOf(event, named)
    .map((name) => event.get(name)?.text.toLowerCase() ?? '')
    .filter(({ length }) => length >= MIN_NAMING_LENGTH);
  const links = new Map<string, string>();
  for (const name of filledOf(event, LINK_FIELDS)) {
    const before = event.get(name)?.text ?? '';
    const after = redactLink(before, texts, removed);
    if (after !== before) links.set(name, after);
  }
  return { event: withTexts(event, links), changed: [...links.keys()] };
}

function redactLink(link: string, texts: ReadonlyMap<string, string>, removed: readonly string[]): string {
  const pieces = link.split(/([?&;#])/);
  if (pieces.some((piece) => !piece.includes('=') && repeats(piece, removed))) return '';
  return pieces.map((piece) => redactParameter(piece, texts, removed)).join('');
}

function redactParameter(
  piece: string,
  texts: ReadonlyMap<string, string>,
  removed: readonly string[],
): string {
  const at = piece.indexOf('=');
  if (at < 0) return piece;
  const name = percentDecode(piece.slice(0, at), true).text;
  const text = texts.get(FIELD_OF.get(name) ?? name);
  if (text !== undefined) return `${piece.slice(0, at)}=${text}`;
  return repeats(piece.slice(at + 1), removed) ? `${piece.slice(0, at)}=` : piece;
}

// A link in a link is encoded once more at each level.
const MAX_LEVELS = 4;

function repeats(text: string, removed: readonly string[]): boolean {
  let decoded = text;
  for (let level = 0; level <= MAX_LEVELS; level += 1) {
    const lower = decoded.toLowerCase();
    if (removed.some((value) => lower.includes(value))) return true;
    const next = percentDecode(decoded, true).text;
    if (next === decoded) return false;
    decoded = next;
  }
  return true;
}
