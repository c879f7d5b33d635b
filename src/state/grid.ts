import { decode, type EventFields, outlineOf, parse, planTemplate, render, segmentsOf } from '../engine';
import { situationOf, toJson } from '../event';
import type { Json, ListedPartner, PartnerTemplate, SettingValues } from '../partners';
import { type GridEvent, gridEvents, type GridRow, gridRows } from '../views';
import type { Derived } from './derivation/derived';

/**
 * Varies the present event and judges each variant with the present partner and settings. An event of another kind than
 * the template is for gets the partner's template for it. Empty until the rules have loaded.
 */
export function gridOf(derived: Derived): readonly GridRow[] {
  const { event, inputs, insight } = derived;
  const templates = { install: templateFor(derived, 'install'), 'in-app': templateFor(derived, 'in-app') };
  return gridRows(
    gridEvents(event.fields, firstMapped(inputs.partner?.advertiser) ?? 'af_purchase'),
    (each) =>
      isAsItIs(each, templates, inputs.template)
        ? insight.verdict
        : verdictFor(derived, each, templates[each.use]),
  );
}

/** Returns the present event, varied as in the grid, as 24 events in JSON. */
export function typicalUsers({ event, inputs }: Derived): readonly string[] {
  const { fields, reading } = event;
  const form = reading.ok ? reading.form : 'playground';
  return gridEvents(fields, firstMapped(inputs.partner?.advertiser) ?? 'af_purchase').map(({ changes }) =>
    toJson({ ok: true, form, text: '', fields: withChanges(fields, changes), problems: [] }),
  );
}

/** Loads a variant of the present event into the event's text box. */
export async function takeVariant({ inputs, event }: Derived, { changes }: GridEvent): Promise<void> {
  const { setEventFields } = await import('../edit');
  inputs.setEvent(setEventFields(inputs.event, event.reading, changes));
}

function isAsItIs(
  { changes, use }: GridEvent,
  templates: Readonly<Record<string, string>>,
  text: string,
): boolean {
  return Object.keys(changes).length === 0 && templates[use] === text;
}

// An event that is mapped says more than one that is not.
function firstMapped(advertiser: SettingValues | undefined): string | undefined {
  const rows = advertiser?.eventMapping;
  const [first] = Array.isArray(rows) ? (rows as readonly Json[]) : [];
  if (typeof first !== 'object' || first === null || !('event' in first)) return undefined;
  return typeof first.event === 'string' && first.event !== '' ? first.event : undefined;
}

/** The template for events of a kind: the present one where it is for them, otherwise the partner's. */
function templateFor({ inputs, event, delivery }: Derived, use: 'install' | 'in-app'): string {
  const templates = delivery.partner?.templates ?? [];
  const present = recognized(delivery.partner, inputs.template)?.use ?? situationOf(event.fields).use;
  if (present === undefined || present === 'both' || present === use) return inputs.template;
  return templates.find((each) => each.use === use || each.use === 'both')?.text ?? inputs.template;
}

function recognized(partner: ListedPartner | undefined, text: string): PartnerTemplate | undefined {
  const bare = text.replace(/\s+/g, '');
  return partner?.templates.find((each) => each.text.replace(/\s+/g, '') === bare);
}

function verdictFor(derived: Derived, { changes }: GridEvent, template: string) {
  const { event, inputs, language, delivery, insight, request: present } = derived;
  const parsed = template === inputs.template ? present.parsed : parse(template, language.vocabulary);
  return delivery.verdictFor(withChanges(event.fields, changes), (fields, settings) => {
    const plan = planTemplate(parsed, language.vocabulary, inputs.options, settings);
    const rendering = render(plan, fields);
    const problems = insight.problemsWith(parsed, rendering, segmentsOf(rendering));
    return {
      request: { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) },
      surroundings: { template, problems },
    };
  });
}

function withChanges(event: EventFields, changes: GridEvent['changes']): EventFields {
  const changed = new Map(event);
  for (const [key, text] of Object.entries(changes)) changed.set(key, { key, text, kind: 'string' });
  return changed;
}
