import type { TemplateReading } from './language';

/** A place in a template at which the name of a parameter is wanted. */
export interface NamePlace {
  /** What is between here and the cursor has been typed of the name. */
  readonly from: number;
  /** Where the rest of the name ends that is replaced with it. */
  readonly to: number;
  /** The sign that has to be written before the name; empty when it is there already, or none is needed. */
  readonly prefix: '' | '?' | '&';
  /** True when a `=` follows, and so the value is there already. */
  readonly hasValue: boolean;
}

const TYPED = /^[\w.-]*$/;
// A line on which nothing but the beginning of a name stands.
const LONE_WORD = /[\r\n][ \t]*([A-Za-z_][\w.-]*)$/;

/**
 * Finds the place at a cursor: after the `?` or `&` of a query or of a form body, at the start of a form body, and on a
 * line of its own where the sign is still to be written.
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
  // The blanks between a sign and its parameter are layout.
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
