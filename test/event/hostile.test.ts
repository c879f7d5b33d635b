import { expect, test, vi } from 'vitest';
import { readEvent } from '../../src/event';
import { readForm } from '../../src/event/forms';
import { runs } from '../properties';

/*
 * Texts that are meant to harm. What reads them in a time that is quadratic in their length, such as a pattern that begins
 * to search at every space, runs longer than a test may.
 */
vi.setConfig({ testTimeout: 15_000 });

const LENGTH = 40_000;

/** What is repeated, after each of the beginnings. */
const REPEATED: readonly string[] = [
  ...['\n', '\r\n', ' ', '\t', '\u00a0', '\u2028', ' \n', '> ', '> a\n', '\\"', '&quot;', '%22', '\\u0022'],
  ...['{', '[', '(', '}', '"', "'", '`', '=', '|', '<td>', '{"a":', '"a":"b",', "'a': 'b', ", '{"a":1}\n'],
  ...[
    'a => b, ',
    'a=b, ',
    'a=b;\n',
    'a: b\n',
    '- a\n',
    '| a | b |\n',
    '│ a │\n',
    'Array\n(\n',
    'array(',
    'map[a:b ',
  ],
  ...[
    'string(3) "',
    'Row 1:\n',
    '-[ RECORD 1 ]\n',
    'a,b\n',
    'a\tb\n',
    '&a=b',
    'GET /x?',
    '2024-05-01 12:00:00 ',
    'x',
  ],
  ...[
    '0',
    '-',
    ',',
    '\\',
    "'a=",
    '::',
    '[{\\"',
    '{a=b ',
    'event_name=x&',
    ' [a] => b\n c\n',
    'string(999999) "\n',
  ],
  ...[
    'a:1:{s:1:"a";',
    's:9:"a";',
    '{:a ',
    ':a "b" ',
    '#{a => ',
    '[{a,',
    '<<"a">>,',
    "'a',",
    "'', ",
    'f(a),',
    '(a) [b] {c} ',
    ' :a',
    '%26a%3D',
    '\\_',
    'city\nx\n',
    '  a',
    '{"a":["b","c"],',
    '{a: [Object',
    "'\\'",
    ': (idfa), ',
    'Array ( [a] => ',
    ' [a] => b',
    'O:1:"a":1:{',
    '#:a{:b ',
    'event_name\n\n',
    '(index)\ta\n',
    'AppsFlyer.logEvent("a", ',
    'v.put("af_a", 1); ',
    'AFEventParamA: 1, ',
    'city -> ',
  ],
];

const BEGINNINGS = [
  ...['', '{"app_id":"x", ', 'app_id,event_name\n', 'log '],
  ...[
    'INSERT INTO a (event_name) VALUES (',
    'a:9:{',
    '{:a "b" ',
    '#{',
    '[{a,b},',
    '    event_name  city\n0  ',
    '    event_name  city',
    'AppsFlyer.logEvent("a", [',
    'AppsFlyer.logEvent("a", v); v["a"] = ',
  ],
];

// Each text after a third of the beginnings, and after all of them where property tests draw more values.
const isChosen = (text: number, beginning: number) => runs > 2000 || (text + beginning) % 3 === 0;

test.each(REPEATED.map((text, index) => [JSON.stringify(text), text, index] as const))(
  '%s over and over',
  (_, text, index) => {
    const long = text.repeat(LENGTH / text.length);
    const beginnings = BEGINNINGS.filter((beginning, other) => beginning === '' || isChosen(index, other));
    for (const beginning of beginnings) {
      const ends = beginning === '' ? ['', 'x'] : ['x'];
      for (const end of ends) expect(readEvent(beginning + long + end, readForm)).toHaveProperty('ok');
    }
  },
);
