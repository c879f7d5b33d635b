import { autocompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { completeField } from './event/fields';
import type { EventHelp } from '../help';
import { listBehavior } from './list';
import { habitualBrackets } from './event/put-pair';

/** Completes the fields of an event and their known values. */
export function eventList(help: EventHelp): Extension {
  return [autocompletion({ override: [completeField(help)] }), habitualBrackets, listBehavior];
}
