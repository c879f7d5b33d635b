import type { Template } from '../engine';
import { arrange } from './arrange';
import { type Change, carryCursor, changeOf } from './change';
import { locate } from './parameters';
import { losesEmpty, slotOf } from './slot';

/**
 * Moves the parameter at a cursor past the one before or after it; switched-off ones count. The layout stays at its
 * place, the cursor moves along. Undefined at either end, and where there is no parameter.
 */
export function moveParameter(
  template: Template,
  offset: number,
  direction: 'up' | 'down',
): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { list, entry, index } = found;
  const target = direction === 'up' ? index - 1 : index + 1;
  const other = list.entries[target];
  if (other === undefined) return undefined;
  const swapped = list.entries.map((each, at) => (at === index ? other : at === target ? entry : each));
  const slots = swapped.map((each) => slotOf(template, each));
  const arranged = arrange(template, list, slots);
  if (arranged === undefined || losesEmpty(list, slots)) return undefined;
  const { from, to } = entry.content;
  const cursor = (arranged.starts[target] ?? 0) + Math.min(Math.max(0, offset - from), to - from);
  return changeOf(template.text, arranged.edits, cursor);
}

/**
 * Removes the parameter at a cursor with its sign and its line, whether it is on or off; notes above it stay.
 * Undefined where there is no parameter.
 */
export function removeParameter(template: Template, offset: number): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { list, entry } = found;
  const slots = list.entries.map((each) => (each === entry ? undefined : slotOf(template, each)));
  const arranged = arrange(template, list, slots);
  if (arranged === undefined) return undefined;
  return carryCursor(template.text, changeOf(template.text, arranged.edits), offset);
}
