import type { Command } from '../arguments/command';
import { RENDER_FORMATS } from '../render/formats';
import { SETUP_OPTIONS } from '../setup/options';

/** `postback render`. */
export const RENDER: Command = {
  name: 'render',
  summary: 'Fill a template from events and write the requests',
  operands: '[FILE…]',
  about: [
    'Fills a template from each event and writes the request that AppsFlyer would send, one for each event and in their order. The files hold events as CSV with the columns of a raw-data export in any order, as JSON objects (one in each line, a list, or a single one), or as what “postback match --format events” writes. Compression by gzip is recognized. Without a file, standard input is read. Nothing is sent.',
    'Files of any length are read in constant memory, and no faster than the requests are taken. A CSV file needs its header; to share a file among processes, give each of them the header, too.',
    'What cannot be read as an event is left out and named on standard error. Rows that have more or fewer cells than the header are filled as far as that goes and named, too.',
  ],
  options: [
    ...SETUP_OPTIONS,
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: RENDER_FORMATS,
      help: 'Lines has one request a line: a URL, or for a request with more than that a JSON object. ndjson always has the object: method, url, headers, body. http is for .http files, and curl for a shell.',
    },
    {
      name: 'verdict',
      help: 'Adds whether the request would be sent and accepted: in lines in front, followed by a tab; in ndjson as a key; otherwise as a comment.',
    },
  ],
  found: 'A row is no event, or its cells do not fit the header.',
  examples: [
    {
      does: 'Write the URLs for a raw-data export',
      line: 'postback render --template template.txt in_app_events.csv > urls.txt',
    },
    {
      does: 'See how many events of a compressed export would not be sent, and what would happen to the others',
      line: 'postback render -w work.postback.json --verdict events.csv.gz | cut -f 1 | sort | uniq -c',
    },
    {
      does: 'Send one event to a server of your own',
      line: 'echo \'{"event_name": "af_purchase"}\' | postback render -t template.txt --format curl | sh',
    },
    {
      does: 'Share events among all processors with GNU parallel',
      line: 'parallel --pipepart --block 50M --keep-order -a events.ndjson postback render -t template.txt',
    },
  ],
  run: async (given, io) => (await import('../render/run')).renderEvents(given, io),
};
