import { type EventFields, type FieldValue, percentDecode } from '../../engine';
import { findField } from '../../vocabulary';
import { canonicalName } from './collect';

/**
 * Adds the parameters of the attribution link to the fields of a raw-data row. Raw data has no column for `clickid` and
 * other parameters of the advertiser's own; they are in the query of the original URL (RAWCSV). A field of the row is
 * never replaced, also when it is empty, and of the fields with a known name only those of attribution links are added.
 * Returns the same fields when there is nothing to add.
 */
export function withLinkParameters(fields: EventFields): EventFields {
  const link = fields.get('original_url');
  if (!link?.text.includes('?')) return fields;
  const added = new Map<string, FieldValue>();
  for (const [key, text] of linkParameters(link.text)) {
    const name = canonicalName(key);
    if (fields.has(name) || added.has(name) || !isLinkParameter(key)) continue;
    added.set(name, { key, text, kind: 'string' });
  }
  if (added.size === 0) return fields;
  const all = new Map(fields);
  for (const [name, value] of added) all.set(name, value);
  return all;
}

/** True for a parameter of a link that fills macros; the others have a column of their own or decide about the event. */
export function isLinkParameter(key: string): boolean {
  if (/^(?:pid|c|utm_\w+)$/.test(key)) return false;
  const name = findField(key)?.name;
  return name === undefined || name === 'clickid' || name.startsWith('af_');
}

function linkParameters(link: string): [key: string, text: string][] {
  const query = link.slice(link.indexOf('?') + 1).split('#', 1)[0] ?? '';
  return query.split('&').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    const key = percentDecode(at < 0 ? pair : pair.slice(0, at), true).text;
    return at < 0 || key === '' ? [] : [[key, percentDecode(pair.slice(at + 1), true).text]];
  });
}
