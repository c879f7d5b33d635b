import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  embedSnippet,
  markdownLink,
  PASTE_PLACES,
  type PasteContent,
  pasteText,
} from '../../../src/share/texts';
import { HIDDEN_CHARACTER } from '../../../src/engine';
import { measure } from '../../../src/share/texts/place';
import cases from '../../cases/share/paste.txt?raw';
import { readCases, textOf } from '../../engine/cases';
import { anyText } from '../../engine/arbitraries';
import { fewerRuns } from '../../properties';

const CONTENT: PasteContent = {
  title: 'It\'s "Ann" & <b>',
  note: 'Look at *this*.',
  link: 'https://pages.example/#1-abcDEF9',
  template: 'https://p.example/?a=(city)\n  &b=`1`',
  event: '{"city":"{\\n"}\n',
  request: 'https://p.example/?a=%7B',
  rows: [
    { place: 'query', name: 'a', value: '{\n', macros: ['(city)'], fields: ['city'] },
    { place: 'query', name: 'b', value: '|', macros: [], fields: [] },
  ],
  findings: ['Template, line 1: `x` is unknown.', 'b\n c'],
  imitations: [],
  version: 'Postback Playground 1.0',
};

const SHAPE = { sections: ['place', 'limit', 'text'], required: [['place'], ['text']] };

test.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const place = PASTE_PLACES.find(({ id }) => id === textOf(each, 'place'));
  if (place === undefined) throw new Error('there is no such place');
  const limit = textOf(each, 'limit');
  const { text } = pasteText(CONTENT, limit === undefined ? place : { ...place, limit: Number(limit) });
  expect(text).toBe(textOf(each, 'text'));
});

test('Slack has one star for bold, and no fence that content could close', () => {
  const slack = PASTE_PLACES.find(({ id }) => id === 'slack');
  const { text } = pasteText({ ...CONTENT, event: 'a ``` b' }, slack ?? PASTE_PLACES[0]);
  expect(text).toContain('*Event*\n\n```\na `\u200b`` b\n```\n');
});

test('a section with nothing in it has no heading', () => {
  const bare = { ...CONTENT, note: ' ', findings: [], event: '', rows: [], link: '' };
  expect(pasteText(bare, PASTE_PLACES[1]).text).not.toMatch(/Note|Findings|Event|Decoded/);
});

test('a text writes what cannot be seen, and look-alike letters of names, by their numbers', () => {
  const tricky: PasteContent = {
    ...CONTENT,
    title: 'Safe \u202eelif live',
    note: 'a\u200bb \ud83d',
    template: 'https://p.example/?c=(\u0435vent_name)&d=\u00ad1&e=\u0435',
    event: '{"\u0441ity": "\u0441\u0438"}',
    rows: [
      { place: 'query', name: '\u200ba', value: '(\u0435vent_name)', macros: [], fields: ['\u0441ity'] },
    ],
    findings: ['Template, line 1: \u202e cannot be seen.'],
    imitations: ['(\u0435vent_name)', '\u0441ity'],
  };
  for (const place of PASTE_PLACES) {
    const text = pasteText(tricky, { ...place, limit: 99_999 }).text.replace(/\\(?=[^\n])/g, '');
    // The only one that is left is the space that breaks markup.
    expect(text.replaceAll('\u200b', '')).not.toMatch(HIDDEN_CHARACTER);
    expect(text.isWellFormed()).toBe(true);
    for (const shown of [
      'Safe [U+202E]elif live',
      'a[U+200B]b [U+D83D]',
      '?c=(\u0435[U+0435]vent_name)&d=[U+00AD]1&e=\u0435',
      '{"\u0441[U+0441]ity": "\u0441\u0438"}',
      '[U+200B]a = (\u0435[U+0435]vent_name)   <- \u0441[U+0441]ity',
      'line 1: [U+202E] cannot',
      'A number in brackets, such as [U+200B],',
    ]) {
      expect(text.replaceAll('\u200b', '').replaceAll('&amp;', '&').replaceAll('&lt;', '<')).toContain(shown);
    }
  }
  expect(pasteText(CONTENT, PASTE_PLACES[0]).text).not.toContain('U+');
  expect(markdownLink(tricky.title, tricky.link)).toContain('[Safe \\[U+202E\\]elif live](');
});

