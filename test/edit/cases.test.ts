import { expect, test } from 'vitest';
import { applyEdits, parse, type Template } from '../../src/engine';
import {
  convertNotation,
  format,
  insertMacro,
  insertParameter,
  moveParameter,
  removeParameter,
  renameMacro,
  renameParameter,
  sortParameters,
  toggleParameter,
  unformat,
  whyNotToggled,
  type Change,
} from '../../src/edit';
import { TEMPLATE_SAMPLES } from '../../src/event/samples';
import { APPSFLYER, type Notation } from '../../src/vocabulary';
import { readCases, textOf } from '../engine/cases';

/*
 * test/cases/edit. Sections of a case:
 * - command: a line with the name of the function and its argument.
 * - before: the template, `‸` where the cursor is.
 * - after: the template after it, `‸` where the cursor is; not compared when left out. Without the section nothing changes.
 * - why: the sentence of `toggle` when nothing changes.
 */
const files = import.meta.glob<string>('../cases/edit/{format,json,parameters,macros}.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const cases = Object.entries(files).flatMap(([path, text]) =>
  readCases(text, {
    sections: ['command', 'before', 'after', 'why'],
    required: [['command'], ['before']],
  }).map((each) => [`${path.replace(/^.*\//, '')}: ${each.name}`, each] as const),
);

type Command = (template: Template, cursor: number, argument: string) => Change | undefined;

const commands = new Map<string, Command>([
  [
    'format',
    (template, cursor, how) => format(template, { cursor, aligned: how === 'aligned', json: how === 'json' }),
  ],
  ['unformat', (template, cursor, how) => unformat(template, { cursor, json: how === 'json' })],
  ['toggle', toggleParameter],
  ['remove', removeParameter],
  ['move', (template, cursor, where) => moveParameter(template, cursor, where === 'up' ? 'up' : 'down')],
  ['rename', renameParameter],
  [
    'sort',
    (template, cursor, by) => sortParameters(template, by === 'name' ? by : 'vocabulary', APPSFLYER, cursor),
  ],
  ['convert', (template, cursor, to) => convertNotation(template, notationOf(to), cursor)],
  ['rename-macro', (template, cursor, name) => renameMacro(template, cursor, name, APPSFLYER)],
  ['insert', insertMacro],
  ['insert-parameter', insertParameter],
]);

function notationOf(name: string): Notation {
  return APPSFLYER.notations.find((notation) => notation === name) ?? 'paren';
}

function marked(text: string): { text: string; cursor: number } {
  const cursor = text.indexOf('‸');
  return { text: text.replace('‸', ''), cursor: Math.max(0, cursor) };
}

test.each(cases)('%s', (_name, each) => {
  const [name = '', ...rest] = (textOf(each, 'command') ?? '').trim().split(' ');
  const { text, cursor } = marked(textOf(each, 'before') ?? '');
  const command = commands.get(name);
  if (command === undefined) throw new Error(`No command is called “${name}”.`);
  const template = parse(text, APPSFLYER);
  const change = command(template, cursor, rest.join(' '));
  const why = textOf(each, 'why');
  if (why !== undefined) expect(whyNotToggled(template, cursor)).toBe(why);
  const expected = textOf(each, 'after');
  if (change === undefined || expected === undefined) return expect({ change, expected }).toEqual({});
  const result = applyEdits(text, change.edits);
  const shown = (at: number) => `${result.slice(0, at)}‸${result.slice(at)}`;
  expect(expected.includes('‸') ? shown(change.cursor ?? 0) : result).toBe(expected);
});

test.each(TEMPLATE_SAMPLES.map(({ id, text }) => [id, text]))(
  'the sample %s is already formatted',
  (_id, text) => {
    expect(format(parse(text, APPSFLYER))).toBeUndefined();
  },
);
