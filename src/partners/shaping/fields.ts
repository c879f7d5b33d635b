import { type EventFields, readJson } from '../../engine';

/** The event with the text of some fields replaced; fields it lacks stay away, and each keeps its key and place. */
export function withTexts(event: EventFields, texts: ReadonlyMap<string, string>): EventFields {
  const changed = new Map(event);
  for (const [name, text] of texts) {
    const value = event.get(name);
    if (value === undefined || value.text === text) continue;
    changed.set(name, { ...value, text, kind: text === '' ? 'string' : value.kind });
  }
  return changed;
}

/** The event with some fields emptied. */
export function emptied(event: EventFields, names: readonly string[]): EventFields {
  return withTexts(event, new Map(names.map((name) => [name, ''])));
}

/** The names among these under which the event has a value. */
export function filledOf(event: EventFields, names: readonly string[]): string[] {
  return names.filter((name) => (event.get(name)?.text ?? '') !== '');
}

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
