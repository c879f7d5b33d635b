import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../engine/event';
import { similarNames } from '../../src/lint/similar';
import { APPSFLYER } from '../../src/vocabulary';
import { codesOf, lintTemplate } from './linting';

/** The text of each problem with a code, as the template has it. */
function foundIn(template: string, code: string): string[] {
  return lintTemplate(template)
    .filter((each) => each.code === code)
    .map(({ from, to }) => template.slice(from, to));
}

const url = (value: string) => `https://p.example/?a=${value}&z=1`;

describe('a placeholder', () => {
  test.each([
    'YOUR_DOMAIN',
    'YOUR-APP-ID',
    'your_app',
    'your-key',
    'yourDomain',
    'YourCompanyDomain',
    'YOURKEY',
    'yourdomain',
    'yourcompany',
    'yourserver',
    'yourhost',
    'yourapp',
    'REPLACE_ME',
    'REPLACEWITHID',
    'CHANGEME',
    'CHANGE-THIS',
    'FILL_IN',
    'INSERT_HERE',
    'INSERT_YOUR_ID',
    'INSERT_APP_ID',
    'PLACEHOLDER',
    'TODO',
    'xxxx',
    'XXXX-xxxx-XXXXX',
    '%s',
    '%1$s',
    '%d',
    '%i',
    '[MY ID]',
    '<my name>',
    '{0}',
    '{12}',
    'undefined',
    'NaN',
    '[object Object]',
  ])('is %s', (value) => {
    expect(foundIn(url(value), 'placeholder')).toEqual([value]);
  });

  test.each([
    'YOUR_',
    'yours',
    'yourself',
    'OURS_ID',
    'MYOUR_DOMAIN',
    'REPLACED',
    'todo',
    'TODOS',
    'PLACEHOLDERS',
    'xxx',
    'xxxxl',
    'axxxx',
    '%sa',
    '%dF',
    'a[ID]',
    '[ID]b',
    '{1234}',
    '{a}',
    'undefined1',
    'isNaN',
    'YourDomain.example',
    'yourapp.test',
    'yourapp.p.invalid',
  ])('is not %s', (value) => {
    expect(foundIn(url(value), 'placeholder')).toEqual([]);
  });

  test.each(['[ID]', '<ID>', 'NaN'])('is %s only in a URL, as a whole value', (value) => {
    const post = (body: string) => `POST https://p.example/\nContent-Type: application/json\n\n${body}`;
    expect(foundIn(post(`{"a": "${value}"}`), 'placeholder')).toEqual([]);
    expect(foundIn(`https://p.example/${value}/?a=1,${value},2`, 'placeholder')).toEqual([value, value]);
    expect(foundIn(`https://p.example/?j=%22${value}%22`, 'placeholder')).toEqual([value]);
  });
});

