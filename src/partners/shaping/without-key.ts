import { readJson } from '../../engine';

/**
 * Takes the entries of one key out of the text of a JSON object. Every other character stays as it is, order included.
 * Undefined when the text is no JSON object or has no such key.
 */
export function withoutKey(text: string, key: string): string | undefined {
  const reading = readJson(text);
  if (!reading.ok || reading.node.type !== 'object') return undefined;
  const { entries } = reading.node;
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (entries.every((entry) => entry.key !== key)) return undefined;
  let kept = '';
  let end = first.keyAt.from;
  for (const entry of entries) {
    if (entry.key !== key) {
      const separator = kept === '' ? '' : text.slice(end, entry.keyAt.from);
      kept += separator + text.slice(entry.keyAt.from, entry.value.to);
    }
    end = entry.value.to;
  }
  return text.slice(0, first.keyAt.from) + kept + text.slice(last.value.to);
}
