import { applyEdits, type Entry, type Template } from '../engine';
import { arrange, losesParameters, type Slot, slotOf } from './arrange';
import { type Change, changeOf } from './change';
import { joinLines, markJoints } from './joints';
import { neededBreaks, notesIn, sentText } from './layout';
import { type Located, locate } from './parameters';

/**
 * Disables the parameter at a cursor, by `//` on a line of its own, or enables it again. When it is the first one, the
 * `?` of a query goes to the next one that is sent. Enabling it removes the line breaks that disabling it added. The
 * cursor stays at its character. Undefined where there is no parameter, for an empty one, as in `&&`, and for one that
 * could not be enabled again; `whyNotToggled` has the sentence for each.
 */
export function toggleParameter(template: Template, offset: number): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { entry } = found;
  const slot = entry.enabled ? disabledSlot(template, found) : { ...slotOf(template, entry), enabled: true };
  if (slot === undefined) return undefined;
  const slots = slotsWith(template, found, slot);
  const arranged = arrange(template, found.list, slots);
  if (arranged === undefined || losesParameters(found.list, slots)) return undefined;
  const start = arranged.starts[found.index] ?? 0;
  const toggled = {
    text: applyEdits(template.text, arranged.edits),
    cursor: start + cursorIn(template, entry, offset),
  };
  const joints = entry.enabled ? markJoints : joinLines;
  const { text, cursor } = joints(template.text, found.list, found.index, toggled);
  const whole = { from: 0, to: template.text.length, insert: text };
  return changeOf(template.text, [whole], cursor);
}

/** Says why `toggleParameter` changes nothing at a cursor, in a sentence or two. */
export function whyNotToggled(template: Template, offset: number): string {
  const { body } = template.outline;
  const found = locate(template, offset);
  if (found === undefined) {
    return body?.kind === 'json' && body.from <= offset
      ? 'JSON has no comments, so a property of the body cannot be disabled. Remove it, and undo to get it back.'
      : 'Only parameters of the URL and of a form body can be disabled.';
  }
  const { list, entry } = found;
  const isEmpty = entry.content.from === entry.content.to;
  if (isEmpty) return 'The parameter is empty, so there is nothing to disable.';
  const isOnlyOne = list.entries.filter(({ enabled }) => enabled).length === 1;
  return isOnlyOne && list.lead === '' && list.place === 'query'
    ? 'Without an address, the list is recognized by a parameter that is sent, so the only one cannot be disabled.'
    : 'This parameter cannot be disabled, because the page could not enable it again.';
}

// A parameter of several lines is joined to one line when it is disabled; notes between its lines go above it.
function disabledSlot(template: Template, { list, entry: { content } }: Located): Slot {
  if (content.from === content.to || neededBreaks(template, content).size > 0) return undefined;
  // As the first of a form body it would have no sign in front, and would be layout itself.
  if (list.place === 'form' && /^(?:[ \t]|\/\/)/.test(template.text.slice(content.from))) return undefined;
  const notes = template.parts
    .filter(({ type, from, to }) => type === 'layout' && content.from <= from && to <= content.to)
    .flatMap(({ from, to }) => notesIn(template.text.slice(from, to)));
  return { enabled: false, content: sentText(template, content), notes };
}

function slotsWith(template: Template, { list, entry, index }: Located, slot: Slot): Slot[] {
  const { entries } = list;
  const sent = entries.filter(({ enabled }) => enabled);
  const [first] = sent;
  // Disabling the first parameter by hand, with `//` alone, leaves an empty one, `?` or `?&`. It is dropped here.
  const isPlain = !entry.enabled && !template.text.slice(entry.layoutEnd, entry.content.from).includes('&');
  const makesRoom = isPlain && first !== undefined && first.content.from === first.content.to;
  const dropped = makesRoom && (sent.length === 1 || entries.indexOf(first) < index) ? first : undefined;
  return entries.map((each, at) => {
    if (at === index) return slot;
    return each === dropped ? undefined : slotOf(template, each);
  });
}

function cursorIn(template: Template, { enabled, content }: Entry, offset: number): number {
  const to = Math.min(Math.max(content.from, offset), content.to);
  return enabled ? sentText(template, { from: content.from, to }).length : to - content.from;
}
