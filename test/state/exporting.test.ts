import { expect, test } from 'vitest';
import { outlineOf } from '../../src/engine';
import { outgoingRequest, toCurl } from '../../src/share/exports';
import { EXPORTS, identifiersIn, pictureOf } from '../../src/state/exporting';
import { derivedOf } from './derived';

const ID = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
const page = derivedOf(
  'https://p.example/?gaid=(advertising_id)&x=(nope)&n=(event_name)',
  `{"event_name":"a b","advertising_id":"${ID}"}`,
);

function written(id: string): string {
  return EXPORTS.find((each) => each.id === id)?.write(page) ?? '';
}

test('requests are written from what is sent', () => {
  const { rendering } = page.request;
  expect(written('curl')).toBe(toCurl(outgoingRequest(rendering.text, outlineOf(rendering))));
  for (const id of ['fetch', 'python', 'http', 'har']) expect(written(id), id).toContain(`gaid=${ID}`);
  expect(written('csv')).toContain(`query,gaid,${ID},(advertising_id),advertising_id`);
  expect(JSON.parse(written('json'))).toHaveLength(3);
  expect(JSON.parse(written('state'))).toMatchObject({ template: page.inputs.template });
});

test('the code of a server reads the names of the template, and holds no value', () => {
  for (const language of ['node', 'express', 'python', 'flask', 'php', 'go']) {
    const code = written(`server-${language}`);
    expect(code, language).toContain('gaid');
    expect(code, language).not.toContain(ID);
    expect(EXPORTS.find(({ id }) => id === `server-${language}`)?.isWithoutValues).toBe(true);
  }
});

test('a picture shows the macros with their numbers', () => {
  const svg = pictureOf(page, 'dark');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('#12171d');
  expect(svg).toMatch(/>1<\/text>/);
  expect(svg).toContain('stroke-dasharray="5 2"');
});

test('the kinds of identifiers that are exported unmasked can be listed', () => {
  expect(identifiersIn(page)).toEqual(['Advertising ID (GAID)']);
  expect(identifiersIn(derivedOf('https://p.example/?n=(event_name)', '{"event_name":"x"}'))).toEqual([]);
});

test('credentials of the partner are listed whatever they look like', () => {
  const other = derivedOf('https://p.example/?n=(event_name)', '{"event_name":"x"}');
  other.inputs.choosePartner('clevertap');
  other.inputs.setPartnerSetting('account_passcode', 'plain words');
  expect(identifiersIn(other)).toEqual(['Token, passcode or key']);
});

test('what is no web address is refused as a request, and exported as a table and a file', () => {
  const other = derivedOf('file:///etc/passwd?n=(event_name)', '{"event_name":"x"}');
  const refused = EXPORTS.filter(({ refusal }) => refusal?.(other) !== undefined).map(({ id }) => id);
  expect(refused).toEqual(['curl', 'fetch', 'python', 'http', 'har']);
  expect(EXPORTS.filter(({ refusal }) => refusal?.(page) !== undefined)).toEqual([]);
});

test('an .http file says what this page would read otherwise', () => {
  const http = EXPORTS.find(({ id }) => id === 'http');
  const other = derivedOf('https://p.example/?n=(event_name)\n', '{"event_name":"x"}');
  expect(http?.notes?.(other)).toEqual([]);
  const header = derivedOf('GET https://p.example/\nX-A: (event_name)', '{"event_name":"(city)"}');
  expect(http?.notes?.(header)).toEqual([expect.stringContaining('(city)')]);
});
