import {
  asciiHost,
  authorityOf,
  decodePunycode,
  type Diagnostic,
  imitatesAscii,
  lookAlikes,
  parse,
  plainText,
  type Span,
} from '../../engine';
import { isKnownName, type LintContext, type Literal, mayContain, urlLiteralsOf } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';

/** Finds names of macros and of parameters with letters that only look like Latin ones. */
export function* lookAlikeNames(context: LintContext): Generator<Diagnostic> {
  if (!mayContain(context, /[^\x00-\x7f]/)) return;
  yield* delimiters(context);
  for (const literal of context.literals) {
    if (!/[^\x00-\x7f]/.test(literal.text)) continue;
    yield* macrosIn(literal, context);
    if (literal.place === 'body' && !context.isForm) yield* keysIn(literal, context);
  }
  const { text } = context.template;
  for (const { name } of context.parameters) {
    yield* nameAt(text.slice(name.from, name.to), name, 'parameter', context);
  }
}

const DELIMITERS: Readonly<Record<string, string>> = {
  '？': '?',
  '﹖': '?',
  '＆': '&',
  '﹠': '&',
  '＝': '=',
  '﹦': '=',
};
// Beside a name; in a sentence they are what is meant.
const DELIMITER = /[？﹖＆﹠](?=\s*[\w.-]{1,60}[=＝﹦])|(?<=(?:^|[?&？﹖＆﹠])[\w.-]{1,60})[＝﹦]/g;

// Signs of a query in the width of East Asian scripts, once for all of them.
function* delimiters(context: LintContext): Generator<Diagnostic> {
  const edits = urlLiteralsOf(context).flatMap(({ text, from }) =>
    [...text.matchAll(DELIMITER)].map(({ 0: sign, index }) => {
      return { from: from + index, to: from + index + 1, insert: DELIMITERS[sign] ?? sign };
    }),
  );
  const [first, ...elsewhere] = edits;
  if (first === undefined) return;
  const signs = [...new Set(edits.map(({ insert }) => insert))].join(' and ');
  const sign = context.template.text.slice(first.from, first.to);
  const message = `${quote(sign)} (${codePoint(sign)}) only looks like ${quote(first.insert)}, so no parameter begins or ends there.`;
  const use = suggestion(replaceAll(`Replace with ${signs}`, edits), 'Receivers read the parameters.');
  yield diagnostic('look-alike-name', first, message, { suggestions: [use], elsewhere });
}

// A name in brackets of any kind; those of other scripts are among the characters that look like ASCII.
const BRACKETED = /(?:\$\$\p{L}{3,5})?[\p{Ps}]{1,2}[^\p{Ps}\p{Pe}&=?#\r\n"]{1,80}[\p{Pe}]{1,2}/gu;

function* macrosIn({ text, from }: Literal, context: LintContext): Generator<Diagnostic> {
  for (const { 0: written, index } of text.matchAll(BRACKETED)) {
    const plain = plainText(spaced(written)).trim();
    if (plain === written) continue;
    const [part, ...others] = parse(`x:${plain}`, context.vocabulary).parts.slice(1);
    if (part?.type !== 'macro' || others.length > 0) continue;
    const at = { from: from + index, to: from + index + written.length };
    const isKnown = isKnownName(part.name, context);
    if (!isKnown && !imitatesAscii(written)) continue;
    const why = `${differenceOf(written)}, so ${quote(written)} is not the macro ${plain} and is sent as text.`;
    const fixes = isKnown ? [replace(`Replace with ${plain}`, at, plain)] : [];
    yield diagnostic('look-alike-name', at, why, { fixes });
  }
}

// Other spaces than the usual one separate words, too, unless they are beside a bracket.
function spaced(written: string): string {
  return written.replace(
    /(?<=[^\p{Ps}\s])[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000](?=[^\p{Pe}\s])/gu,
    '_',
  );
}

const KEY = /"((?:[^"\\\r\n]|\\.){1,80})"(?=\s{0,20}:)/g;

function* keysIn({ text, from }: Literal, context: LintContext): Generator<Diagnostic> {
  for (const { 1: name = '', index } of text.matchAll(KEY)) {
    const start = from + index + 1;
    yield* nameAt(name, { from: start, to: start + name.length }, 'key', context);
  }
}

function* nameAt(name: string, at: Span, what: string, context: LintContext): Generator<Diagnostic> {
  if (!/[^\x00-\x7f]/.test(name) || name.length > 200) return;
  const plain = plainText(name);
  if (plain === name || !/^[\x21-\x7e]+$/.test(plain)) return;
  if (!imitatesAscii(name) && !isKnownName(plain, context)) return;
  // Nobody reads a letter as a digit where no letter is beside it.
  if (!/[A-Za-z]/.test(plain) && /\p{L}/u.test(name)) return;
  const message = `${differenceOf(name)}, so a receiver does not find the ${what} ${quote(plain)} under this name.`;
  const rename = suggestion(
    replace(`Rename to ${plain}`, at, plain),
    `The ${what} is sent under the name ${quote(plain)}.`,
  );
  yield diagnostic('look-alike-name', at, message, { suggestions: [rename] });
}

