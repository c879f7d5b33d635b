import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/engine';
import { matchTo } from './matching';

function added(template: string, request: string, name: string): string {
  const { rows } = matchTo(template, request);
  const change = rows.find((row) => row.name === name)?.differences[0]?.change;
  return applyEdits(template, change?.edits ?? []);
}

test.each([
  ['after the parameter before it', '/pb?a=(ip)&b=(c)', '/pb?a=1&x=2&b=3', 'x', '/pb?a=(ip)&x=2&b=(c)'],
  ['before the first one', '/pb?a=(ip)&b=(c)', '/pb?x=2&a=1&b=3', 'x', '/pb?x=2&a=(ip)&b=(c)'],
  ['at the end', '/pb?a=(ip)&b=(c)', '/pb?a=1&b=3&x=2', 'x', '/pb?a=(ip)&b=(c)&x=2'],
  [
    'after the one before an added one',
    '/pb?a=(ip)&b=(c)',
    '/pb?a=1&w=0&x=2&b=3',
    'x',
    '/pb?a=(ip)&x=2&b=(c)',
  ],
  ['after the one that is renamed', '/pb?ip=(ip)&c=(c)', '/pb?IP=1&x=2&c=3', 'x', '/pb?ip=(ip)&x=2&c=(c)'],
  ['in a line of its own', '/pb?a=(ip)\n  &b=(c)', '/pb?a=1&b=3&x=2', 'x', '/pb?a=(ip)\n  &b=(c)\n  &x=2'],
  [
    'before the sign that ends a line',
    '/pb?a=(ip)&\nb=(c)',
    '/pb?a=1&x=2&b=3',
    'x',
    '/pb?a=(ip)&\nx=2&\nb=(c)',
  ],
  ['to the only one', '/pb?a=(ip)', '/pb?a=1&x=2', 'x', '/pb?a=(ip)&x=2'],
  [
    'to a form',
    'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\na=(ip)&b=(c)',
    'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\na=1&x=2&b=3',
    'x',
    'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\na=(ip)&x=2&b=(c)',
  ],
])('what the template does not have is added %s', (_where, template, request, name, expected) => {
  expect(added(template, request, name)).toBe(expected);
});
