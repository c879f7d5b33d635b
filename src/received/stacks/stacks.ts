import { brackets, call, doubleQuoted } from './code';
import { JAVA_STACKS } from './java-stacks';
import { NODE_STACKS } from './node-stacks';
import { OBSERVED } from './observed';
import { goParser } from './parsers';
import { phpParser } from './php';
import { PYTHON_STACKS } from './python-stacks';
import { rackParser } from './rack';
import { SERVERS } from './servers';
import type { Stack } from './stack';

/** The stacks that are modeled, in the order in which they are listed (facts.md). */
export const STACKS: readonly Stack[] = [
  {
    ...OBSERVED,
    id: 'php',
    name: 'PHP',
    shortName: 'PHP',
    version: 'PHP 8.2.36',
    server: SERVERS['php-built-in'],
    parser: phpParser,
    pick: 'all',
    cutsFragment: true,
    code: (path) => `$_GET${brackets(path)}`,
    comment: '//',
    form: { code: (path) => `$_POST${brackets(path)}`, evidence: 'inferred' },
  },
  ...NODE_STACKS,
  ...PYTHON_STACKS,
  {
    ...OBSERVED,
    id: 'go',
    name: 'Go',
    shortName: 'Go',
    version: 'Go 1.19.8',
    server: SERVERS.go,
    parser: goParser,
    pick: 'first',
    cutsFragment: false,
    code: call('r.URL.Query().Get(', ')', doubleQuoted),
    comment: '//',
    codeForAll: call('r.URL.Query()[', ']', doubleQuoted),
    form: { code: call('r.PostFormValue(', ')', doubleQuoted), evidence: 'inferred' },
  },
  ...JAVA_STACKS,
  {
    ...OBSERVED,
    id: 'rack',
    name: 'Rack, as in Rails and Sinatra',
    shortName: 'Rack',
    version: 'Rack 2.2.22, Puma 5.6.5, Ruby 3.1.2',
    server: SERVERS.puma,
    parser: rackParser,
    pick: 'all',
    cutsFragment: true,
    code: (path) => `params${brackets(path)}`,
    comment: '#',
    form: { code: (path) => `params${brackets(path)}`, evidence: 'inferred' },
  },
];

/** The stack of an id; undefined for an id of none. */
export function stackNamed(id: string): Stack | undefined {
  return STACKS.find((stack) => stack.id === id);
}
