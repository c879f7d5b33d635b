import { expect, test } from 'vitest';
import { searchCommands } from '../../../src/views/commands/search';

const commands = [
  { label: 'Format the template', synonyms: 'beautify fix' },
  { label: 'Apply first fix', synonyms: 'repair' },
  { label: 'Toggle parameter', synonyms: 'comment uncomment disable' },
  { label: 'Theme: dark' },
  { label: 'Rename macro or parameter' },
  { label: 'Rename parameter' },
];

test.each([
  [
    '',
    [
      'Format the template',
      'Apply first fix',
      'Toggle parameter',
      'Theme: dark',
      'Rename macro or parameter',
      'Rename parameter',
    ],
  ],
  ['fix', ['Apply first fix', 'Format the template']],
  ['FIRST fix', ['Apply first fix']],
  ['  dark  theme ', ['Theme: dark']],
  ['rename parameter', ['Rename parameter', 'Rename macro or parameter']],
  ['comment', ['Toggle parameter']],
  ['disable parameter', ['Toggle parameter']],
  ['comments', ['Toggle parameter']],
  ['themes', ['Theme: dark']],
  ['ommen', []],
  ['dark comment', []],
])('%j finds %j', (query, labels) => {
  expect(searchCommands(commands, query).map(({ label }) => label)).toEqual(labels);
});
