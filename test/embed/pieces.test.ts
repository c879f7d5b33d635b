import { beforeAll, expect, test } from 'vitest';
import { piecesOf } from '../../src/embed/notation/pieces';
import { loadHashes } from '../../src/embed/page/hash';
import { APPSFLYER_LANGUAGE } from '../../src/embed/page/open-given';
import { viewOf } from '../../src/embed/page/view';
import { translateTo } from '../../src/translate';

beforeAll(loadHashes);

const TEMPLATE = 'https://p.example/?g=(advertising_id)&x=(imei)&n=(event_name)&g2=(advertising_id)#(c)';

test('a translation is split into its text, with the macros of the template it belongs to', () => {
  const view = viewOf({ template: TEMPLATE, event: '{"advertising_id": "7d0c"}' }, APPSFLYER_LANGUAGE);
  const translation = translateTo(TEMPLATE, 'adjust');
  const pieces = piecesOf(translation, view);
  expect(pieces.map(({ text }) => text).join('')).toBe(translation.text);
  const macros = pieces.flatMap(({ text, macro }) => (macro === undefined ? [] : [{ text, ...macro }]));
  expect(macros.map(({ text, name, number, state }) => [text, name, number, state])).toEqual([
    ['{gps_adid}', 'advertising_id', 1, 'filled'],
    ['{event_name}', 'event_name', 3, 'filled'],
    ['{gps_adid}', 'advertising_id', 1, 'filled'],
    ['{campaign_name}', 'c', 4, 'filled'],
  ]);
  const names = macros.map(({ part }) => view.parts[part]).map((part) => part?.type === 'macro' && part.name);
  expect(names).toEqual(macros.map(({ name }) => name));
});
