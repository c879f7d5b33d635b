import {
  applyEdits,
  type Edit,
  maskTemplate,
  overlaps,
  readJson,
  type Span,
  type Template,
} from '../../engine';
import { type Offers, replaceAll, suggestion } from '../diagnostic';

// A string, texts in single and in typographic quotes, comments, a comma before an end, and a key without quotes.
const TOKEN =
  /"(?:[^"\\\r\n]|\\.)*"|'([^'"\\\r\n]*)'|[“”„‟]([^“”„‟"\\\r\n]*)[“”„‟]|(\s*(?:\/\/[^\r\n]*|\/\*[^]*?\*\/))|(,)(?=(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*[}\]])|([A-Za-z_$][\w$]*)(?=\s*:)/g;

const LABELS = [
  'Use double quotes',
  'Use plain double quotes',
  'Remove the comments',
  'Remove the comma',
  'Quote the keys',
];

/**
 * Creates the change that makes a body strict JSON: a fix, or a suggestion when macros are in other quotes than those of JSON,
 * because their values are then written as text. None when more is wrong than quotes, keys, comments and commas.
 */
export function jsonOffers(template: Template, { from, to }: Span): Offers {
  // A digit is valid both inside a string and as a value.
  const body = maskTemplate(template, (_, length) => '1'.repeat(length)).slice(from, to);
  const edits: Edit[] = [];
  const kinds = new Set<number>();
  let isQuoting = false;
  for (const { 0: whole, index, ...groups } of body.matchAll(TOKEN)) {
    const kind = [1, 2, 3, 4, 5].find((group) => groups[group] !== undefined);
    if (kind === undefined) continue;
    kinds.add(kind);
    const at = { from: from + index, to: from + index + whole.length };
    isQuoting ||= kind < 3 && template.parts.some((part) => part.type === 'macro' && overlaps(part, at));
    edits.push(...editsOf(kind, { from: index, to: index + whole.length }));
  }
  if (edits.length === 0 || !readJson(applyEdits(body, edits)).ok) return {};
  const [kind = 0] = kinds;
  const label = kinds.size === 1 ? (LABELS[kind - 1] ?? '') : 'Write it as JSON';
  const placed = edits.map((edit) => ({ ...edit, from: from + edit.from, to: from + edit.to }));
  const change = replaceAll(label, placed);
  const changes = 'Values in these quotes are written as text.';
  return isQuoting ? { suggestions: [suggestion(change, changes)] } : { fixes: [change] };
}

function editsOf(kind: number, { from, to }: Span): Edit[] {
  if (kind === 3 || kind === 4) return [{ from, to, insert: '' }];
  // Keys get quotes, and texts other ones.
  const width = kind === 5 ? 0 : 1;
  return [
    { from, to: from + width, insert: '"' },
    { from: to - width, to, insert: '"' },
  ];
}
