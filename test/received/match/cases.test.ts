import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type EventFields, hash } from '../../../src/engine';
import { sha256 } from '../../../src/engine/sha256';
import { describeFit, DIFFERENCE_WORDS, type Match, matchHeadline } from '../../../src/received';
import { type Case, linesOf, pairsOf, readCases, textOf } from '../../engine/cases';
import { fieldsOf } from '../../engine/event';
import { differenceLines, fieldLines, matchTo } from './matching';

/*
 * A case has a request and what is found in it. Template, event and options are those of the case before unless it has
 * its own; an empty event is none, and empty options are the usual ones. `SHA1(text)` in a request is a hash, and so are
 * `MD5(text)` and `SHA256(text)`.
 */
const SHAPE = {
  sections: ['template', 'event', 'options', 'request', 'differences', 'fields', 'headline', 'fit'],
  required: [['request'], ['differences']],
};

interface Given {
  readonly template: string;
  readonly event: EventFields | undefined;
  readonly options: object;
}

const folder = 'test/cases/received/match';
const seen = new Set<string>();

for (const file of readdirSync(folder).sort()) {
  let given: Given = { template: '', event: undefined, options: {} };
  describe(file, () => {
    for (const each of readCases(readFileSync(`${folder}/${file}`, 'utf8'), SHAPE)) {
      const now = givenBy(each, given);
      given = now;
      test(each.name, () => {
        const match = matchTo(now.template, requestOf(each), now.event, now.options);
        for (const { code } of match.differences) seen.add(code);
        check(each, match);
      });
    }
  });
}

function requestOf(each: Case): string {
  return (textOf(each, 'request') ?? '').replace(
    /(SHA1|MD5|SHA256)\(([^)]*)\)/g,
    (_, name: string, text: string) =>
      name === 'SHA256' ? sha256(text) : hash(name === 'SHA1' ? 'sha1' : 'md5', text),
  );
}

function givenBy(each: Case, before: Given): Given {
  const event = textOf(each, 'event');
  return {
    template: textOf(each, 'template') ?? before.template,
    event: event === undefined ? before.event : event === '' ? undefined : fieldsOf(event),
    options: each.sections.has('options') ? optionsOf(each) : before.options,
  };
}

function optionsOf(each: Case): object {
  const values = new Map<string, unknown>([
    ['true', true],
    ['false', false],
  ]);
  return Object.fromEntries(
    pairsOf(each, 'options', '=').map(([name, text]) => [name, values.get(text) ?? text]),
  );
}

function check(each: Case, match: Match): void {
  expect(differenceLines(match)).toEqual(textLines(each, 'differences'));
  if (each.sections.has('fields')) expect(fieldLines(match)).toEqual(linesOf(each, 'fields'));
  if (each.sections.has('headline')) expect(matchHeadline([match]).text).toBe(textOf(each, 'headline'));
  if (each.sections.has('fit')) expect(describeFit(match)).toBe(textOf(each, 'fit'));
}

function textLines(each: Case, section: string): string[] {
  return (textOf(each, section) ?? '').split('\n').filter((line) => line !== '');
}

test('every kind of difference has a case', () => {
  expect(Object.keys(DIFFERENCE_WORDS).filter((code) => !seen.has(code))).toEqual([]);
});
