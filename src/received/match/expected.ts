import { type EventFields, type Plan, render } from '../../engine';
import type { Candidate, PreparedCandidate } from './candidate';
import type { Piece } from './pieces';
import type { Slot } from './slots';

/** What a template sends for one event, macro by macro. */
export interface ExpectedTexts {
  /** What is sent for each macro, by its place among the parts of the template. */
  readonly byPart: ReadonlyMap<number, string>;
  /** The event it is rendered from; absent when only settings are known. */
  readonly event?: EventFields;
}

const rendered = new WeakMap<PreparedCandidate, WeakMap<EventFields, ExpectedTexts>>();

/** Renders what a template sends for an event. The result for an event is kept, since many requests are compared with it. */
export function expectedTexts(prepared: PreparedCandidate, event: EventFields | undefined): ExpectedTexts {
  if (event === undefined) return withoutEvent(prepared);
  const known = rendered.get(prepared) ?? new WeakMap<EventFields, ExpectedTexts>();
  rendered.set(prepared, known);
  const texts = known.get(event) ?? renderedTexts(prepared.plan, event);
  known.set(event, texts);
  return texts;
}

/** Renders what a plan sends for an event, macro by macro. */
export function renderedTexts(plan: Plan, event: EventFields): ExpectedTexts {
  const { values } = render(plan, event);
  const macros = plan.steps.filter(({ fill }) => fill !== undefined);
  return { byPart: new Map(macros.map(({ partIndex }, index) => [partIndex, values[index] ?? ''])), event };
}

const ofSettings = new WeakMap<PreparedCandidate, ExpectedTexts>();

function withoutEvent(prepared: PreparedCandidate): ExpectedTexts {
  const texts = ofSettings.get(prepared) ?? { byPart: settingsOnly(prepared.plan) };
  ofSettings.set(prepared, texts);
  return texts;
}

// Settings of a partner do not depend on the event.
function settingsOnly(plan: Plan): ReadonlyMap<number, string> {
  const byPart = new Map<number, string>();
  for (const { fill, partIndex } of plan.steps) {
    if (fill?.setting !== undefined) byPart.set(partIndex, fill.encode(fill.setting));
  }
  return byPart;
}

/** Returns the value that is sent for a slot; undefined when a macro of it is unknown without an event. */
export function expectedValue(
  { byPart }: ExpectedTexts,
  { pieces }: Pick<Slot, 'pieces'>,
): string | undefined {
  let text = '';
  for (const piece of pieces) {
    const sent = pieceText(byPart, piece);
    if (sent === undefined) return undefined;
    text += sent;
  }
  return text;
}

function pieceText(byPart: ReadonlyMap<number, string>, piece: Piece): string | undefined {
  return 'literal' in piece ? piece.literal : byPart.get(piece.partIndex);
}

/** True for a parameter that is not sent for the event, because options drop those without a value. */
export function isDropped(
  { options }: Pick<Candidate, 'options'>,
  { byPart, event }: ExpectedTexts,
  slot: Slot,
): boolean {
  if (options.missing !== 'drop' || event === undefined) return false;
  if (slot.place !== 'query' && slot.place !== 'form') return false;
  return (
    slot.pieces.length > 0 &&
    slot.pieces.every((piece) => !('literal' in piece) && byPart.get(piece.partIndex) === '')
  );
}