describe('a credential', () => {
  test.each([
    'token',
    'my_token',
    'secret',
    'password',
    'passwd',
    'passcode',
    'pwd',
    'api_key',
    'apikey',
    'API_KEY',
    'auth',
    'signature',
    'client_key',
    'clientkey',
    'private_key',
    'privatekey',
    'access_key',
    'accesskey',
  ])('is a value of %s with a digit', (name) => {
    expect(foundIn(`https://p.example/?${name}=abcdefg1`, 'secret-literal')).toEqual(['abcdefg1']);
    expect(foundIn(`https://p.example/?${name}=abcdef1`, 'secret-literal')).toEqual([]);
    expect(foundIn(`https://p.example/?${name}=abcdefgh`, 'secret-literal')).toEqual([]);
  });

  test.each(['tokens', 'author', 'key', 'pass', 'id'])('is not a short value of %s', (name) => {
    expect(foundIn(`https://p.example/?${name}=abcdefg1`, 'secret-literal')).toEqual([]);
  });

  test.each([
    'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0',
    'eyJhbGciOiJI.eyJzdWIiOiIx',
    'sk_live_abcdefgh',
    'pk_test_abcdefgh',
    'rk_live_abcdefgh',
    'AKIAABCDEFGHIJKLMNOP',
    'ghp_abcdefghijklmnopqrst',
    'gho_abcdefghijklmnopqrst',
    'xoxb-abcdefghij',
    'xoxp-abcdefghij',
    `AIza${'a'.repeat(30)}`,
    'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE',
  ])('is %s under any name', (value) => {
    expect(foundIn(url(value), 'secret-literal')).toEqual([value]);
  });

  test.each([
    'eyJhbGci',
    'sk_live_abcdefg',
    'sk_prod_abcdefgh',
    'AKIAABCDEFGHIJKLMNO',
    'AKIAABCDEFGHIJKLMNOPQ',
    'ghx_abcdefghijklmnopqrst',
    'xoxz-abcdefghij',
    'xsk_live_abcdefgh',
    'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1d',
    'ab3de5gh7jk9mn1pq3st5vw7yz9bc1de',
    'AB3DE5GH7JK9MN1PQ3ST5VW7YZ9BC1DE',
    'aBCdEFgHIjKLmNOpQRsTUvWXyZZbCDdE',
    'aB3dE5gH-7jK9mN1p-Q3sT5vW7-yZ9bC1dE',
    'aB3dE5gH_7jK9mN1p_Q3sT5vW7_yZ9bC1dE',
    'aB3dE5gH.jK9mN1pQ3sT5vW7yZ9bC1dE2fG',
  ])('is not %s', (value) => {
    expect(foundIn(url(value), 'secret-literal')).toEqual([]);
  });

  test.each([
    'your_1234567',
    'example12345',
    'xxxx12345678',
    '[token 123]',
    'demo12345678',
    '%s1234567',
    '(af_sub1)12',
  ])('is not %s, which is a placeholder or a macro', (value) => {
    expect(foundIn(`https://p.example/?token=${value}`, 'secret-literal')).toEqual([]);
  });

  test('in a JSON body or a header is found there, and each only once', () => {
    const template =
      'POST https://p.example/?token=ghp_abcdefghijklmnopqrst\nAuthorization: Bearer abcdefgh\nX-A: abcdefgh1\n\n{"auth" : "abcdefg1", "b": "abcdefg1"}';
    expect(foundIn(template, 'secret-literal')).toEqual(['ghp_abcdefghijklmnopqrst', 'abcdefgh', 'abcdefg1']);
  });
});

test.each([
  ['application/json', 'a=1', 'application/x-www-form-urlencoded'],
  ['application/vnd.api+json', 'a=1', 'application/x-www-form-urlencoded'],
  ['Application/JSON; charset=utf-8', 'a=1', 'application/x-www-form-urlencoded'],
  ['application/x-www-form-urlencoded', '{"a": 1}', 'application/json'],
  ['application/x-www-form-urlencoded', '[1]', 'application/json'],
  ['text/plain', '{"a": 1}', 'application/json'],
  ['text/plain', 'a=1', undefined],
  ['my-text/plain', '{"a": 1}', undefined],
  ['text/plain2', '{"a": 1}', undefined],
  ['application/xml', '{"a": 1}', undefined],
  ['application/json', '{"a": 1}', undefined],
  ['application/x-www-form-urlencoded', '{(ip)}', undefined],
])('the content type %s and the body %s', (type, body, expected) => {
  const found = lintTemplate(`POST https://p.example/\nContent-Type: ${type}\n\n${body}`);
  const offered = found
    .filter(({ code }) => code === 'content-type-mismatch')
    .flatMap((each) => each.suggestions);
  expect(offered.map(({ label }) => label)).toEqual(
    expected === undefined ? [] : [`Replace with ${expected}`],
  );
});

test('a misprint of a macro suggests no macro of another platform or form', () => {
  const crossing: string[] = [];
  for (const macro of APPSFLYER.macros) {
    for (const name of [macro.name, ...macro.spellings]) {
      const typos = name
        .split('')
        .flatMap((letter, at) => [
          name.slice(0, at) + name.slice(at + 1),
          name.slice(0, at) + letter + name.slice(at),
        ]);
      for (const typo of typos.filter((each) => APPSFLYER.find(each) === undefined)) {
        for (const similar of similarNames(typo, APPSFLYER)) {
          const other = APPSFLYER.find(similar)?.macro;
          if (other?.platform === macro.platform && other?.kind === macro.kind) continue;
          crossing.push(`${typo}: ${similar}`);
        }
      }
    }
  }
  expect(crossing).toEqual([]);
});

