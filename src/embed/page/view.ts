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
import { readEvent, type TableReader } from '../../event';
import { type MacroLook, macroLooks, type Piece, piecesOf, type Row, rowsOf } from '../../views';
import type { Vocabulary } from '../../vocabulary';
import { type Content, isRecord } from '../content';

/** The template's language, and the reader of raw-data rows once it is there. */
export interface Language {
  readonly vocabulary: Vocabulary;
  readonly readTable?: TableReader;
}

/** All that an embed draws of its content. */
export interface View {
  readonly content: Content;
  /** True when the template is longer than what is rendered. */
  readonly tooLong: boolean;
  readonly parts: readonly Part[];
  /** For each part the number of its macro. */
  readonly numbers: readonly number[];
  /** The fields of the event, or of the last one that could be read. */
  readonly fields: EventFields;
  /** True when the event cannot be read. */
  readonly isStale: boolean;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly macros: readonly (MacroLook | undefined)[];
  readonly pieces: readonly Piece[];
  readonly rows: readonly Row[];
}

/** Renders content and takes the request apart. Total; an event that cannot be read leaves the fields of the view before. */
export function viewOf(content: Content, { vocabulary, readTable }: Language, before?: View): View {
  const tooLong = content.template.length > MAX_TEMPLATE_LENGTH;
  const template = parse(tooLong ? '' : content.template, vocabulary);
  const numbers = numberMacros(template.parts, vocabulary);
  const plan = planTemplate(template, vocabulary, readOptions(content.options), settingsOf(content));
  const reading = readEvent(content.event, readTable);
  const fields = reading.ok ? reading.fields : (before?.fields ?? NO_FIELDS);
  const rendering = render(plan, fields);
  const { text } = rendering;
  const segments = segmentsOf(rendering);
  return {
    content,
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

// Settings are filled in as text; what is a list or a record is none of those.
function settingsOf({ partner }: Content): ReadonlyMap<string, string> {
  const settings = isRecord(partner) && isRecord(partner.settings) ? partner.settings : {};
  const texts = Object.entries(settings).filter(([, value]) => typeof value !== 'object');
  return new Map(texts.map(([name, value]) => [name, String(value)]));
}
