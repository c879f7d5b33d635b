import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { decodeLink } from '../../src/share';
import type { SharedState } from '../../src/share';

// These links are out in the world. Rows are added with every format; no row is ever changed.
const FROZEN: readonly (readonly [name: string, link: string, state: SharedState])[] = [
  ['format 1, empty texts', '1-N4IgLiBcIgNCBTKMC-QRyAV', { template: '', event: '' }],
  [
    'format 1, template and event',
    '1-N4IgLiBcIBZmAHAzpA9KhA6ApgDwIYC2CANtqgPwCWAJgLwAU-NAbtgE5hVIcCSNASgBk2RtgB2AYwD2NbAJAAaENighgAHRVtxYAPot8JAK7YtkTSABG5gIyYADIq35zW3FoC-nkJ6Alzfo',
    {
      template: 'https://p.example/?id=(advertiserId)&e=(encode)',
      event: '{"event_value":{"b":1.0,"a":"x"}}',
    },
  ],
  [
    'format 1, every field and every option',
    '1-N4IgLiBcIAoPIGUAqACAFmMAHAzpA9PlgHQCmAHgIYC2WANqfmAE6UDGA1gDoB2AwgHseYUsIC0SAJ5ZSkFJSz0Alm0pglQ_ACscQ3r2BcQSgCZG5RgBSmAZpQCURgL4gANCFJQQhnihRHbSnN_EABGADEAZgBBAAY-AFYAJjEAdgAhUIARMQAWAFEYsQBORISxWKyANnyk6IyADj5i2KNeF3cBKFBqLwAvUmYBMQBXEdM3cC8AdwFmExxJgCMvEcVByZ4oFhHSdzQvOgFpjfdFyB3SJ3cAN0PSSh56Ed79rwA5ARQASSzw6JQ0yUYDQAhGYBQbCEOFEEHcW2gABklDxSCghKReHQUWiwLM5NYTHZ7CgAGQhACOIwEIhwRhATiAAGB1r',
    {
      template: 'POST https://p.example/track\nContent-Type: application/json\n\n{"id": "(idfa)"}',
      event: '{\n  "idfa": "1F3A0C52-7B1D-4E3A-9C55-0D6E2A7B8C90"\n}',
      options: {
        missing: 'zero-uuid',
        touchType: 'words',
        booleans: 'upper',
        newlineAfterEncode: true,
        hashCase: 'lower',
        escapeSlashes: true,
      },
      vocabulary: 'leanplum',
      title: 'No IDFA without consent',
      note: 'Line one\nline two: (idfa) & "quotes"',
    },
  ],
  [
    'format 1, lone surrogates, control characters and many scripts',
    '1-N4IgLiBcIDoK4BMAcBmBACeCDGAGXmc--8-AjAGaAUBIP9_6gp6aA05oHlR6gomCCMYILRggFGCDkYOkC8G4AA99AFkA9mAnoA4ugAUAVgCU6AAoAbOAGcQAGhABTKCGAwQAfUsAHAE5SJ1i5AswsqBBf0WAdi7IAJhQAFiUANgB2JABOXCDQiOi4gF8YOxhfEBSgA0TCn',
    {
      template: '\ud83d \udc00 \u0000\u001f\u2028\ufeff 日本語 مرحبا 😀 Moto G (5) Plus',
      event: '{"__proto__":"\\ud83d","n":12345678901234567890}\r\n',
    },
  ],
  [
    'format 1, ten parameters and twelve fields',
    '1-N4IgLiBcIBZmAHAzpA9KglgOwHQIIYBOYWApoTqQB74C2CANqaggPZJgBG-AxgNYB-Hgwz8MAEwC8ACmGi-EgJQAyAOb4JM_OIBu5MBiTkAkuJX4ECLZYC0S5aT1YwMx6Wc2sdUip34GAK6krlg8rOI-yga0wdLRpBx0CCphAc6EAJ4yqekZNmERKhhW0sUpSRqqWNkVGFUqSKwBhDyxMeIY-AD6jc2tiiAANCCkUCDAADogFghdElOQU2G0lDT0TDjqMVODU4z4YABmrIS0C1P4WOKErPNDF5ZIhwwZ5HPi5yAAjADsXwAsAFYAGzAgAcAE5AV8AEwAZhssLhQOBP0hAAYkSi0RCdhddPpDNhVO9Pj9xOieMDDl9SDYYYd_gj_pwfnSIfhoTZKTDxGDSMDOBCaei8SMnGAul5tlALocugg-jB8EYxW5nF14p8YeiYf9uYDuTCAAToiGQL7oi1fHCw0X3cXuSV-QKkBaTabywjqoILCE4CEQ3aero8Zre0IZT4AUQAqgAlMX4eVhZxO0mykBIPgBY2w1D4KYAX2D7U6PSaLTdmeoSSYc2cYp4tSqnwAyghCMTjW3_KRjTq9U2mrlQ-Fq4sQLG22Litr0XCcOjbV9Fz8myIxB9M_hODwkcWQEWgASoKH',
    {
      template:
        'https://in.partner.example/postback?clickid=(clickid)&gaid=(advertiserId)&app=(app-id)&event=(event-name)' +
        '&value=(encode)&time=(timestamp)&country=(country-code)&ip=(ip)&campaign=(campaign)&source=(media_source)',
      event:
        '{"app_id":"com.example.game","platform":"android","appsflyer_id":"1714566895123-1234567890123456789",' +
        '"advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","event_name":"af_purchase",' +
        '"event_time":"2024-05-02 09:10:11.120","event_value":{"af_revenue":9.99,"af_currency":"EUR",' +
        '"af_content_id":"sku 12/a"},"media_source":"example_int","campaign":"Spring Sale 2024",' +
        '"country_code":"US","ip":"203.0.113.7","clickid":"abc123"}',
    },
  ],
];

test.each(FROZEN)('%s', async (_, link, state) => {
  expect(await decodeLink(link)).toStrictEqual({ ok: true, state, notes: [] });
});

test('format 1, keys in another order and one of a later version', async () => {
  const reading = await decodeLink('1-N4IgdiBcIB4gNCAXkqBtAjAXUQUyiMAL4IgAuBAFAOYCGAlgCYCUIRQA8iuJ');
  expect(reading).toMatchObject({ ok: true, state: { template: '(gaid)', event: '{}', note: 'x' } });
});

// A link leaves the defaults out, so a changed default changes what old links mean. Whoever changes one has to give
// these formats the old default for links without that option, and then this row.
test('the defaults that links of format 1 and 2 rely on', () => {
  expect(DEFAULT_OPTIONS).toStrictEqual({
    missing: 'empty',
    touchType: 'numbers',
    booleans: 'lower',
    newlineAfterEncode: false,
    hashCase: 'as-stored',
    escapeSlashes: false,
  });
});