describe('the origin of a URL', () => {
  test.each([
    ['http://localhost/', []],
    ['http://a.localhost:3000/', []],
    ['http://user@localhost/', ['credentials-in-url']],
    ['http://127.0.0.1:8080/', []],
    ['http://[::1]:8080/', []],
    ['http://mylocalhost/', ['insecure-url']],
    ['http://localhost.p.example/', ['insecure-url']],
    ['http://127.0.0.1.p.example/', ['insecure-url']],
    ['HTTPS://p.example/', []],
    ['https://@p.example/', []],
    ['https://p.example:80/', []],
    ['https://p.example:443/', []],
    ['https://p.example:8/', ['other-port']],
    ['https://p.example:1443/', ['other-port']],
    ['https://p.example:800/', ['other-port']],
    ['https://p.example/:8080', []],
    ['ftp://p.example:21/', ['not-a-web-address']],
  ])('%s', (template, codes) => {
    expect(codesOf(template)).toEqual(codes);
  });
});

describe('parameters named after another macro', () => {
  test.each([
    ['event_name', 'partner_event_id'],
    ['install_time', 'install_unix_ts'],
    ['attributed_touch_time', 'click-ts-hour-floor'],
    ['app_id', 'bundle_id'],
    ['campaignid', 'c'],
    ['adset', 'af_adset_id'],
    ['af_ad', 'af_ad_type'],
    ['af_siteid', 'pid'],
    ['clickid', 'af_sub3'],
    ['is_retargeting', 'is-reattr'],
    ['is_lat', 'att-status'],
    ['device_type', 'device-brand'],
    ['clickid', 'random-str'],
    ['advertising_id', 'idfa'],
    ['c', 'ip'],
    ['my_own', 'ip'],
  ])('%s may contain (%s)', (name, macro) => {
    expect(foundIn(`https://p.example/?${name}=(${macro})`, 'parameter-mismatch')).toEqual([]);
  });

  test.each([
    ['geo_ip', 'ip', []],
    ['country', 'ip', ['country=(ip)']],
    ['ua', 'ip', ['ua=(ip)']],
    ['lang', 'ip', ['lang=(ip)']],
    ['useragent', 'city', ['useragent=(city)']],
    ['userip', 'city', ['userip=(city)']],
    ['deviceip', 'city', ['deviceip=(city)']],
    ['mediasource', 'city', ['mediasource=(city)']],
    ['osv', 'city', ['osv=(city)']],
    ['siteid', 'city', ['siteid=(city)']],
    ['app_id', 'c', ['app_id=(c)']],
    ['clickid', 'city', ['clickid=(city)']],
    ['idfa', 'sha1-idfa', ['idfa=(sha1-idfa)']],
    ['gaid', 'idfa', ['gaid=(idfa)']],
  ])('%s with (%s)', (name, macro, expected) => {
    expect(foundIn(`https://p.example/?${name}=(${macro})`, 'parameter-mismatch')).toEqual(expected);
  });
});

describe('a space or an invisible character', () => {
  test.each([
    ['x y', ['Encode as %20', 'Remove the space']],
    ['x\ty', ['Encode as %09', 'Remove the tab']],
    [' y', ['Remove the space']],
    ['x ', ['Remove the space']],
    ['x\u00a0y', ['Remove the invisible character']],
    ['x\u200by', ['Remove U+200B']],
    ['x\ufeffy', ['Remove U+FEFF']],
    ['( ip)', ['Replace with (ip)']],
    ['x(ip )', ['Replace with (ip)']],
  ])('%j', (value, labels) => {
    const offered = lintTemplate(url(value)).flatMap(({ fixes, suggestions }) => [...fixes, ...suggestions]);
    expect(offered.map(({ label }) => label)).toEqual(labels);
  });
});

test.each([
  ['https://p.example/?a=(oaid)', '{"platform":"android","oaid":"0000-0000"}', ['macro-empty']],
  ['https://p.example/?a=(oaid)', '{"platform":"android","oaid":"0"}', ['macro-empty']],
  ['https://p.example/?a=(oaid)', '{"platform":"android","oaid":"01"}', []],
  ['https://p.example/?a=(oaid)', '{"platform":"android","oaid":"-0"}', []],
  ['https://p.example/?a=(city)', '{"city":"0"}', []],
  ['https://p.example/?a=(advertising_id)&b=(idfa)', '{"platform":"ios","idfa":"1"}', []],
  [
    'https://p.example/?a=(advertising_id)',
    '{"platform":"ios","advertising_id":"00000000-0000-0000-0000-000000000000"}',
    ['macro-empty'],
  ],
])('%s for %s', (template, event, codes) => {
  expect(codesOf(template, { event: fieldsOf(event) })).toEqual(codes);
});