/** Says which characters of a text only look like ASCII, or cannot be seen; without a period. */
function differenceOf(text: string): string {
  const [first] = lookAlikes(text);
  if (first === undefined) return 'The name contains a character that cannot be seen';
  const { character, plain } = first;
  return `${quote(character)} (${codePoint(character)}) only looks like ${quote(plain)}`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const HOST = /^https?:\/\/(?:([^\s/?#\\]{0,2000})@)?([^\s/?#\\@:]{1,2000})/iu;

/** Finds hosts that look like others: letters of other scripts, names in another encoding, and a host before an `@`. */
export function* lookAlikeHosts({ template: { text, outline } }: LintContext): Generator<Diagnostic> {
  const { from, to } = outline.url;
  const isAddress = authorityOf(text, outline.url) !== undefined;
  const found = HOST.exec(text.slice(from, Math.min(to, from + 4000)));
  if (found === null) return;
  const [whole, user, host = ''] = found;
  const at = { from: from + whole.length - host.length, to: from + whole.length };
  const name = user?.split(':')[0] ?? '';
  if (/^[\w-]+(?:\.[\w-]+)+$/.test(name)) {
    const message = `The request goes to ${quote(host)}. What is before the @, ${quote(name)}, is a user name and not the host.`;
    const start = at.from - (user?.length ?? 0) - 1;
    yield diagnostic('look-alike-host', { from: start, to: start + name.length }, message);
  }
  yield* hostAt(host, at, isAddress);
}

function* hostAt(host: string, at: Span, isAddress: boolean): Generator<Diagnostic> {
  const shown = decodePunycode(host);
  const normal = shown.normalize('NFKC').toLowerCase().replaceAll('。', '.');
  const sent = asciiHost(host) ?? host;
  const lead = shown === host ? '' : `${quote(host)} is ${quote(shown)}. `;
  const ends = sent === host ? '' : ` The request goes to ${quote(sent)}.`;
  const letter = mixedLetter(shown);
  const imitating = normal.split('.').find((label, _, labels) => imitates(label, labels.at(-1) ?? ''));
  if (imitating !== undefined) {
    const message = `${lead}In the host, ${differenceOf(imitating)}.${shown === host ? ends : ''}`;
    yield diagnostic('look-alike-host', at, message);
  } else if (letter !== undefined) {
    const message = `${lead}In the host, ${quote(letter)} (${codePoint(letter)}) is beside Latin letters but is none.${ends}`;
    yield diagnostic('look-alike-host', at, message);
  } else if (shown !== host) {
    yield diagnostic('punycode-host', at, `${quote(host)} is the host ${quote(shown)}.`);
  } else yield* otherForm(host, at, normal, isAddress);
}

// A host in other characters than usual, or an IP address in another form.
function* otherForm(host: string, at: Span, normal: string, isAddress: boolean): Generator<Diagnostic> {
  const ascii = asciiHost(host);
  const sent = ascii ?? host;
  const isPlain = /^[\x21-\x7e]+$/;
  if (ascii !== undefined && isPlain.test(normal) && normal !== host.toLowerCase()) {
    const write = suggestion(replace(`Write ${sent}`, at, sent), 'The host is written in plain letters.');
    const message = `The host is written in other characters than usual. The request goes to ${quote(sent)}.`;
    yield diagnostic('look-alike-host', at, message, { suggestions: [write] });
  } else if (isAddress && isPlain.test(host) && !host.startsWith('[') && sent !== host.toLowerCase()) {
    const message = `The host is an address in another form than usual. The request goes to ${quote(sent)}.`;
    const write = suggestion(replace(`Write ${sent}`, at, sent), 'The same address is written as usual.');
    yield diagnostic('look-alike-host', at, message, { suggestions: [write] });
  }
}

// Names in the scripts of East Asia have Latin letters beside others (UTS #39, “highly restrictive”).
const OTHER_LETTER =
  /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

// A letter of another script in a label that has Latin ones.
function mixedLetter(host: string): string | undefined {
  const label = host.split(/[.。]/).find((each) => /[a-z]/i.test(each) && OTHER_LETTER.test(each));
  return label === undefined ? undefined : OTHER_LETTER.exec(label)?.[0];
}

// A name of look-alikes only is a usual word where the top-level domain is of the same script.
function imitates(label: string, topLevel: string): boolean {
  if (!imitatesAscii(label)) return false;
  return /[a-z]/.test(label) || /^[\x21-\x7e]*$/.test(plainText(topLevel));
}
