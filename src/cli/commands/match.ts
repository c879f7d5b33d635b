import type { Command } from '../arguments/command';
import { MATCH_FORMATS } from '../match/formats';
import { SETUP_OPTIONS } from '../setup/options';

/** `postback match`. */
export const MATCH: Command = {
  name: 'match',
  summary: 'Compare requests that arrived with a template',
  operands: '[FILE…]',
  about: [
    'Finds the requests in a log or in anything else that shows them, as “postback decode” does, compares each with the template, and names what differs with its likely cause: missing, extra, empty or changed values, macros that were not filled, values that are encoded twice or cut. Without a template, the one that fits best is chosen among those of the partners and the examples.',
    'Values are compared with what the template sends for the event of --event, or for the event in the row of a postback report. Without an event only their form is checked, and a value may be empty.',
    'The event is read back from each request as far as that is possible; the format “events” writes these, one a line, for “postback render”.',
  ],
  options: [
    ...SETUP_OPTIONS,
    {
      name: 'event',
      short: 'e',
      value: 'FILE',
      help: 'The event that the requests were sent for, in any form that the playground reads.',
    },
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: MATCH_FORMATS,
      help: 'Text is for people; ndjson has one object a line; events has the events that were read back.',
    },
  ],
  found: 'A request fits no template or is not as expected, or no request was found.',
  examples: [
    {
      does: 'See which postbacks in a log are not what the template sends',
      line: 'postback match --template template.txt access.log',
    },
    {
      does: 'Find out which template a request is from',
      line: "echo 'GET /install?gaid=…' | postback match",
    },
    {
      does: 'Count the differences in a log by kind',
      line: "postback match -t template.txt -f ndjson access.log | jq -r '.differences[].word' | sort | uniq -c",
    },
    {
      does: 'Fill a new template from the events of old requests',
      line: 'postback match -t old.txt -f events access.log | postback render -t new.txt',
    },
  ],
  run: async (given, io) => (await import('../match/run')).matchRequests(given, io),
};
