import type { Template } from '../engine';
import { arrange } from './arrange';
import { type Change, changeOf } from './change';
import { neededBreaks, notesIn, sentText } from './layout';
import type { Entry } from './list';
import { type Located, locate } from './parameters';
import { losesEmpty, type Slot, slotOf } from './slot';

/**
 * Switches the parameter at a cursor off, by `//` on a line of its own, or on again; where it is the first one, the `?`
 * of a query goes to the next one that is on. The cursor stays at its character. Undefined where there is no parameter,
 * for an empty one, as in `&&`, and for one that could not be brought back.
 */
export function toggleParameter(template: Template, offset: number): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { entry } = found;
  const slot = entry.on ? slotOff(template, found) : { ...slotOf(template, entry), on: true };
  if (slot === undefined) return undefined;
  const slots = slotsWith(template, found, slot);
  const arranged = arrange(template, found.list, slots);
  if (arranged === undefined || losesEmpty(found.list, slots)) return undefined;
  const cursor = arranged.starts[found.index] ?? 0;
  return changeOf(template.text, arranged.edits, cursor + cursorIn(template, entry, offset));
}

// A parameter that runs over several lines is switched off in one; notes between its lines are put above it.
function slotOff(template: Template, { list, entry: { content } }: Located): Slot {
  if (content.from === content.to || neededBreaks(template, content).size > 0) return undefined;
  // As the first of a form body it would have no sign in front, and would be layout itself.
  if (list.place === 'form' && /^(?:[ \t]|\/\/)/.test(template.text.slice(content.from))) return undefined;
  const notes = template.parts
    .filter(({ type, from, to }) => type === 'layout' && content.from <= from && to <= content.to)
    .flatMap(({ from, to }) => notesIn(template.text.slice(from, to)));
  return { on: false, content: sentText(template, content), notes };
}

function slotsWith(template: Template, { list, entry, index }: Located, slot: Slot): Slot[] {
  const { entries } = list;
  const sent = entries.filter(({ on }) => on);
  const [first] = sent;
  // By hand, `?` or `?&` is left where the first one is switched off by `//` alone: it makes room.
  const isPlain = !entry.on && !template.text.slice(entry.lead, entry.content.from).includes('&');
  const makesRoom = isPlain && first !== undefined && first.content.from === first.content.to;
  const gone = makesRoom && (sent.length === 1 || entries.indexOf(first) < index) ? first : undefined;
  return entries.map((each, at) => {
    if (at === index) return slot;
    return each === gone ? undefined : slotOf(template, each);
  });
}

function cursorIn(template: Template, { on, content }: Entry, offset: number): number {
  const to = Math.min(Math.max(content.from, offset), content.to);
  return on ? sentText(template, { from: content.from, to }).length : to - content.from;
}
