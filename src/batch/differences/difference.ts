import { withCodes } from '../../engine';

/** What a change of a template is about. */
export type TemplateChangeCode =
  | 'method'
  | 'address'
  | 'added'
  | 'removed'
  | 'renamed'
  | 'place'
  | 'macro'
  | 'hash'
  | 'text'
  | 'value'
  | 'form'
  | 'order'
  | 'option'
  | 'spelling';

/** One thing that differs in meaning between two templates. */
export interface TemplateChange {
  /** What it is about; stable. */
  readonly code: TemplateChangeCode;
  /** The parameter, header, key or option it is about, by its name in the template before; for an added one its new name. */
  readonly name: string;
  /** One sentence. Names and values are in backquotes. */
  readonly sentence: string;
}

/** Writes a text in backquotes, more of them where it has some itself; what cannot be seen is written as its code. */
export function quoted(given: string): string {
  const text = withCodes(given.replace(/[\r\n]+/g, ' '));
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = text === '' || text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
