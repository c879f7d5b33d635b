import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import { situationOf } from '../event';
import { loadExplanation } from './explanation';
import type { TemplateOffer } from './help';
import { isTooLong, templateLanguage, templateReading } from './language';
import { namePlaceAt } from './name-place';
import { placeAt } from './place';
import { suits } from './rank';

// A word, or the beginning of a URL that names no host yet.
const NEARLY_EMPTY = /^\s*[A-Za-z]*(?::\/{0,2})?\s*$/;

/**
 * Completes whole templates while the template is nearly empty, and elsewhere when asked explicitly at a place where
 * nothing else fits. An accepted template replaces the whole text.
 */
export async function completeTemplate({
  state,
  pos,
  explicit,
}: CompletionContext): Promise<CompletionResult | null> {
  const help = state.facet(templateLanguage)?.help;
  if (help?.templates === undefined || isTooLong(state.doc)) return null;
  const isNearlyEmpty = NEARLY_EMPTY.test(state.doc.toString());
  if (!isNearlyEmpty && !(explicit && isOpenPlace(state, pos))) return null;
  // Nothing is offered if the examples cannot be loaded, for example offline.
  const offers = await help.templates().catch(() => []);
  const word = isNearlyEmpty ? (/[A-Za-z]*$/.exec(state.sliceDoc(0, pos))?.[0].length ?? 0) : 0;
  const situation = situationOf(help.event());
  const options = offers.map((offer) => toOption(offer, suits(offer, situation)));
  return options.length === 0 ? null : { from: pos - word, options, validFor: /^[A-Za-z ]*$/ };
}

// Neither inside a macro nor in a parameter, where macros and names are completed.
function isOpenPlace(state: EditorState, pos: number): boolean {
  const language = state.facet(templateLanguage);
  const reading = state.field(templateReading, false);
  if (language === undefined || reading === undefined || namePlaceAt(reading, pos) !== undefined) {
    return false;
  }
  const place = placeAt(state.doc.toString(), pos, language.vocabulary, true);
  return place?.prefix !== '' && place?.key === undefined;
}

const SECTION = { name: 'Whole templates', rank: 9 };

function toOption({ title, shows, text }: TemplateOffer, fits: boolean): Completion {
  return {
    label: title,
    detail: 'template',
    section: SECTION,
    boost: fits ? 0 : -1,
    apply(view, option) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
        scrollIntoView: true,
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(option),
      });
    },
    info: async () => {
      const explanation = await loadExplanation();
      return explanation?.drawInfo({ title, text: shows, facts: [], notes: [] }) ?? null;
    },
  };
}
