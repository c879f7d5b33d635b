import fc from 'fast-check';
import {
  DEFAULT_OPTIONS,
  parse,
  planTemplate,
  render,
  type RenderOptions,
  segmentsOf,
} from '../../src/engine';
import { readEvent } from '../../src/event';
import { type ExplainedPart, explainTemplate } from '../../src/explain';
import { APPSFLYER, type Documentation, type Vocabulary } from '../../src/vocabulary';
import * as reference from '../../src/vocabulary/reference';
import { anyCharacter } from '../properties';

/** What a template is explained with, where it is not the usual. */
export interface Explaining {
  /** The text of the event. */
  readonly event?: string;
  readonly options?: Partial<RenderOptions>;
  readonly settings?: ReadonlyMap<string, string>;
  readonly vocabulary?: Vocabulary;
  readonly documentation?: Documentation;
}

/** Explains a template; in AppsFlyer's vocabulary, unless another is given. */
export function explain(template: string, given: Explaining = {}): readonly ExplainedPart[] {
  const { event = '{}', options, settings, vocabulary = APPSFLYER, documentation = reference } = given;
  const reading = readEvent(event);
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  const plan = planTemplate(
    parse(template, vocabulary),
    vocabulary,
    { ...DEFAULT_OPTIONS, ...options },
    settings,
  );
  const rendering = render(plan, reading.fields);
  return explainTemplate({ rendering, segments: segmentsOf(rendering), vocabulary, documentation });
}

/** Draws templates full of the characters that tables and templates treat specially. */
export const TEMPLATE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('?&=#/{}[]":,()|`\\\n'),
        '\n// ',
        'POST https://h/\n\n',
        '%7C',
        '(idfa)',
        '{c}',
        '(encode)',
      ),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
