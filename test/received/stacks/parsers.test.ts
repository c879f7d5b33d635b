import { readFileSync } from 'node:fs';
import { parse as parseQuerystring } from 'node:querystring';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StackId, stackNamed } from '../../../src/received/stacks';
import { splitPairs } from '../../../src/received/stacks/pairs';
import { fewerRuns } from '../../properties';
import { plain } from './observed';

/** What the parser of a stack makes of a query, or the error it raises. */
function parse(id: StackId, query: string): unknown {
  const parser = stackNamed(id)?.parser;
  if (parser === undefined) throw new Error(`there is no stack ${id}`);
  const sent = splitPairs(query, { from: 0, to: query.length }, 'query', parser.separator, 0);
  const { entries, failure } = parser.parse(sent);
  return failure?.error ?? plain(entries);
}

// What PHP 8.2.36, Rack 2.2.22, qs 6.16.2 and 6.17.1, fast-querystring, Hono 4.13.19, Werkzeug 3.1, Django 5.2 and Python
// 3.11 make of queries that were put together at random, by running them.
const real = JSON.parse(readFileSync('test/cases/received/stacks/parsers.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<StackId, unknown>>>
>;

test.each([
  'php',
  'rack',
  'express-4',
  'express-5-extended',
  'fastify',
  'hono',
  'flask',
  'django',
  'parse-qs',
] as const)('%s parses random queries as the real parser does', (id) => {
  const given = Object.keys(real).map((query) => [query, parse(id, query)] as const);
  const expected = Object.entries(real).map(([query, outcomes]) => [query, outcomes[id]] as const);
  expect(given).toEqual(expected);
});

/** Queries of what parsers treat in special ways, in ASCII: Node refuses other characters before it parses. */
const queries = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b',
        '=',
        '&',
        '&&',
        '+',
        '%20',
        '%',
        '%zz',
        '%ff',
        '%C3',
        '%C3%A9',
        '%ED%A0%80',
        ';',
        '[]',
        '[a]',
        '%00',
        '__proto__',
      ],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

test('URLSearchParams reads as the platform does', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const expected = new Map<string, string[]>();
      for (const [name, value] of new URLSearchParams(query)) {
        expected.set(name, [...(expected.get(name) ?? []), value]);
      }
      expect(parse('node-url', query)).toEqual(Object.fromEntries(expected));
    }),
    fewerRuns(4),
  );
});

test('querystring reads as Node does', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parse('express-5', query)).toEqual({ ...parseQuerystring(query) });
    }),
    fewerRuns(4),
  );
});
