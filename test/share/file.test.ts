import { describe, expect, test } from 'vitest';
import { MAX_FILE_LENGTH, readWorkFile, writeWorkFile } from '../../src/share';

const work = { template: 'https://p.example/?e=(encode)', event: '{\n  "b": 1.0\n}\n', title: 'A title' };
const text = writeWorkFile(work);

test('a file names its format and is valid JSON', () => {
  expect(JSON.parse(text)).toEqual({ format: 'postback-playground', version: 1, ...work });
});

// Files are kept for ever, so this one opens for ever.
test('a file of version 1', () => {
  const file =
    '{"format":"postback-playground","version":1,"template":"(idfa)","event":"{}","options":{"missing":"drop"},' +
    '"vocabulary":"leanplum","partner":{"id":"clevertap","settings":{"region":"eu1"}},"title":"x","note":"y","view":"decoded"}';
  expect(readWorkFile(file)).toStrictEqual({
    ok: true,
    work: {
      ...{ template: '(idfa)', event: '{}', options: { missing: 'drop' }, vocabulary: 'leanplum' },
      partner: { id: 'clevertap', settings: { region: 'eu1' } },
      ...{ title: 'x', note: 'y', view: 'decoded' },
    },
    notes: [],
  });
});

test.each([
  ['nothing', '', 'unknown'],
  ['another text', 'event_name,event_time', 'unknown'],
  ['other JSON', '{"template":"x","event":"{}"}', 'unknown'],
  ['a list', '[1]', 'unknown'],
  ['null', 'null', 'unknown'],
  ['deep nesting', '['.repeat(200_000), 'unknown'],
  ['half of a file', text.slice(0, 70), 'damaged'],
  ['no version', '{"format":"postback-playground","template":"x","event":""}', 'damaged'],
  [
    'a version that is none',
    '{"format":"postback-playground","version":"1","template":"x","event":""}',
    'damaged',
  ],
  ['no event', '{"format":"postback-playground","version":1,"template":"x"}', 'damaged'],
  [
    'an event that is an object',
    '{"format":"postback-playground","version":1,"template":"x","event":{}}',
    'damaged',
  ],
  ['a later version', text.replace('"version": 1', '"version": 2'), 'newer'],
  ['too much', ' '.repeat(MAX_FILE_LENGTH + 1), 'too-long'],
])('%s is told apart', (_, file, reason) => {
  expect(readWorkFile(file)).toMatchObject({ ok: false, reason });
});

describe('a file that is ours', () => {
  test('opens with a byte order mark and in another layout', () => {
    expect(readWorkFile(`\ufeff${JSON.stringify(JSON.parse(text))}`)).toEqual({
      ok: true,
      work,
      notes: [],
    });
  });

  test('costs what it has beyond the known, and no more', () => {
    const more = text.replace('"version": 1,', '"version": 1, "__proto__": {"note": "x"}, "view": 7,');
    expect(readWorkFile(more)).toEqual({
      ok: true,
      work,
      notes: [
        'The view could not be read and was left out.',
        'The file has unknown fields, which were left out.',
      ],
    });
  });
});
