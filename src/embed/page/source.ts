import type { FieldValue } from '../../engine';
import { asOneStop, drawMacro } from './macro';
import { node } from './node';
import type { Pointing } from './pointing';
import type { View } from './view';

// Beyond this many stretches a text is drawn plain.
const MOST = 3000;

/** Draws the template as it is written, its macros coloured and numbered. */
export function drawTemplate({ content, parts, numbers, segments }: View, pointing: Pointing): Node {
  const { template } = content;
  if (parts.length === 0 || parts.length > MOST) return codeOf('Template text', [template]);
  const states = new Map(segments.map(({ partIndex, filling }) => [partIndex, filling?.state]));
  const drawn = parts.map((part, index) => {
    const text = template.slice(part.from, part.to);
    if (part.type !== 'macro') return node('span', { class: part.type }, text);
    const state = states.get(index) ?? 'unknown';
    return drawMacro({ text, name: part.name, number: numbers[index] ?? 0, state, part: index }, pointing);
  });
  return codeOf('Template text', drawn);
}

/** Draws the event as it is written, each field lit with the macros that read it. */
export function drawEvent({ content, fields, segments, isStale }: View, pointing: Pointing): Node {
  const { event } = content;
  const placed = [...fields.values()].filter(({ at }) => at !== undefined);
  if (isStale || placed.length > MOST) return codeOf('Event text', [event]);
  const readers = readersOf(segments);
  const drawn: (Node | string)[] = [];
  let at = 0;
  for (const field of placed.sort((a, b) => startOf(a) - startOf(b))) {
    const from = startOf(field);
    const to = field.at?.to ?? from;
    if (from < at) continue;
    const split = field.keyAt?.to ?? from;
    const element = node(
      'span',
      { class: 'field' },
      node('span', { class: 'key' }, event.slice(from, split)),
      event.slice(split, field.at?.from),
      node('span', { class: field.kind }, event.slice(field.at?.from, to)),
    );
    pointing.bind(element, readers.get(field.key) ?? []);
    drawn.push(event.slice(at, from), element);
    at = to;
  }
  return codeOf('Event text', [...drawn, event.slice(at)]);
}

function startOf({ keyAt, at }: FieldValue): number {
  return keyAt?.from ?? at?.from ?? 0;
}

function readersOf(segments: View['segments']): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>();
  for (const { partIndex, filling } of segments) {
    const key = filling?.field?.key;
    if (key === undefined) continue;
    const parts = readers.get(key) ?? [];
    parts.push(partIndex);
    readers.set(key, parts);
  }
  return readers;
}

function codeOf(label: string, drawn: readonly (Node | string)[]): HTMLElement {
  const group = node('span', { class: 'code source', role: 'group', 'aria-label': label }, ...drawn);
  asOneStop(group);
  return group;
}
