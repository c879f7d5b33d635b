import { type EventReading, readEvent, toJson } from '../event';
import type { Remedy } from '../partners';
import { applyEdits } from '../engine';
import type { Session } from './session.svelte';

/** Does what a gate offers to make it pass: in the partner's settings, on the advertiser's side, in the event. */
export async function applyRemedy(session: Session, remedy: Remedy): Promise<void> {
  const { inputs } = session;
  const { settings = {}, advertiser = {}, event } = remedy;
  for (const [name, value] of Object.entries(settings)) inputs.setPartnerSetting(name, value);
  for (const [name, value] of Object.entries(advertiser)) inputs.setAdvertiserSetting(name, value);
  if (event !== undefined) inputs.setEvent(await eventWith(session, event));
}

/**
 * Writes values into the text of a session's event, by canonical names: in place of those it has, otherwise at its end.
 * Everything else in a JSON event stays as it is written; one in another form becomes JSON. One that cannot be read
 * stays as it is.
 */
export async function eventWith(
  { inputs, reading }: Session,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const { insertField } = await import('../edit');
  return Object.entries(values).reduce(
    (text, [name, value]) => {
      const at = fieldAt(readEvent(text), name);
      if (at === undefined && value === '') return text;
      const edit = at ? { ...at, insert: JSON.stringify(value) } : insertField(text, name, value);
      return edit === undefined ? text : applyEdits(text, [edit]);
    },
    jsonOf(reading, inputs.event),
  );
}

function jsonOf(reading: EventReading, text: string): string {
  return reading.ok && reading.tree === undefined ? toJson(reading) : text;
}

function fieldAt(reading: EventReading, name: string) {
  const at = reading.ok ? reading.fields.get(name)?.at : undefined;
  return at && { from: at.from, to: at.to };
}
