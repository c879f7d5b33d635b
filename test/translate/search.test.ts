import { expect, test } from 'vitest';
import { searchNotations, TRANSLATABLE } from '../../src/translate';

const found = (text: string) =>
  searchNotations(TRANSLATABLE, text).map(({ system, written, form }) =>
    [system, written, form ?? ''].join(' '),
  );

test('what a value is finds the macro of every system that has it, with its form', () => {
  expect(found('install time')).toEqual(
    expect.arrayContaining([
      'Adjust {installed_at} Unix seconds',
      'Singular {INSTALL_UTC} Unix seconds',
      'TUNE {install_timestamp_milliseconds} Unix milliseconds',
      'AppMetrica {install_datetime} a date with T and a zone',
      'Trackier MMP {install_time_unix} Unix seconds',
    ]),
  );
});

test.each([
  ['a name', 'gps_adid', 'Adjust {gps_adid} a UUID'],
  ['AppsFlyer’s macro', 'keitaro clickid', 'Keitaro {external_id} '],
  ['a system and a word', 'Branch sha-1 idfa', 'Branch <@sha1>${(user_data.idfa)!}</@sha1> SHA-1'],
])('%s is found', (_what, text, entry) => {
  expect(found(text)).toContain(entry);
});

test.each(['', '   ', 'gps_adid keitaro'])('nothing is found for “%s”', (text) => {
  expect(found(text)).toEqual([]);
});
