import { decode, outlineOf, planTemplate, render } from '../engine';
import { readEvent } from '../event';
import type { Verdict } from '../partners';
import { type GridEvent, gridEvents, type GridRow, gridRows } from '../views';
import type { Derived } from './derived';

let events: readonly GridEvent[] | undefined;

/** Loads the samples and makes the events of the grid from them, once. */
export async function loadGridEvents(): Promise<readonly GridEvent[]> {
  const { EVENT_SAMPLES } = await import('../event/samples');
  events ??= gridEvents(EVENT_SAMPLES);
  return events;
}

/** Judges every event of the grid with the present template, partner and settings. Empty until the rules have loaded. */
export function gridOf(derived: Derived, all: readonly GridEvent[]): readonly GridRow[] {
  return gridRows(all, (text) => verdictFor(derived, text));
}

function verdictFor({ inputs, language, delivery, request }: Derived, text: string): Verdict | undefined {
  const reading = readEvent(text);
  if (!reading.ok) return undefined;
  return delivery.verdictFor(reading.fields, (fields, settings) => {
    const plan = planTemplate(request.parsed, language.vocabulary, inputs.options, settings);
    const rendering = render(plan, fields);
    return { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) };
  });
}
