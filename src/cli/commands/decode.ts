import { STACKS } from '../../received/stacks';
import type { Command } from '../arguments/command';
import { DECODE_FORMATS } from '../decode/formats';

/** `postback decode`. */
export const DECODE: Command = {
  name: 'decode',
  summary: 'Show requests as their receiver reads them',
  operands: '[FILE…]',
  about: [
    'Finds the requests in whatever shows them: lines of an access log, URLs, HTTP requests, cURL commands, HAR files, postback reports, JSON logs, and what “postback render” writes. Writes each with its parameters, headers and body decoded. An address that begins with https:// or http:// may be written in place of a file. Without either, standard input is read.',
    'Logs are read line by line in constant memory. What spans lines, such as a HAR file, is read as a whole, up to 64 MB. Compression by gzip is recognized.',
    'With --as, each value that a server stack reads otherwise than it was sent has the code that reads it and what that returns. The rules were observed on real servers, or are marked in the playground where they were not.',
  ],
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: DECODE_FORMATS,
      help: 'Text is for people; ndjson has one object a line: method, address, values.',
    },
    {
      name: 'as',
      value: 'STACK',
      choices: STACKS.map(({ id }) => id),
      isOpen: true,
      help: 'The server stack that reads the request.',
    },
  ],
  found: 'No request was found.',
  examples: [
    {
      does: 'Decode the last postback that nginx logged',
      line: 'tail -1 /var/log/nginx/access.log | postback decode',
    },
    {
      does: 'List the values of one parameter in a log',
      line: `postback decode -f ndjson access.log | jq -r '.values[] | select(.name == "clickid").value'`,
    },
    {
      does: 'See what PHP makes of a URL',
      line: "echo 'https://p.example/?a.b=1&a.b=2' | postback decode --as php",
    },
  ],
  run: async (given, io) => (await import('../decode/run')).decodeRequests(given, io),
};