const anyContent: fc.Arbitrary<PasteContent> = fc.record({
  title: anyText,
  note: anyText,
  link: fc.stringMatching(/^https:\/\/p\.example\/#[A-Za-z0-9_-]{0,3000}z$/),
  template: anyText,
  event: fc.oneof(anyText, fc.string({ minLength: 1500, maxLength: 5000 })),
  request: anyText,
  rows: fc.array(
    fc.record({
      place: fc.constant('query'),
      name: anyText,
      value: anyText,
      macros: fc.constant([]),
      fields: fc.array(anyText, { maxLength: 1 }),
    }),
    { maxLength: 3 },
  ),
  findings: fc.array(anyText, { maxLength: 3 }),
  imitations: fc.array(anyText, { maxLength: 2 }),
  version: fc.constant('v1'),
});

test('a text is as long as its place takes, with the link whole or without it', () => {
  fc.assert(
    fc.property(
      anyContent,
      fc.constantFrom(...PASTE_PLACES),
      fc.nat({ max: 5000 }),
      (content, place, limit) => {
        const small = { ...place, limit };
        const { text, length, leftOut } = pasteText(content, small);
        expect(length).toBe(measure(text, place));
        if (leftOut.includes('the link')) expect(text).not.toContain(content.link.slice(0, 19));
        else {
          expect(text).toContain(content.link);
          expect(length).toBeLessThanOrEqual(limit);
        }
      },
    ),
    fewerRuns(10),
  );
});

test('bytes are counted once marks are escaped for HTML', () => {
  expect(measure('é<&>"\'', { unit: 'html-bytes' })).toBe(Buffer.byteLength('é&lt;&amp;&gt;&quot;&#39;'));
  expect(measure('é🙂', { unit: 'characters' })).toBe(3);
});

describe('an embed', () => {
  const content = {
    script: 'https://pages.example/embed.js',
    work: {
      template: 'https://p.example/?a=(b)&c=<script>',
      event: '{"a": "</script>"}',
      title: 'A "title" <b>',
    },
    request: "https://p.example/?a='&c=<script>",
  };

  test('is an element with readable text inside', () => {
    expect(embedSnippet(content)).toBe(
      [
        '<script src="https://pages.example/embed.js" async></script>',
        '<postback-playground title="A &quot;title&quot; &lt;b&gt;">',
        '<script type="application/json">{"template":"https://p.example/?a=(b)&c=\\u003cscript>",' +
          '"event":"{\\"a\\": \\"\\u003c/script>\\"}","title":"A \\"title\\" \\u003cb>"}</script>',
        '<pre>',
        'https://p.example/?a=(b)&amp;c=&lt;script&gt;',
        '',
        'https://p.example/?a=&#39;&amp;c=&lt;script&gt;</pre>',
        '</postback-playground>',
        '',
      ].join('\n'),
    );
  });

  test('has the same tags for any content', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (event, title, template, request) => {
        const work = { event, title, template };
        const html = embedSnippet({ ...content, work, request });
        const json = /json">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
        expect(JSON.parse(json)).toEqual(work);
        const tags = html.match(/<[^\s>]*/g);
        expect(tags).toEqual([
          '<script',
          '</script',
          '<postback-playground',
          '<script',
          '</script',
          '<pre',
          '</pre',
          '</postback-playground',
        ]);
      }),
    );
  });
});

test.each([
  ['a [b](c)', 'https://p.example/#1-a', '[a \\[b\\](c)](https://p.example/#1-a)'],
  ['', 'https://p.example/(x)', '[Postback](https://p.example/%28x%29)'],
])('a link as Markdown: %s', (title, link, markdown) => {
  expect(markdownLink(title, link)).toBe(markdown);
});
