import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import { situationOf } from '../../../event';
import type { TemplateOffer } from '../../help';
import { drawInfo } from '../../info/info';
import { isNearlyEmpty, isTooLong, templateLanguage, templateReading } from '../../language';
import type { ListedCompletion } from '../list';
import { macroRows } from './macros';
import { suits } from '../ranking/moment';
import { namePlaceAt } from './name-place';
import { placeAt } from './macro-place';

/**
 * Completes whole templates while the template is nearly empty, and elsewhere when asked explicitly at a place where
 * nothing else fits. An accepted template replaces the whole text. In an empty template the macros are in the same list,
 * after the templates, so that a list never begins with them there, however long the templates take to load.
 */
export async function completeTemplate({
  state,
  pos,
  explicit,
}: CompletionContext): Promise<CompletionResult | null> {
  const help = state.facet(templateLanguage)?.help;
  if (help?.templates === undefined || isTooLong(state.doc)) return null;
  const isToReplace = isNearlyEmpty(state);
  if (!isToReplace && !(explicit && isOpenPlace(state, pos))) return null;
  // Nothing is offered if the examples cannot be loaded, for example offline.
  const offers = await help.templates().catch(() => []);
  const word = isToReplace ? (/[A-Za-z]*$/.exec(state.sliceDoc(0, pos))?.[0].length ?? 0) : 0;
  const situation = situationOf(help.event());
  const options = [true, false].flatMap((fits) =>
    offers.filter((offer) => suits(offer, situation) === fits).map((offer) => toOption(offer, fits)),
  );
  if (options.length === 0) return null;
  if (!explicit || state.doc.toString().trim() !== '') {
    return { from: pos - word, options, validFor: /^[A-Za-z ]*$/ };
  }
  // Without `validFor`: macros are not offered once something has been typed.
  return { from: pos, options: [...options, ...macrosAt(state, pos)], filter: false };
}

function macrosAt(state: EditorState, pos: number): readonly ListedCompletion[] {
  const language = state.facet(templateLanguage);
  const place = language && placeAt(state.doc.toString(), pos, language.vocabulary, true);
  return language && place ? macroRows(state, pos, place, language) : [];
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

// Before every heading of macros.
const SECTION = { name: 'Whole templates', rank: -1 };

function toOption({ title, shows, text }: TemplateOffer, fits: boolean): Completion {
  return {
    label: title,
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
    info: () => drawInfo({ title, text: shows, facts: [], notes: [] }),
  };
}
