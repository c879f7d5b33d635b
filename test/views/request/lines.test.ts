import { expect, test } from 'vitest';
import { linesOf, NO_LINES, type RequestLines } from '../../../src/views';
import { derivedOf } from '../../state/derived';

const event = '{"event_name":"open","city":"Rome"}';
const piecesOf = (template: string) => derivedOf(template, event).request.pieces;
const textsOf = ({ lines }: RequestLines) =>
  lines.map(({ pieces }) => pieces.map(({ piece }) => piece.text).join(''));

test('a line begins at each parameter, and the lines tile the request', () => {
  const lines = linesOf(NO_LINES, piecesOf('https://p.example/?n=(event_name)&c=(city)#x'));
  expect(textsOf(lines)).toEqual(['https://p.example/', '?n=open', '&c=Rome#x']);
});

test('an empty request has no lines', () => {
  expect(linesOf(NO_LINES, piecesOf('')).lines).toEqual([]);
});

test('lines keep their identity when a line is added, except for the one after it', () => {
  const before = linesOf(NO_LINES, piecesOf('https://p.example/?n=(event_name)&c=1&d=2'));
  const now = linesOf(before, piecesOf('https://p.example/?n=(event_name)&x=3&c=1&d=2'));
  expect(textsOf(now)).toEqual(['https://p.example/', '?n=open', '&x=3', '&c=1', '&d=2']);
  // The first `&` that differs is taken for that of the added line.
  expect(now.lines.map((line) => before.lines.indexOf(line))).toEqual([0, 1, -1, -1, 3]);
});

test('only the changed line is new', () => {
  const before = linesOf(NO_LINES, piecesOf('https://p.example/?n=(event_name)&c=1&d=2'));
  const now = linesOf(before, piecesOf('https://p.example/?n=(event_name)&c=17&d=2'));
  expect(now.lines.map((line) => before.lines.indexOf(line))).toEqual([0, 1, -1, 3]);
  expect(now.lines[2]?.key).toBe(before.lines[2]?.key);
});
