import { MAX_TEMPLATE_LENGTH, parse, planTemplate, render } from '../../engine';
import type { Translation } from '../../translate';
import { type Preview, previewOf } from '../../views/translation/preview';
import type { Derived } from '../derivation/derived';

/** Returns the request that a translation of the present template would make; undefined where it has no macros or is too long. */
export function previewTranslation(
  derived: Derived,
  { text, edits, rows }: Translation,
): Preview | undefined {
  const { language, delivery, request } = derived;
  const { vocabulary, options } = language;
  if (rows.length === 0 || request.tooLong || text.length > MAX_TEMPLATE_LENGTH) return undefined;
  const plan = planTemplate(parse(text, vocabulary), vocabulary, options, delivery.settings);
  const rendering = render(plan, delivery.fields);
  const template = request.parsed;
  return previewOf({ title: TITLE, note: NOTE, template, edits, rendering, vocabulary });
}

const TITLE = 'preview of the translation';
const NOTE = 'A preview. Copy, Share and the verdict are about your template as it is.';
