import type { ExplainedKind, ExplainedPart } from './explained';
import { code, say, type Sentence, capitalize } from './sentence';
import { htmlTable } from './html';
import { markdownTable } from './markdown';

const COLUMNS = ['Parameter', 'Description', 'Macro', 'Example', 'When empty'] as const;

const SENT: ReadonlySet<ExplainedKind> = new Set([
  'host',
  'path',
  'query',
  'fragment',
  'header',
  'form',
  'body',
]);

/**
 * Writes what is sent as a table that can be pasted into documentation, one row a parameter; what is switched off is
 * left out. Values are documented examples, never those of the event at hand.
 */
export function parameterTable(parts: readonly ExplainedPart[], format: 'markdown' | 'html'): string {
  const rows = parts.filter(({ kind }) => SENT.has(kind)).map(rowOf);
  return format === 'html' ? htmlTable(COLUMNS, rows) : markdownTable(COLUMNS, rows);
}

function rowOf(part: ExplainedPart): readonly Sentence[] {
  const { description, written, macros, example = '', whenEmpty } = part;
  return [
    nameOf(part),
    description,
    macros.length === 0 ? [] : code(written),
    example === '' ? [] : code(example),
    capitalize(whenEmpty),
  ];
}

function nameOf({ kind, name }: ExplainedPart): Sentence {
  switch (kind) {
    case 'header':
      return say('Header ', code(name));
    case 'body':
      return name === '' ? say('Body') : code(name);
    case 'host':
    case 'path':
    case 'fragment':
      return say(`Part of the ${kind}`);
    default:
      return name === '' ? [] : code(name);
  }
}
