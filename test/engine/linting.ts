import { segmentsOf, type EventFields, type Finding } from '../../src/engine';
import { lint } from '../../src/engine/lint';
import { APPSFLYER, type Vocabulary } from '../../src/vocabulary';
import {
  parse,
  planTemplate,
  render,
  DEFAULT_OPTIONS,
  NO_FIELDS,
  type RenderOptions,
} from '../../src/engine';

/** What a template is looked at with, where it is not the usual. */
export interface Look {
  readonly event?: EventFields;
  readonly vocabulary?: Vocabulary;
  readonly options?: Partial<RenderOptions>;
}

/** Finds the problems of a template. */
export function lintTemplate(text: string, look: Look = {}): readonly Finding[] {
  const { event = NO_FIELDS, vocabulary = APPSFLYER, options } = look;
  const template = parse(text, vocabulary);
  const rendering = render(planTemplate(template, vocabulary, { ...DEFAULT_OPTIONS, ...options }), event);
  return lint({ template, vocabulary, rendering, segments: segmentsOf(rendering) });
}

/** The codes of a template's problems, each once. */
export function codesOf(text: string, look?: Look): string[] {
  return [...new Set(lintTemplate(text, look).map(({ code }) => code))];
}
