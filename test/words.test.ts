import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from './sentences';

/** A word or phrase to avoid, as a pattern in which a space is any white space, and what to write. */
type Rule = readonly [pattern: string, instead: string];

/** The rules of the style sheet in `src/README.md` for every text that people read, comments included. */
const everywhere: readonly Rule[] = [
  ['blanks?(?! lines?)(?=\\W|$)', 'space'],
  ['carets?', 'cursor'],
  ['repair(s|ed|ing|able)?|mend(s|ed|ing)?', 'fix'],
  ['stand-ins?', 'placeholder'],
  ['stretch(es)?', 'part, span'],
  ['(go|goes|going|went|come|comes|coming|came|take|takes|taken|taking) along', 'include'],
  ['what (becomes|became|comes|came) of', 'what happens to'],
  ['in vain', 'say what happens'],
  ['whoever', 'anyone who'],
  ['put(s|ting)? right', 'fix'],
  ['sorts? of', 'kind of'],
  ['for ever', 'forever'],
  ['fact sheet|partners\\.md|DESIGN section', 'the key of a document'],
  ['journeys?', 'request'],
  ["of (AppsFlyer|Leanplum|CleverTap|Amplitude)[’']s(?=[.,;:)]|$)", 'AppsFlyer’s …'],
  [
    '(colour|behaviour|neighbour|favour|licence|(recogni|normali|minimi|seriali|initiali)s(e|ed|es|ing))\\w*',
    'American spelling',
  ],
];

/** The rules for the texts of the interface alone. */
const inInterface: readonly Rule[] = [
  ['gates?', 'check'],
  ['slips?', 'typo or misprint'],
  ['(is|are|was|were) to be', 'must be'],
  ['(has|have) to be', 'must be'],
  ['(is|are) to (?!the )\\w+', 'must'],
  ['so that', 'so'],
  ['stands?', 'is, or is used for'],
  ['reads? well', 'No problems found'],
  ['(say|says|said|tell|tells|told|hear|hears|heard|speak|speaks) of', 'about'],
  ['(is|are) not here', 'not available'],
];

/** Words of a link format, which may never change, and events, which apps name as they like. */
const frozen = /^(share\/format2\/(words|presets)|event\/samples\/.*)\.ts$/;

const patterns = [
  ...everywhere.map((rule) => ({ kinds: ['interface', 'comment'], ...compile(rule) })),
  ...inInterface.map((rule) => ({ kinds: ['interface'], ...compile(rule) })),
  { kinds: ['interface'], pattern: /\w!(?=\s|['"`]|$)/g, instead: 'no exclamation mark' },
];

/**
 * Matches all that any of the patterns matches: most files and most texts have nothing of it and need no closer look.
 * The end of a text is somewhere inside of its file.
 */
const anyPattern = new RegExp(
  patterns.map(({ pattern }) => pattern.source.replaceAll('|$)', '|)')).join('|'),
  'i',
);

function spaced(words: string): string {
  return words.replaceAll(' ', '\\s+');
}

function compile([words, instead]: Rule): { pattern: RegExp; instead: string } {
  return { pattern: new RegExp(`(?<![\\w-])(${spaced(words)})(?![\\w-])`, 'gi'), instead };
}

/** Every word to avoid in a file, as `path:line “word” (write …)`. */
function findingsIn(path: string, text: string): string[] {
  if (!anyPattern.test(text)) return [];
  const suspects = sentencesOf(path, text).filter((sentence) => anyPattern.test(sentence.text));
  return suspects.flatMap(({ kind, text: sentence, from }) =>
    patterns
      .filter(({ kinds }) => kinds.includes(kind) && (kind === 'comment' || isShown(sentence)))
      .flatMap(({ pattern, instead }) =>
        [...sentence.matchAll(pattern)].map(({ 0: word, index }) => {
          const line = text.slice(0, from + index).split('\n').length;
          return `${path}:${line} “${word.replace(/\s+/g, ' ')}” (${instead})`;
        }),
      ),
  );
}

/** True for a text with a space between words, or one that begins with a capital; any other is an id, a class or a key. */
function isShown(text: string): boolean {
  return /\w[,.:;]?\s+\S*\w/.test(text) || /^['"`]?\s*\p{Lu}\p{Ll}/u.test(text);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path) && !frozen.test(path));

test('the sources use the words of the style sheet', () => {
  expect(files.flatMap((path) => findingsIn(path, readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
});

test.each(['README.md', '.github/CONTRIBUTING.md', '.github/CHANGELOG.md'])('%s uses them too', (path) => {
  expect(findingsIn(path, readFileSync(path, 'utf8'))).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['a string', 'a.ts', "const x = 'A blank follows.';", 'a.ts:1 “blank” (space)'],
    ['a template', 'a.ts', 'const x = `${n} of them are sent in\\n${m} vain, in vain`;', 'in vain'],
    ['a second line', 'a.ts', "\nconst x = 'the caret';", 'a.ts:2 “caret” (cursor)'],
    ['a docstring', 'a.ts', '/** Repairs a link. */\nconst x = 1;', 'a.ts:1 “Repairs” (fix)'],
    ['a comment at the end of a line', 'a.ts', 'const x = 1; // whoever asks', '“whoever”'],
    ['a comment before a brace', 'a.ts', 'function f() {\n  f();\n  // in vain\n}', 'a.ts:3 “in vain”'],
    ['a comment in an empty block', 'a.ts', 'f().catch(() => {\n  // in vain\n});', 'a.ts:2 “in vain”'],
    ['markup over two lines', 'a.svelte', '<p>What\n  becomes of it</p>', 'a.svelte:1 “What becomes of”'],
    ['an attribute', 'a.svelte', '<p title="Move the caret"></p>', '“caret”'],
    ['an expression', 'a.svelte', "<p>{isNew ? 'At the caret' : ''}</p>", '“caret”'],
    ['a script', 'a.svelte', "<script>\n  let x = 'At the caret';\n</script>", 'a.svelte:2 “caret”'],
    ['a loud text', 'a.svelte', '<p>It works!</p>', '(no exclamation mark)'],
    ['a loud sentence', 'a.ts', "const x = 'It works!';", '(no exclamation mark)'],
    ['a document', 'a.md', 'It works.\n\nWhoever asks, gets it.', 'a.md:3 “Whoever”'],
    ['British spelling', 'a.ts', '// The colour of it', '(American spelling)'],
  ])('finds %s', (_what, path, text, finding) => {
    expect(findingsIn(path, text)).toEqual([expect.stringContaining(finding)]);
  });

  test.each([
    ['an id', 'a.ts', "const code = 'blank-line';"],
    ['a class', 'a.svelte', '<p class="caret"></p>'],
    ['a module', 'a.ts', "import { x } from './Caret thing';"],
    ['a synonym', 'a.ts', "const command = { synonyms: 'caret thing' };"],
    ['a name in code', 'a.ts', 'const caret = blank(repair);'],
    ['a blank line', 'a.ts', '// A blank line ends the headers.'],
    ['a comparison', 'a.ts', "const x = 'a != b';"],
    ['a comment with a word for the interface', 'a.ts', '// All that stands between the two.'],
  ])('passes %s', (_what, path, text) => {
    expect(findingsIn(path, text)).toEqual([]);
  });
});
