import { expect, test } from 'vitest';
import { outlineOf } from '../../src/engine';
import { outgoingRequest, toCurl } from '../../src/share/exports';
import { EXPORTS, identifiersIn, pictureOf } from '../../src/state/exporting';
import { tableOf } from '../../src/state/table';
import { benchOf } from './derived';

const ID = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
const { session, insight } = benchOf(
  'https://p.example/?gaid=(advertising_id)&x=(nope)&n=(event_name)',
  `{"event_name":"a b","advertising_id":"${ID}"}`,
);

function written(id: string): string {
  return EXPORTS.find((each) => each.id === id)?.write(session, insight) ?? '';
}

test('the table has each value with its macro as written and the field it was read from', () => {
  expect(tableOf(session, insight)).toEqual([
    { place: 'query', name: 'gaid', value: ID, macros: ['(advertising_id)'], fields: ['advertising_id'] },
    { place: 'query', name: 'x', value: '(nope)', macros: ['(nope)'], fields: [] },
    { place: 'query', name: 'n', value: 'a b', macros: ['(event_name)'], fields: ['event_name'] },
  ]);
});

test('requests are written from what is sent', () => {
  const { rendering } = session;
  expect(written('curl')).toBe(toCurl(outgoingRequest(rendering.text, outlineOf(rendering))));
  for (const id of ['fetch', 'python', 'http', 'har']) expect(written(id), id).toContain(`gaid=${ID}`);
  expect(written('csv')).toContain(`query,gaid,${ID},(advertising_id),advertising_id`);
  expect(JSON.parse(written('json'))).toHaveLength(3);
  expect(JSON.parse(written('state'))).toMatchObject({ template: session.inputs.template });
});

test('a picture has the macros with their numbers', () => {
  const svg = pictureOf(session, 'dark');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('#14191f');
  expect(svg).toMatch(/>1<\/text>/);
  expect(svg).toContain('stroke-dasharray="5 2"');
});

test('the kinds of identifiers that go as they are can be named', () => {
  expect(identifiersIn(session)).toEqual(['Advertising ID (GAID)']);
  expect(identifiersIn(benchOf('https://p.example/?n=(event_name)', '{"event_name":"x"}').session)).toEqual(
    [],
  );
});

test('credentials of the partner are named whatever they look like', () => {
  const { inputs, session: other } = benchOf('https://p.example/?n=(event_name)', '{"event_name":"x"}');
  inputs.choosePartner('clevertap');
  inputs.setPartnerSetting('account_passcode', 'plain words');
  expect(identifiersIn(other)).toEqual(['Token, passcode or key']);
});
