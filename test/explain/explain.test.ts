import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../src/engine';
import { type ExplainedPart, parameterTable, sentenceText } from '../../src/explain';
import * as leanplum from '../../src/vocabulary/leanplum';
import requests from '../cases/explain/requests.txt?raw';
import leanplumCases from '../cases/explain/leanplum.txt?raw';
import tables from '../cases/explain/tables.txt?raw';
import values from '../cases/explain/values.txt?raw';
import { type Case, pairsOf, readCases, textOf } from '../engine/cases';
import { explain, type Explaining, TEMPLATE } from './explaining';
import { fewerRuns } from '../properties';

const SHAPE = {
  sections: ['template', 'event', 'options', 'settings', 'sentences', 'now', 'spans', 'markdown', 'html'],
  required: [['template'], ['sentences', 'markdown']],
};

const FILES: readonly (readonly [string, string, Explaining])[] = [
  ['values', values, {}],
  ['requests', requests, {}],
  ['tables', tables, {}],
  ['leanplum', leanplumCases, { vocabulary: leanplum.LEANPLUM, documentation: leanplum }],
];

describe.each(FILES)('%s', (_name, text, language) => {
  test.each(readCases(text, SHAPE).map((each) => [each.name, each] as const))('%s', (_case, each) => {
    const parts = explain(textOf(each, 'template') ?? '', { ...language, ...givenIn(each) });
    expectText(each, 'sentences', parts.map(({ sentence }) => sentenceText(sentence)).join('\n'));
    expectText(each, 'now', parts.flatMap(nowOf).join('\n'));
    expectText(each, 'spans', spansOf(parts, textOf(each, 'template') ?? '').join('\n'));
    expectText(each, 'markdown', parameterTable(parts, 'markdown').trimEnd());
    expectText(each, 'html', parameterTable(parts, 'html').trimEnd());
  });
});

function givenIn(each: Case): Explaining {
  const event = textOf(each, 'event');
  const options = readOptions(JSON.parse(textOf(each, 'options') ?? '{}'));
  return {
    options,
    settings: new Map(pairsOf(each, 'settings', '=')),
    ...(event === undefined ? {} : { event }),
  };
}

function expectText(each: Case, section: string, found: string): void {
  const expected = textOf(each, section);
  if (expected !== undefined) expect(found).toBe(expected);
}

function nowOf({ kind, name, written, now }: ExplainedPart): string[] {
  if (kind === 'request' || kind === 'off' || kind === 'note') return [];
  const label = kind === 'host' || kind === 'path' || kind === 'fragment' ? written : name;
  if (now === undefined) return [`${label} is left out`];
  return [now === '' ? `${label} =` : `${label} = ${now}`];
}

function spansOf(parts: readonly ExplainedPart[], template: string): string[] {
  return parts.map(({ from, to }) => template.slice(from, to));
}

describe('a macro', () => {
  test('has its value before encoding, its sources and their evidence levels', () => {
    const [, part] = explain('https://p.example/?t=(sha1-idfa)', { event: '{"idfa":"AB C"}' });
    const [macro] = part?.macros ?? [];
    expect(macro).toMatchObject({
      written: '(sha1-idfa)',
      from: 21,
      to: 32,
      state: 'filled',
      resolution: 'name',
      format: '40 lower-case hex digits',
      value: '83245993cdd6bab42659ce9b0954b7f237d4bfe8',
      evidence: 'documented',
    });
    expect(macro?.sources[0]).toEqual({
      title: 'Postbacks for analytics partners',
      publisher: 'AppsFlyer',
      evidence: 'documented',
      url: 'https://support.appsflyer.com/hc/en-us/articles/360016751637',
    });
    expect(macro?.notes).not.toEqual([]);
  });

  test('has its value as the event has it when nothing but encoding changes it', () => {
    const [, part] = explain('?c=(city)', { event: '{"city":"São Paulo"}' });
    expect(part?.macros[0]).toMatchObject({ value: 'São Paulo', state: 'filled' });
    expect(part?.now).toBe('São Paulo');
  });

  test('in a disabled line has its place in the template', () => {
    const template = 'https://p.example/\n  // &gaid=(gaid)&(event)=1\n  ?x=1';
    const macros = explain(template).flatMap((part) => [...part.macros, ...part.nameMacros]);
    expect(macros.map(({ from, to }) => template.slice(from, to))).toEqual(['(gaid)', '(event)']);
  });

  test('that no document names has no evidence level and no source', () => {
    const [, part] = explain('?x=(mine)', { event: '{"mine":1}' });
    expect(part?.macros[0]).toMatchObject({ resolution: 'field', sources: [], value: '1' });
    expect(part?.macros[0]).not.toHaveProperty('evidence');
  });
});

test('any template is explained, in its order and within its text', () => {
  fc.assert(
    fc.property(TEMPLATE, fc.constantFrom('empty', 'drop', 'null'), (template, missing) => {
      const [, ...parts] = explain(template, { options: { missing } });
      for (const { from, to } of parts) expect(0 <= from && from <= to && to <= template.length).toBe(true);
      expect(parts.map(({ from }) => from)).toEqual(parts.map(({ from }) => from).sort((a, b) => a - b));
    }),
    fewerRuns(4),
  );
});
