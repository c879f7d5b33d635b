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
} from '../../engine';
import { readEvent } from '../../event';
import { type MacroLook, macroLooks, type Piece, piecesOf, type Row, rowsOf } from '../../views';
import type { Work } from '../../work';
import type { Language } from './open-given';

/** Everything that an embed draws. */
export interface View {
  /** The work that is drawn. */
  readonly work: Work;
  /** True when the template is too long to render. */
  readonly tooLong: boolean;
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
export function viewOf(work: Work, { vocabulary, readForm }: Language, before?: View): View {
  const tooLong = work.template.length > MAX_TEMPLATE_LENGTH;
  const template = parse(tooLong ? '' : work.template, vocabulary);
  const numbers = numberMacros(template.parts, vocabulary);
  const plan = planTemplate(template, vocabulary, readOptions(work.options), settingsOf(work));
  const reading = readEvent(work.event, readForm);
  const fields = reading.ok ? reading.fields : (before?.fields ?? NO_FIELDS);
  const rendering = render(plan, fields);
  const { text } = rendering;
  const segments = segmentsOf(rendering);
  return {
    work,
    tooLong,
    parts: template.parts,
    numbers,
    fields,
    isStale: !reading.ok,
    text,
    segments,
    macros: macroLooks(segments, numbers),
    pieces: piecesOf(text, segments),
    rows: rowsOf(decode(text, outlineOf(rendering)), text, segments),
  };
}

// Settings are filled in as text; lists and records are not text.
function settingsOf({ partner }: Work): ReadonlyMap<string, string> {
  const texts = Object.entries(partner?.settings ?? {}).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [[name, String(value)] as const],
  );
  return new Map(texts);
}
