import {
  DEFAULT_OPTIONS,
  type Diagnostic,
  type EventFields,
  NO_FIELDS,
  parse,
  planTemplate,
  render,
  type RenderOptions,
  segmentsOf,
} from '../../src/engine';
import { lint, mayBeForeign } from '../../src/lint/lint';
import { foreignTemplateOf } from '../../src/lint/systems';
import { APPSFLYER, type Vocabulary } from '../../src/vocabulary';

/** What a template is linted with, where it is not the default. */
export interface Look {
  readonly event?: EventFields;
  readonly vocabulary?: Vocabulary;
  readonly options?: Partial<RenderOptions>;
}

/** Finds the problems of a template. */
export function lintTemplate(text: string, look: Look = {}): readonly Diagnostic[] {
  const { event = NO_FIELDS, vocabulary = APPSFLYER, options } = look;
  const template = parse(text, vocabulary);
  const rendering = render(planTemplate(template, vocabulary, { ...DEFAULT_OPTIONS, ...options }), event);
  const segments = segmentsOf(rendering);
  const found =
    vocabulary.id === 'appsflyer' && mayBeForeign(rendering, segments)
      ? foreignTemplateOf(rendering, segments)
      : undefined;
  const foreign = found?.isSure === true ? found : undefined;
  return lint({ template, vocabulary, rendering, segments, foreign });
}

/** The codes of a template's problems, each once. */
export function codesOf(text: string, look?: Look): string[] {
  return [...new Set(lintTemplate(text, look).map(({ code }) => code))];
}
