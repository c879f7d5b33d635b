import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkEvent } from '../../src/event/check';
import { EVENT_HELP } from '../../src/event/help';
import { findDocument } from '../../src/vocabulary/reference';
import { EVENT_CASES, readAny } from './cases';

// Their events are too long to show; `…` replaces the rest.
const tooLarge = ['event-too-large', 'json-depth'];

const pages = Object.entries(EVENT_HELP);

function codesOf(text: string): readonly string[] {
  const reading = readAny(text);
  return [...reading.problems, ...checkEvent(reading)].map(({ code }) => code);
}

test('every code has a page, and no other', () => {
  const files = readdirSync('src/event', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/samples|help\.ts$/.test(path))
    .map((path) => readFileSync(`src/event/${path}`, 'utf8'));
  const messages = /const MESSAGES = \{[^}]*\}/.exec(readFileSync('src/engine/json.ts', 'utf8'))?.[0] ?? '';
  const codes = [...files, messages].flatMap(
    (text) => text.match(/(?<=')(?:event|json)-[a-z-]+(?=')/g) ?? [],
  );
  expect([...new Set(codes)].sort()).toEqual(pages.map(([code]) => code).sort());
});

test('every code has a golden case with the problem', () => {
  const lines = EVENT_CASES.flatMap(({ problems, checks }) => [...problems, ...checks]);
  const inCases = new Set(lines.map((line) => / (?:error|warning|info) ([a-z-]+)/.exec(line)?.[1]));
  expect(
    pages.map(([code]) => code).filter((code) => !inCases.has(code) && !tooLarge.includes(code)),
  ).toEqual([]);
});

describe.each(pages)('%s', (code, { title, explanation, before, after, source }) => {
  test('is explained in two to four sentences', () => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(explanation).toMatch(/^[A-Z][^!]*\.$/);
    const sentences = explanation.split(/[.] (?=[A-Z])/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
  });

  test('refers to a document that exists', () => {
    expect(source === undefined || findDocument(source) !== undefined).toBe(true);
  });

  test('shows an event with the problem and one without', () => {
    if (tooLarge.includes(code)) expect(before).toContain('…');
    else expect(codesOf(before)).toContain(code);
    expect(codesOf(after)).not.toContain(code);
  });
});
