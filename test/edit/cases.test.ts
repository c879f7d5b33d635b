import { expect, test } from 'vitest';
import { parse, type Template } from '../../src/engine';
import {
  applyEdits,
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
  type Change,
} from '../../src/edit';
import { TEMPLATE_SAMPLES } from '../../src/event/samples';
import { APPSFLYER, type Notation } from '../../src/vocabulary';
import { readCases, textOf } from '../engine/cases';

/*
 * test/cases/edit. Sections of a case:
 * - command: a line that names the function and what it is given.
 * - before: the template, `‸` where the caret is.
 * - after: the template after it, `‸` where the caret is; not compared when left out. Without the section nothing is to do.
 */
const files = import.meta.glob<string>('../cases/edit/{format,json,parameters,macros}.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const cases = Object.entries(files).flatMap(([path, text]) =>
  readCases(text, { sections: ['command', 'before', 'after'], required: [['command'], ['before']] }).map(
    (each) => [`${path.replace(/^.*\//, '')}: ${each.name}`, each] as const,
  ),
);

type Command = (template: Template, caret: number, argument: string) => Change | undefined;

const commands = new Map<string, Command>([
  [
    'format',
    (template, caret, how) => format(template, { caret, aligned: how === 'aligned', json: how === 'json' }),
  ],
  ['unformat', (template, caret, how) => unformat(template, { caret, json: how === 'json' })],
  ['toggle', toggleParameter],
  ['remove', removeParameter],
  ['move', (template, caret, where) => moveParameter(template, caret, where === 'up' ? 'up' : 'down')],
  ['rename', renameParameter],
  [
    'sort',
    (template, caret, by) => sortParameters(template, by === 'name' ? by : 'vocabulary', APPSFLYER, caret),
  ],
  ['convert', (template, caret, to) => convertNotation(template, notationOf(to), caret)],
  ['rename-macro', (template, caret, name) => renameMacro(template, caret, name, APPSFLYER)],
  ['insert', insertMacro],
  ['insert-parameter', insertParameter],
]);

function notationOf(name: string): Notation {
  return APPSFLYER.notations.find((notation) => notation === name) ?? 'paren';
}

function marked(text: string): { text: string; caret: number } {
  const caret = text.indexOf('‸');
  return { text: text.replace('‸', ''), caret: Math.max(0, caret) };
}

test.each(cases)('%s', (_name, each) => {
  const [name = '', ...rest] = (textOf(each, 'command') ?? '').trim().split(' ');
  const { text, caret } = marked(textOf(each, 'before') ?? '');
  const command = commands.get(name);
  if (command === undefined) throw new Error(`No command is called “${name}”.`);
  const change = command(parse(text, APPSFLYER), caret, rest.join(' '));
  const expected = textOf(each, 'after');
  if (change === undefined || expected === undefined) return expect({ change, expected }).toEqual({});
  const result = applyEdits(text, change.edits);
  const shown = (at: number) => `${result.slice(0, at)}‸${result.slice(at)}`;
  expect(expected.includes('‸') ? shown(change.caret ?? 0) : result).toBe(expected);
});

test.each(TEMPLATE_SAMPLES.map(({ id, text }) => [id, text]))(
  'the sample %s is formatted as it is',
  (_id, text) => {
    expect(format(parse(text, APPSFLYER))).toBeUndefined();
  },
);
