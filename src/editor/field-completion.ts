import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type Explanation, loadExplanation } from './explanation';
import type { EventHelp } from './help';
import { type JsonPlace, jsonPlaceAt } from './json-place';
import { writeKey, writeValue } from './json-write';
import { isTooLong } from './language';

/** Completes the names of event fields and their known values in the event's JSON. */
export function completeField(help: EventHelp): CompletionSource {
  return async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    if (isTooLong(state.doc)) return null;
    const place = jsonPlaceAt(state, pos);
    if (place === undefined || (!explicit && place.from === pos)) return null;
    const explanation = await loadExplanation();
    if (explanation === undefined) return null;
    const options =
      place.kind === 'key' ? keyOptions(place, help, explanation) : valueOptions(place, help, explanation);
    const from = place.quoted ? place.from + 1 : place.from;
    return options.length === 0 ? null : { from, options, validFor: /^[\w .:-]*$/ };
  };
}

function keyOptions(place: JsonPlace, help: EventHelp, explanation: Explanation): Completion[] {
  return explanation.missingKeys(place, help.vocabulary).map(({ name, holds, shape }, index) => ({
    label: name,
    detail: holds,
    sortText: sortTextOf(index),
    apply(view, option, _from, to) {
      finish(view, option, writeKey(view.state, name, to, shape));
      if (shape === 'text' || shape === 'bare') startCompletion(view);
    },
    info() {
      const info = explanation.keyInfo([...place.path, name], help);
      return info === undefined ? null : explanation.drawInfo(info);
    },
  }));
}

function valueOptions(place: JsonPlace, help: EventHelp, explanation: Explanation): Completion[] {
  return explanation.knownValues(place, help).map(({ value, isBare, isExample }, index) => ({
    label: value,
    sortText: sortTextOf(index),
    apply: (view, option, _from, to) => finish(view, option, writeValue(view.state, value, to, isBare)),
    ...(isExample ? { detail: 'example' } : {}),
  }));
}

// The lists are in the order in which people think of fields, not in that of the alphabet.
function sortTextOf(index: number): string {
  return String(index).padStart(4, '0');
}

function finish(view: EditorView, option: Completion, written: TransactionSpec | undefined): void {
  if (written !== undefined) view.dispatch({ ...written, annotations: pickedCompletion.of(option) });
}
