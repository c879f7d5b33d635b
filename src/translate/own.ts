import { applyEdits, type MacroPart, parse, wouldMerge, writeMacro } from '../engine';
import { APPSFLYER } from '../vocabulary';
import { STORED_NAMES } from '../vocabulary/notations';
import type { Match } from './match';
import type { TranslatedRow, Translation } from './translation';

/** AppsFlyer's own notations: `(name)`, `{name}`, and `$$sdk(name)` with `$$click(name)`, as its dashboard stores them. */
export const OWN_NOTATIONS = ['paren', 'brace', 'sdk'] as const;

/** One of AppsFlyer's own notations. */
export type OwnNotation = (typeof OWN_NOTATIONS)[number];

/**
 * Writes the macros of a template of AppsFlyer's in another of its notations. Total. Names stay as they are, except for
 * those that the dashboard stores in another spelling. A macro that would merge with the text around it stays as it is.
 */
export function translateOwn(text: string, notation: OwnNotation): Translation {
  const parts = parse(text, APPSFLYER).parts.filter((part): part is MacroPart => part.type === 'macro');
  const edits = parts.flatMap((part) => {
    const { from, to } = part;
    const insert = wouldMerge(text, part, notation) ? text.slice(from, to) : rewritten(part, notation).ours;
    return insert === text.slice(from, to) ? [] : [{ from, to, insert }];
  });
  const rows = new Map<string, TranslatedRow & { spans: TranslatedRow['spans'][number][] }>();
  for (const part of parts) {
    const { from, to } = part;
    const theirs = text.slice(from, to);
    const known = rows.get(theirs);
    if (known === undefined) {
      rows.set(theirs, { ...rewritten(part, notation), theirs, spans: [{ from, to }] });
    } else known.spans.push({ from, to });
  }
  return { text: applyEdits(text, edits), edits, rows: [...rows.values()] };
}

type Rewritten = Pick<Match, 'fit' | 'sentence' | 'choices'> & { readonly ours: string };

function rewritten({ name }: MacroPart, notation: OwnNotation): Rewritten {
  if (notation !== 'sdk') return same(writeMacro(name, notation));
  const match = APPSFLYER.find(name);
  if (match === undefined || match.macro.name === 'clickid') {
    const sentence = 'That $$click is for parameters of the link is inferred.';
    return { fit: 'other-form', ours: writeMacro(name, 'click'), sentence, choices: [] };
  }
  const stored = match.hash === undefined ? STORED_NAMES.get(match.macro.name) : undefined;
  if (stored !== undefined) return same(writeMacro(stored, 'sdk'));
  const sentence =
    'The name that the dashboard stores for it is not known; this is the one in your template.';
  return { fit: 'other-form', ours: writeMacro(name, 'sdk'), sentence, choices: [] };
}

function same(ours: string): Rewritten {
  return { fit: 'same', ours, sentence: '', choices: [] };
}
