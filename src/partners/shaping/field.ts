import type { EventFields } from '../../engine';

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
