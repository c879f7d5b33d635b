import type { Command } from '../arguments/command';
import { CHECK_FORMATS, FAIL_ON } from '../check/formats';
import { SETUP_OPTIONS } from '../setup/options';

/** `postback check`. */
export const CHECK: Command = {
  name: 'check',
  summary: 'Find problems in templates, in works and in events',
  operands: '[FILE…]',
  about: [
    'Finds the problems that the playground shows: macros with unknown names, text that is lost or refused, characters that are not what they look like, and many others. Each file is a template as text, or a work saved by the playground; a template that begins with https:// or http:// may be written in its place. Without a file, a template is read from standard input.',
    'A template is filled from the event of --event, or from the event of its work. Without either, names that only an event knows, such as those of link parameters, count as unknown.',
    'A problem has a stable code in brackets. Problems that a work ignores are left out, except for errors.',
  ],
  options: [
    {
      name: 'event',
      short: 'e',
      value: 'FILE',
      help: 'The event that fills the templates, in any form that the playground reads.',
    },
    ...SETUP_OPTIONS,
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: CHECK_FORMATS,
      help: 'How the problems are written. SARIF is what code scanning services read.',
    },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: FAIL_ON,
      help: 'The least severe problem for which the exit code is 1.',
    },
    {
      name: 'ignore',
      value: 'CODE',
      isMany: true,
      help: 'Leaves out the problems with a code. May be given several times.',
    },
  ],
  found: 'There is a problem of the severity of --fail-on or worse.',
  examples: [
    { does: 'Check all templates of a repository', line: 'postback check templates/*.txt' },
    {
      does: 'Check a template with the event that fills it',
      line: 'postback check --event purchase.json template.txt',
    },
    {
      does: 'Write a report for code scanning, and fail for errors only',
      line: 'postback check --format sarif --fail-on error postbacks/*.postback.json > postback.sarif',
    },
    { does: 'Check what is in the clipboard of a Mac', line: 'pbpaste | postback check' },
  ],
  run: async (given, io) => (await import('../check/check')).check(given, io),
};
