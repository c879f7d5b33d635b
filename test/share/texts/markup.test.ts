import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { MARKUPS } from '../../../src/share/texts/markup';
import { markdownLink } from '../../../src/share/texts';
import { fewerRuns } from '../../properties';

// With everything that GitHub and others add to CommonMark and that this parser has: tables, strikethrough, bare links.
const markdown = new MarkdownIt({ linkify: true, html: true });

/** The elements that a parser makes of a text, in order, and the characters that are shown. */
function read(text: string) {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const tags = tokens.filter(({ nesting }) => nesting > 0).map(({ tag }) => tag);
  const others = tokens
    .filter(
      ({ nesting, type }) =>
        nesting === 0 && !['text', 'inline', 'softbreak', 'hardbreak', 'text_special'].includes(type),
    )
    .map(({ type }) => type);
  const shown = tokens
    .map(({ type, content }) => (type === 'softbreak' ? '\n' : type === 'inline' ? '' : content))
    .join('');
  return { elements: [...tags, ...others], shown };
}

// Spaces may be of another kind, and zero-width spaces break mentions.
function visible(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

const LINES = [
  '===',
  '---',
  '- - -',
  '***',
  '___',
  '1. one',
  '12) two',
  '- a',
  '+ b',
  '* c',
  '# d',
  '#',
  '> e',
  '    code',
  '\tcode',
  '```',
  '~~~',
  '| a | b |',
  '|---|---|',
  '[x]: https://q.example',
  '<div>',
  '<!-- x -->',
  'https://q.example/a_b',
  'www.q.example',
  'jo@q.example',
  '<https://q.example>',
  '![x](y)',
  '[x](y)',
  '**b**',
  '`c`',
  '&amp; &#35;',
  '\\',
  'a\\',
  '$x$',
  '@here',
  'plain text',
  '',
];
const PIECES = fc.oneof(
  fc.constantFrom(...LINES),
  fc
    .array(fc.constantFrom(...'*_`#-+=>|~[]()<>!&\\$1. \tahttps://www@x'.split('')), { maxLength: 10 })
    .map((signs) => signs.join('')),
);
const NOTE = fc.array(PIECES, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));

test('a paragraph in Markdown is a paragraph with the characters it had, whatever it contains', () => {
  fc.assert(
    fc.property(NOTE, (note) => {
      const { elements, shown } = read(MARKUPS.markdown.paragraph(note));
      expect(elements.filter((element) => element !== 'p')).toEqual([]);
      expect(visible(shown)).toBe(visible(note));
    }),
    fewerRuns(2),
  );
});

test('a title and an item of a list in Markdown are one heading and one item', () => {
  fc.assert(
    fc.property(NOTE, (note) => {
      const title = read(MARKUPS.markdown.title(`x ${note}`));
      expect(title.elements).toEqual(['h3']);
      const item = read(MARKUPS.markdown.item(`x ${note}`));
      expect(item.elements).toEqual(['ul', 'li', 'p']);
      expect(
        read(MARKUPS.markdown.item(note)).elements.filter((tag) => !['ul', 'li', 'p'].includes(tag)),
      ).toEqual([]);
    }),
    fewerRuns(4),
  );
});

test('a link in Markdown is one link to its address', () => {
  fc.assert(
    fc.property(NOTE, (note) => {
      expect(read(markdownLink(note, 'https://play.example/#2-abc_D9')).elements).toEqual(['p', 'a']);
    }),
    fewerRuns(4),
  );
});

test.each([
  [
    'h1. Big\nbq. Quote\n# one\n* two\n- three',
    '\u200bh1. Big\n\u200bbq. Quote\n\\# one\n\\* two\n\\- three',
  ],
  ['a\\b', 'a&#92;b'],
  [
    '[~jo] {color:red}x{color} !pic.png! ||x||',
    '\\[\\~jo\\] \\{color:red\\}x\\{color\\} \\!pic.png\\! \\|\\|x\\|\\|',
  ],
  ['https://q.example and (x) :)', 'https:\u200b//q.example and \\(x\\) :\u200b\\)'],
])('%j in Jira is written as %j', (text, written) => {
  expect(MARKUPS.jira.paragraph(text)).toBe(written);
});

test.each([
  [
    '<https://evil.example|Reset>',
    '<\u200bhttps:\u200b//evil.example|Reset>',
    '&lt;https:\u200b//evil.example|Reset&gt;',
  ],
  [
    '<!here> @here <@U1> a@b.example',
    '<\u200b!here> @\u200bhere <\u200b@\u200bU1> a@b.example',
    '&lt;!here&gt; @\u200bhere &lt;@\u200bU1&gt; a@b.example',
  ],
  ['a :fire: at 12:34:56', 'a :\u200bfire: at 12:34:56', 'a :\u200bfire: at 12:34:56'],
  ['> quote & *bold*', '\u200b> quote & \u200b*bold\u200b*', '\u200b&gt; quote &amp; \u200b*bold\u200b*'],
])('%j in Slack is written as %j, and for its API as %j', (text, message, api) => {
  expect(MARKUPS.slack.paragraph(text)).toBe(message);
  expect(MARKUPS['slack-api'].paragraph(text)).toBe(api);
});

test('the name of an emoji stays a text on GitHub', () => {
  expect(MARKUPS.markdown.paragraph('a :fire: at 12:34:56')).toBe('a :\u200bfire: at 12:34:56');
});

test('a block for the API of Slack has no control characters', () => {
  expect(MARKUPS['slack-api'].block('<!here> & ```')).toBe('```\n&lt;!here&gt; &amp; `\u200b``\n```');
});
