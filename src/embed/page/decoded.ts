import { groupDigits, type JsonNode } from '../../engine';
import type { MacroLook, Row } from '../../views';
import { colourOf } from './macro';
import { node } from './node';
import type { Pointing } from './pointing';
import type { View } from './view';

// What is longer is drawn in part, and what is left out is said.
const MOST_ROWS = 300;
const MOST_CHARACTERS = 4000;

const PLACES: Record<Row['place'], string> = {
  host: ' in the host',
  path: ' in the path',
  query: '',
  fragment: ' after the #',
  header: ' header',
  form: ' form body',
  body: '',
};

/** Draws the values as their receiver reads them, each with the macros it came from. */
export function drawDecoded({ rows, macros }: View, pointing: Pointing): readonly Node[] {
  if (rows.length === 0) return [node('p', { class: 'none' }, 'This request carries no values.')];
  const head = ['Name', 'Value', 'From'].map((name) => node('th', { scope: 'col' }, name));
  const drawn = rows.slice(0, MOST_ROWS).map((row) => drawRow(row, macros, pointing));
  const table = node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...drawn));
  if (rows.length <= MOST_ROWS) return [table];
  const more = `${groupDigits(rows.length - MOST_ROWS)} more values are not shown.`;
  return [table, node('p', { class: 'none' }, more)];
}

function drawRow(row: Row, macros: View['macros'], pointing: Pointing): HTMLElement {
  const from = row.segments.flatMap((segment) => macros[segment] ?? []);
  const badges = from.map(drawBadge);
  const element = node(
    'tr',
    {},
    node('th', { scope: 'row' }, row.name, node('small', {}, PLACES[row.place])),
    node('td', { class: 'value' }, ...drawValue(row)),
    node('td', {}, ...(badges.length > 0 ? badges : [node('em', {}, 'as written')])),
  );
  pointing.bind(
    element,
    from.map(({ partIndex }) => partIndex),
  );
  return element;
}

function drawValue({ value, json, warnings }: Row): Node[] {
  const whole = json?.ok === true ? indented(json.node) : value;
  const text = whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS)}…` : whole;
  const notes = warnings.map((warning) => node('p', { class: 'warning' }, warning));
  return [value === '' ? node('em', {}, 'empty') : node('span', {}, text), ...notes];
}

function drawBadge({ number, name, field, state, resolution }: MacroLook): HTMLElement {
  const absent = resolution === 'setting' ? 'partner setting' : 'not in this event';
  const source = field === undefined ? absent : `← ${field}${state === 'empty' ? ', empty' : ''}`;
  return node(
    'span',
    { class: `badge ${colourOf(number)}` },
    node('b', {}, String(number)),
    node('code', {}, `(${name})`),
    ` ${state === 'unknown' ? 'unknown, sent as written' : source}`,
  );
}

// Numbers keep their digits and keys their order. The nesting is bounded by what the reader takes.
function indented(json: JsonNode, margin = '\n'): string {
  const inner = `${margin}  `;
  if (json.type === 'object') {
    const entries = json.entries.map(({ key, value }) => `${JSON.stringify(key)}: ${indented(value, inner)}`);
    return entries.length === 0 ? '{}' : `{${inner}${entries.join(`,${inner}`)}${margin}}`;
  }
  if (json.type === 'array') {
    const items = json.items.map((item) => indented(item, inner));
    return items.length === 0 ? '[]' : `[${inner}${items.join(`,${inner}`)}${margin}]`;
  }
  return json.type === 'string' ? JSON.stringify(json.value) : json.text;
}
