import { escapedCharacter, percentDecode, readJson } from '../../../engine';
import { base64Layer, escapePieces, jsonStringLayer, jsonStringPieces } from '../../../engine/layers';
import { cutOut, edited, foundIn, innerWriter, type Recognizer } from '../form';
import { scoreOf } from '../score';

// A byte order mark in UTF-8, read as Windows-1252, is these three characters.
const DAMAGED_MARK = /^\s*\u00ef\u00bb\u00bf/;

/** Recognizes a byte order mark that was read in the wrong character set. */
export const readDamagedMark: Recognizer = (text) => {
  const from = DAMAGED_MARK.exec(text)?.[0].length;
  if (from === undefined) return undefined;
  const inner = cutOut(text, { from, to: text.length });
  return { ...inner, phrase: 'a text with a damaged byte order mark', label: 'this', notes: [] };
};

const ENTITY = /&([a-z]{2,4}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;
const QUOTE = /&(?:amp;)*(?:quot|#0?34|#[xX]22);/;
// What is before it is searched from the entity, so a text of equals signs takes no longer.
const AMPERSAND = /&amp;(?<==[^&\s"]{0,2000}&amp;)[\w.$[\]%-]{1,200}=/;

/** Recognizes text that was escaped for HTML: all of its quotes, or the `&` between parameters. */
export const readHtml: Recognizer = (text) => {
  const isEscaped = (QUOTE.test(text) && !text.includes('"')) || AMPERSAND.test(text);
  if (!isEscaped) return undefined;
  const writer = innerWriter(text);
  for (const { 0: entity, 1: name = '', index } of text.matchAll(ENTITY)) {
    const character = escapedCharacter(name);
    if (character === undefined) continue;
    writer.keep(index);
    writer.put(character, index, index + entity.length);
  }
  const inner = writer.end(text.length);
  return { ...inner, phrase: 'text escaped for HTML', label: 'HTML-escaped text', notes: [] };
};

// A word or a sentence in quotes is only a text.
const HAS_FORM = /[[{=:,;|%\t\n`]/;

/** Recognizes another form in a JSON string, also when the quotes around it were lost: `{\"a\":1}`. */
export const readJsonString: Recognizer = (text) => {
  const trimmed = text.trimEnd().replace(/,$/, '');
  const layer = jsonStringLayer(trimmed);
  if (layer === undefined || !HAS_FORM.test(layer.after)) return undefined;
  const pieces = jsonStringPieces(trimmed);
  return { text: layer.after, pieces, phrase: 'a JSON string', label: 'JSON string', notes: [] };
};

const ENCODED = /^\s*(?:%(?:25)*(?:7B|5B)\S*|[\w.]{1,100}%(?:25)*3D[^\s=&]*%(?:25)*26[^\s=&]*)$/i;

/** Recognizes JSON or parameters that were percent-encoded as a whole. */
export const readEncoded: Recognizer = (text) => {
  if (!ENCODED.test(text)) return undefined;
  const trimmed = text.trimEnd();
  const inner = { text: percentDecode(trimmed, false).text, pieces: escapePieces(trimmed, false) };
  return { ...inner, phrase: 'percent-encoded text', label: 'percent-encoded text', notes: [] };
};

const MARKDOWN_ESCAPE = /\\(?=[_*~#>[\](){}+.!|-])/g;

/** Recognizes JSON in which a chat or an editor of Markdown put backslashes before characters that JSON does not escape. */
export const readMarkdownEscaped: Recognizer = (text) => {
  if (!/^\s*\\?[[{]/.test(text) || !/\\[_*[{]/.test(text)) return undefined;
  const edits = Array.from(text.matchAll(MARKDOWN_ESCAPE), ({ index }) => ({
    from: index,
    to: index + 1,
    insert: '',
  }));
  const inner = edited(text, edits);
  if (!readJson(inner.text).ok) return undefined;
  return { ...inner, phrase: 'text escaped for Markdown', label: 'Markdown-escaped text', notes: [] };
};

const MAX_BASE64 = 200_000;

// A token has three parts; the second one is what it says.
const TOKEN = /^\s*ey[\w-]+\.([\w-]+)\.[\w-]*\s*$/;

/** Recognizes a signed token, as in a JSON Web Token, that says what an event is. */
export const readToken: Recognizer = (text) => {
  const content = TOKEN.exec(text)?.[1];
  const from = text.indexOf('.') + 1;
  if (content === undefined || content.length > MAX_BASE64) return undefined;
  const inner = cutOut(text, { from, to: from + content.length });
  return { ...inner, phrase: 'a signed token', label: 'signed token', notes: [] };
};

/** Recognizes JSON or parameters in base64. */
export const readBase64: Recognizer = (text) => {
  const trimmed = text.trim();
  if (trimmed.length > MAX_BASE64) return undefined;
  const after = base64Layer(trimmed)?.after;
  const names = after?.match(/(?<![\w.-])[\w.-]+(?="\s*:|=)/g) ?? [];
  if (after === undefined || scoreOf(names) === 0) return undefined;
  return { ...foundIn(text, after), phrase: 'base64', label: 'base64', notes: [] };
};
