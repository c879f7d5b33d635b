import { groupDigits, type JsonNode } from '../../engine';
import { macroColor, type MacroLook, macroSource, PLACE_WORDS, type Row } from '../../views';
import { node, userText } from './node';
import type { Pointing } from './pointing';
import type { View } from './view';

// Longer tables and values are cut, with a note or an ellipsis.
const MAX_ROWS = 300;
const MAX_CHARACTERS = 4000;
const MAX_BADGES = 20;

/** Draws the table of decoded values, each with the macros it came from. */
export function drawDecoded({ rows, macros }: View, pointing: Pointing): readonly Node[] {
  if (rows.length === 0) return [node('p', { class: 'none' }, 'This request has no values.')];
  const head = ['Name', 'Value', 'From'].map((name) => node('th', { scope: 'col' }, name));
  const drawn = rows.slice(0, MAX_ROWS).map((row) => drawRow(row, macros, pointing));
  const table = node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...drawn));
  if (rows.length <= MAX_ROWS) return [table];
  const more = `${groupDigits(rows.length - MAX_ROWS)} more values are not shown.`;
  return [table, node('p', { class: 'none' }, more)];
}

function drawRow(row: Row, macros: View['macros'], pointing: Pointing): HTMLElement {
  const from = row.segments.flatMap((segment) => macros[segment] ?? []);
  const badges: Node[] = from.slice(0, MAX_BADGES).map(drawBadge);
  if (from.length > MAX_BADGES) {
    badges.push(node('em', {}, `and ${groupDigits(from.length - MAX_BADGES)} more macros`));
  }
  const element = node(
    'tr',
    {},
    node('th', { scope: 'row' }, node('bdi', {}, ...userText(row.name)), node('small', {}, placeOf(row))),
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
  const text = whole.length > MAX_CHARACTERS ? `${whole.slice(0, MAX_CHARACTERS)}…` : whole;
  const notes = warnings.map((warning) => node('p', { class: 'warning' }, warning));
  return [value === '' ? node('em', {}, 'empty') : node('bdi', {}, ...userText(text)), ...notes];
}

function placeOf({ place }: Row): string {
  return PLACE_WORDS[place] === '' ? '' : ` ${PLACE_WORDS[place]}`;
}

function drawBadge(macro: MacroLook): HTMLElement {
  const arrow = macro.field === undefined ? '' : '← ';
  return node(
    'span',
    { class: `badge m${macroColor(macro.number)}` },
    node('b', {}, String(macro.number)),
    node('code', {}, macro.written),
    ` ${arrow}${macroSource(macro)}`,
  );
}

// Numbers keep their digits and keys their order. Recursion is safe: the JSON reader limits the depth.
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
