import {
  decode,
  type EventFields,
  MAX_TEMPLATE_LENGTH,
  NO_FIELDS,
  numberMacros,
  outlineOf,
  parse,
  type Part,
  planTemplate,
  readOptions,
  render,
  type Segment,
  segmentsOf,
  type Span,
} from '../../engine';
import { readEvent } from '../../event';
import { type MacroLook, macroLooks, type Piece, piecesOf, type Row, rowsOf } from '../../views';
import type { Work } from '../../work';
import { hasHashes } from './hash';
import type { Language } from './open-given';
import { unloaded } from './unloaded';

/** Everything that an embed draws. */
export interface View {
  /** The work that is drawn. */
  readonly work: Work;
  /** Why the template is not filled in, as a sentence; absent when it is. */
  readonly unfilled?: string;
  /** The parts of the template. */
  readonly parts: readonly Part[];
  /** For each part, the number of its macro. */
  readonly numbers: readonly number[];
  /** The fields of the event, or of the last one that could be read. */
  readonly fields: EventFields;
  /** True when the event cannot be read. */
  readonly isStale: boolean;
  /** The request. */
  readonly text: string;
  /** Where its URL is. */
  readonly url: Span;
  /** The segments of the request. */
  readonly segments: readonly Segment[];
  /** For each segment, the look of its macro; undefined for text. */
  readonly macros: readonly (MacroLook | undefined)[];
  /** The request, split into the pieces that are drawn. */
  readonly pieces: readonly Piece[];
  /** The decoded values. */
  readonly rows: readonly Row[];
}

/**
 * Renders a work and decodes the request. Total; while the event cannot be read, the fields of the view before stay.
 */
export function viewOf(work: Work, language: Language, before?: View): View {
  const { vocabulary, readForm } = language;
  const unfilled = reasonAgainst(work, language);
  const template = parse(unfilled === undefined ? work.template : '', vocabulary);
  const numbers = numberMacros(template.parts, vocabulary);
  const plan = planTemplate(template, vocabulary, readOptions(work.options), settingsOf(work));
  const reading = readEvent(work.event, readForm);
  const fields = reading.ok ? reading.fields : (before?.fields ?? NO_FIELDS);
  const rendering = render(plan, fields);
  const { text } = rendering;
  const segments = segmentsOf(rendering);
  const outline = outlineOf(rendering);
  return {
    work,
    ...(unfilled !== undefined && { unfilled }),
    parts: template.parts,
    numbers,
    fields,
    isStale: !reading.ok,
    text,
    url: outline.url,
    segments,
    macros: macroLooks(segments, numbers),
    pieces: piecesOf(text, segments),
    rows: rowsOf(decode(text, outline), text, segments),
  };
}

/** True when the template has a hashed macro and the hash functions have not been loaded. */
export function lacksHashes({ template }: Work, { vocabulary }: Language): boolean {
  if (hasHashes() || template.length > MAX_TEMPLATE_LENGTH) return false;
  return parse(template, vocabulary).parts.some(
    (part) => part.type === 'macro' && vocabulary.find(part.name)?.hash !== undefined,
  );
}

function reasonAgainst(work: Work, language: Language): string | undefined {
  if (work.template.length > MAX_TEMPLATE_LENGTH) return 'The template is too long to fill in.';
  return lacksHashes(work, language) ? unloaded('The hash functions') : undefined;
}

// Settings are filled in as text; lists and records are not text.
function settingsOf({ partner }: Work): ReadonlyMap<string, string> {
  const texts = Object.entries(partner?.settings ?? {}).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [[name, String(value)] as const],
  );
  return new Map(texts);
}
