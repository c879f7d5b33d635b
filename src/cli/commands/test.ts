import type { Command } from '../arguments/command';
import { SETUP_OPTIONS } from '../setup/options';
import { TEST_FORMATS } from '../test/formats';

/** `postback test`. */
export const TEST: Command = {
  name: 'test',
  summary: 'Check what must hold for the requests of a template',
  operands: '[FILE…]',
  about: [
    'Checks expectations: what a parameter or a header must be, which verdict a request must get, how bad its problems and how long it may be. The playground makes them in a form and keeps them with a work. A file is a work with expectations, or a file of expectations, *.expectations.json, for the template of --template or --work. Without a file, standard input is read.',
    'A case has an event of its own. A rule is checked for the event of the work, the events of all cases of its file, the event of --event, and each row of the files of --events; where none of them is in its scope it is skipped.',
    'Results are TAP 14, with what differs beside each failure, or JUnit XML, which CI systems show.',
  ],
  options: [
    ...SETUP_OPTIONS,
    {
      name: 'event',
      short: 'e',
      value: 'FILE',
      help: 'One more event for the rules, in any form that the playground reads.',
    },
    {
      name: 'events',
      value: 'FILE',
      isMany: true,
      help: 'A file of events, as “postback render” reads them, for each row of which the rules are checked. May be given several times.',
    },
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: TEST_FORMATS,
      help: 'How the results are written.',
    },
    { name: 'junit', value: 'FILE', help: 'Also writes the results to a file as JUnit XML.' },
  ],
  found: 'An expectation does not hold, there is none, or a row of --events is no event.',
  examples: [
    { does: 'Test all works of a repository', line: 'postback test postbacks/*.postback.json' },
    {
      does: 'Test a new template with the expectations of the one that is live',
      line: 'postback test --template new.txt live.expectations.json',
    },
    {
      does: 'Check the rules of a work for all events of a month',
      line: 'postback test --events in_app_events.csv.gz work.postback.json',
    },
    {
      does: 'Show the results in a log, and keep them for the CI system',
      line: 'postback test --junit results.xml postbacks/*.postback.json',
    },
  ],
  run: async (given, io) => (await import('../test/run')).testExpectations(given, io),
};
