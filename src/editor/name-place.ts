import type { TemplateReading } from './language';

/** A place in a template at which the name of a parameter is wanted. */
export interface NamePlace {
  /** What is between here and the caret has been typed of the name. */
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
 * Finds the place at a caret: after the `?` or `&` of a query or of a form body, at the start of a form body, and on a
 * line of its own where the sign is still to be written.
 */
export function namePlaceAt(reading: TemplateReading, caret: number): NamePlace | undefined {
  return signedPlace(reading, caret) ?? linePlace(reading, caret);
}

function signedPlace({ template, parameters }: TemplateReading, caret: number): NamePlace | undefined {
  const { text, outline } = template;
  const at = parameters.find(({ name }) => caret <= name.to);
  if (at === undefined || (at.place === 'form' && caret < (outline.body?.from ?? 0))) return undefined;
  const { from, name, value } = at;
  const empty = { from: caret, to: caret, prefix: '', hasValue: false } as const;
  // The blanks between a sign and its parameter are layout.
  if (caret < from) return text.slice(caret, from).trim() === '' ? empty : undefined;
  if (!TYPED.test(text.slice(from, caret))) return undefined;
  const isWord = TYPED.test(text.slice(caret, name.to));
  return { ...empty, from, to: isWord ? name.to : caret, hasValue: isWord && value !== undefined };
}

function linePlace({ template, parameters }: TemplateReading, caret: number): NamePlace | undefined {
  const { text, parts, outline } = template;
  const word = LONE_WORD.exec(text.slice(0, caret))?.[1];
  if (word === undefined || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(caret))) return undefined;
  const place = parts.find(({ from, to }) => from < caret && caret <= to)?.place;
  const isForm = place === 'body' && outline.body?.kind === 'form';
  if (place !== 'url' && !isForm) return undefined;
  const hasList = parameters.some((parameter) => parameter.place === (isForm ? 'form' : 'query'));
  return { from: caret - word.length, to: caret, prefix: hasList ? '&' : '?', hasValue: false };
}
