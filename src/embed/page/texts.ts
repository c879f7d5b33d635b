import type { FieldValue } from '../../engine';
import { colorNote } from '../../views';
import { asOneStop, drawMacro } from './macro';
import { node, userText } from './node';
import type { Pointing } from './pointing';
import { unloaded } from './unloaded';
import type { View } from './view';

// A text with more parts is drawn without highlighting.
const MAX_PARTS = 3000;

/** Draws the template with its macros colored and numbered. */
export function drawTemplate({ work, parts, numbers, segments }: View, pointing: Pointing): Node {
  const { template } = work;
  if (parts.length === 0 || parts.length > MAX_PARTS) {
    return groupOf('code source', 'Template text', userText(template));
  }
  const states = new Map(segments.map(({ partIndex, filling }) => [partIndex, filling?.state]));
  const drawn = parts.map((part, index) => {
    const text = template.slice(part.from, part.to);
    if (part.type !== 'macro') return node('span', { class: part.type }, ...userText(text));
    const state = states.get(index) ?? 'unknown';
    return drawMacro({ text, name: part.name, number: numbers[index] ?? 0, state, part: index }, pointing);
  });
  return groupOf('code source', 'Template text', drawn);
}

/** Draws the event; each field is highlighted with the macros that use it. */
export function drawEvent({ work, fields, segments, isStale }: View, pointing: Pointing): Node {
  const { event } = work;
  const placed = [...fields.values()].filter(({ at }) => at !== undefined);
  if (isStale || placed.length > MAX_PARTS) return groupOf('code source', 'Event text', userText(event));
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
      node('span', { class: 'key' }, ...userText(event.slice(from, split))),
      event.slice(split, field.at?.from),
      node('span', { class: field.kind }, ...userText(event.slice(field.at?.from, to))),
    );
    pointing.bind(element, readers.get(field.key) ?? []);
    drawn.push(...userText(event.slice(at, from)), element);
    at = to;
  }
  return groupOf('code source', 'Event text', [...drawn, ...userText(event.slice(at))]);
}

/** A request whose address is one without a closer look: every other one is checked by a part that loads later. */
export const PLAIN_ADDRESS =
  /^(?:[A-Z]+ )?https?:\/\/(?:(?:\w|-(?!-)){1,60}\.){1,3}[a-z]{2,60}(?!\/\/)(?:[/?#]|$)/i;

/** Draws the request, one parameter a line, colored and numbered by macro. Its text content is exactly the request. */
export function drawRequest(view: View, pointing: Pointing): readonly Node[] {
  const { pieces, macros, text, unfilled } = view;
  if (unfilled !== undefined) return [node('p', { class: 'none' }, unfilled)];
  if (text === '') return [node('p', { class: 'none' }, 'No request: nothing to send.')];
  const drawn = pieces.map((piece) => {
    const macro = piece.segment === undefined ? undefined : macros[piece.segment];
    if (macro === undefined) {
      const look = piece.breaks ? `${piece.look} breaks` : piece.look;
      return node('span', { class: look }, ...userText(piece.text));
    }
    const { name, number, state, partIndex: part } = macro;
    return drawMacro({ text: piece.text, name, number, state, part }, pointing);
  });
  const note = colorNote(pieces);
  return [
    ...(PLAIN_ADDRESS.test(text) ? [] : [addressNote(view)]),
    groupOf('code', 'Request text', drawn),
    ...(note === undefined ? [] : [node('p', { class: 'none' }, note)]),
  ];
}

// Takes its room at once, so the answer moves nothing; empty, it is hidden.
function addressNote(view: View): Node {
  const element = node('p', { class: 'note' }, 'Checking the address…');
  void import('../address/note')
    .then(
      (part) => part.addressNote(view),
      () => unloaded('The check of the address'),
    )
    .then((words) => element.replaceChildren(words));
  return element;
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

/** Creates a group of macros and text, which is one stop of the Tab key. */
export function groupOf(look: string, label: string, drawn: readonly (Node | string)[]): HTMLElement {
  const group = node('span', { class: look, role: 'group', 'aria-label': label }, ...drawn);
  asOneStop(group);
  return group;
}
