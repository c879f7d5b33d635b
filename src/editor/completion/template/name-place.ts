import type { TemplateReading } from '../../language';

/** A place in a template at which a parameter name can be typed. */
export interface NamePlace {
  /** Where the typed part of the name begins. */
  readonly from: number;
  /** Where the text ends that a completion replaces. */
  readonly to: number;
  /** The sign to write before the name; empty if it is there already or not needed. */
  readonly prefix: '' | '?' | '&';
  /** True if a `=` follows, so there is a value already. */
  readonly hasValue: boolean;
}

const TYPED = /^[\w.-]*$/;
// A line with nothing but the beginning of a name.
const LONE_WORD = /[\r\n][ \t]*([A-Za-z_][\w.-]*)$/;

/**
 * Finds the place at a cursor: after the `?` or `&` of a query or a form body, at the start of a form body, or on a
 * line of its own, where the sign is still missing.
 */
export function namePlaceAt(reading: TemplateReading, cursor: number): NamePlace | undefined {
  return signedPlace(reading, cursor) ?? linePlace(reading, cursor);
}

function signedPlace({ template, parameters }: TemplateReading, cursor: number): NamePlace | undefined {
  const { text, outline } = template;
  const at = parameters.find(({ name }) => cursor <= name.to);
  if (at === undefined || (at.place === 'form' && cursor < (outline.body?.from ?? 0))) return undefined;
  const { from, name, value } = at;
  const empty = { from: cursor, to: cursor, prefix: '', hasValue: false } as const;
  // The spaces between a sign and its parameter are layout.
  if (cursor < from) return text.slice(cursor, from).trim() === '' ? empty : undefined;
  if (!TYPED.test(text.slice(from, cursor))) return undefined;
  const isWord = TYPED.test(text.slice(cursor, name.to));
  return { ...empty, from, to: isWord ? name.to : cursor, hasValue: isWord && value !== undefined };
}

function linePlace({ template, parameters }: TemplateReading, cursor: number): NamePlace | undefined {
  const { text, parts, outline } = template;
  const word = LONE_WORD.exec(text.slice(0, cursor))?.[1];
  if (word === undefined || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(cursor))) return undefined;
  const place = parts.find(({ from, to }) => from < cursor && cursor <= to)?.place;
  const isForm = place === 'body' && outline.body?.kind === 'form';
  if (place !== 'url' && !isForm) return undefined;
  const hasList = parameters.some((parameter) => parameter.place === (isForm ? 'form' : 'query'));
  return { from: cursor - word.length, to: cursor, prefix: hasList ? '&' : '?', hasValue: false };
}
