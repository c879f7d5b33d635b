import { type Edit, escapedCharacter, percentDecode } from '../../../engine';
import { escapePieces } from '../../../engine/layers';
import type { Inner } from '../../../event/forms';
import type { ArrivalNoteCode } from '../../arrival';
import { changed, cut, joined, type Mapped, replaced } from './mapped';

/** A text after something was undone in it. */
export interface Undone {
  /** The text after it. */
  readonly text: Mapped;
  /** What was undone, each code once; empty when nothing was undone. */
  readonly codes: readonly ArrivalNoteCode[];
}

/** Replaces what a pattern finds; `write` returns undefined for what stays. */
export function rewritten(
  source: Mapped,
  pattern: RegExp,
  write: (found: string) => string | undefined,
): Mapped {
  const edits: Edit[] = [];
  for (const { 0: found, index } of source.text.matchAll(pattern)) {
    const insert = write(found);
    if (insert !== undefined) edits.push({ from: index, to: index + found.length, insert });
  }
  return changed(source, edits);
}

// The bytes of one character in UTF-8, or a byte that is none; and a backslash before a quote or another one.
const LOG_ESCAPE =
  /\\x(?:[0-7][0-9A-F]|[CD][0-9A-F]\\x[89AB][0-9A-F]|E[0-9A-F](?:\\x[89AB][0-9A-F]){2}|F[0-7](?:\\x[89AB][0-9A-F]){3}|[89A-F][0-9A-F])|\\[\\"]/gi;

/**
 * Undoes the escapes that log writers add. nginx writes `"`, `\` and all bytes outside of 32 to 126 as `\xHH`
 * (NGINXLOG), Apache writes `\"`, `\\` and bytes that cannot be printed as `\xhh` (HTTPDLOG), an AWS load balancer
 * writes `\x22` (ALBQUOTE). A byte that is no text, or a control character, becomes a percent escape.
 */
export function withoutLogEscapes(source: Mapped): Undone {
  if (!source.text.includes('\\')) return { text: source, codes: [] };
  const bytesAt: string[] = [];
  const text = rewritten(source, LOG_ESCAPE, (escape) => {
    if (escape.length === 2) return escape.slice(1);
    const bytes = escape.replace(/\\x/gi, '%');
    const decoded = percentDecode(bytes, false);
    if (decoded.problems.length === 0 && !/\p{Cc}/u.test(decoded.text)) return decoded.text;
    bytesAt.push(bytes);
    return bytes.toUpperCase();
  });
  if (text === source) return { text, codes: [] };
  return { text, codes: bytesAt.length > 0 ? ['log-escapes', 'bytes'] : ['log-escapes'] };
}

const ENTITY = /&(?:[a-z]{2,4}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;
const ONLY_ENTITIES = /^[^&]*(?:&(?:amp|#38|#[xX]26);[^&]*)+$/;

/** Reads entities as characters where each `&` of a text is written as one. */
export function withoutEntities(source: Mapped): Undone {
  if (!ONLY_ENTITIES.test(source.text)) return { text: source, codes: [] };
  return { text: charactersOf(source), codes: ['html-entities'] };
}

/** Reads each entity that programs write as its character. */
export function charactersOf(source: Mapped): Mapped {
  return rewritten(source, ENTITY, (entity) => escapedCharacter(entity.slice(1, -1)));
}

const JSON_ESCAPE = /\\u[0-9A-Fa-f]{4}|\\\//g;

/** Undoes the escapes of an address that was copied out of JSON or a script: `https:\/\/p.example\/?a=1\u0026b=2`. */
export function withoutJsonEscapes(source: Mapped): Undone {
  const text = rewritten(source, JSON_ESCAPE, (escape) =>
    escape.length === 2 ? '/' : String.fromCharCode(Number.parseInt(escape.slice(2), 16)),
  );
  return { text, codes: text === source ? [] : ['json-escapes'] };
}

const ENCODED_START = /^https?%(?:25)*3A%(?:25)*2F%(?:25)*2F/i;
const MAX_ROUNDS = 5;

/** Decodes an address that was percent-encoded as a whole, until it begins as one. */
export function withoutOuterEncoding(source: Mapped): Undone {
  let text = source;
  for (let round = 0; round < MAX_ROUNDS && ENCODED_START.test(text.text); round += 1) {
    const { text: decoded, problems } = percentDecode(text.text, false);
    if (problems.length > 0) break;
    text = through(text, { text: decoded, pieces: escapePieces(text.text, false) });
  }
  return { text, codes: text === source ? [] : ['percent-encoded'] };
}

/** Carries over to a text with its places what a recognizer of events did to the same text. */
export function through(source: Mapped, { text, pieces }: Inner): Mapped {
  return joined(
    pieces.map(({ before, after, same }) =>
      same ? cut(source, before) : replaced(source, before, text.slice(after.from, after.to)),
    ),
  );
}
