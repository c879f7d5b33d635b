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
import { keyInfo } from '../../info/field';
import type { EventHelp } from '../../help';
import { drawInfo } from '../../info/info';
import { type JsonPlace, jsonPlaceAt } from '../../json/place';
import { writeKey, writeValue } from './write';
import { knownValues, missingKeys } from './known';
import { isTooLong } from '../../language';

/** Completes the names of event fields and their known values in the event's JSON. */
export function completeField(help: EventHelp): CompletionSource {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    if (isTooLong(state.doc)) return null;
    const place = jsonPlaceAt(state, pos);
    if (place === undefined || (!explicit && place.from === pos)) return null;
    const options = place.kind === 'key' ? keyOptions(place, help) : valueOptions(place, help);
    const from = place.quoted ? place.from + 1 : place.from;
    return options.length === 0 ? null : { from, options, validFor: /^[\w .:-]*$/ };
  };
}

function keyOptions(place: JsonPlace, help: EventHelp): Completion[] {
  return missingKeys(place, help.vocabulary).map(({ name, holds, shape }, index) => ({
    label: name,
    detail: holds,
    sortText: sortTextOf(index),
    apply(view, option, _from, to) {
      finish(view, option, writeKey(view.state, name, to, shape));
      if (shape === 'text' || shape === 'bare') startCompletion(view);
    },
    info() {
      const info = keyInfo([...place.path, name], help);
      return info === undefined ? null : drawInfo(info);
    },
  }));
}

function valueOptions(place: JsonPlace, help: EventHelp): Completion[] {
  return knownValues(place, help).map(({ value, isBare, isExample }, index) => ({
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
