import { expect, test } from 'vitest';
import type { ExpectationData } from '../../../src/work';
import { SHARE_SCOPES } from '../../../src/share/redact';
import { fold } from '../../../src/share/redact/fold';
import cases from '../../cases/share/leaks.txt?raw';
import { readCases, textOf } from '../../engine/cases';
import { prepare } from './redacting';

const SHAPE = {
  sections: ['template', 'event', 'title', 'note', 'expectations', 'stays'],
  required: [['template']],
};
const MARKED = /⟦([^⟧]*)⟧/g;

test.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const marked = (name: string) => textOf(each, name) ?? '';
  const clean = (name: string) => marked(name).replace(MARKED, '$1');
  const secrets = ['template', 'event', 'title', 'note', 'expectations'].flatMap((name) =>
    [...marked(name).matchAll(MARKED)].map(([, secret = '']) => fold(secret).text),
  );
  const work = {
    template: clean('template'),
    event: clean('event'),
    title: clean('title'),
    note: clean('note'),
    expectations: JSON.parse(`[${clean('expectations').replaceAll('\n', ',')}]`) as ExpectationData[],
  };
  for (const scope of SHARE_SCOPES) {
    const { work: shared } = prepare(work, { scope, expectations: true });
    const all = Object.values(shared).map(
      (text) => fold(typeof text === 'string' ? text : JSON.stringify(text)).text,
    );
    const left = secrets.filter((secret) => all.some((text) => text.includes(secret)));
    expect(left, scope).toEqual([]);
    if (scope !== 'shape') continue;
    const written = Object.values(shared)
      .map((text) => (typeof text === 'string' ? text : JSON.stringify(text)))
      .join('\n');
    for (const text of marked('stays').split('\n')) expect(written).toContain(text);
  }
});

test('the name of a parameter in a list of names and values stays, and its value where the name is of none', () => {
  const list = '[{"key":"af_currency","value":"USD"},{"key":"token","value":"plainword"}]';
  const { work } = prepare({ event: `{"params":${list}}` });
  expect(work.event).toBe(`{"params":${list.replace('plainword', 'xxxzxxxzy')}}`);
});
