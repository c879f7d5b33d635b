import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { laterCompletion } from './completion/later';
import { createEditor } from './handle';
import type { EventHelp } from './help';
import type { EditorHandle, EditorHost } from './host';
import { infoTooltips } from './info/hover';
import { jsonBrackets } from './json/brackets';
import { jsonMarks } from './json/marks';
import { jsonNewline } from './json/newline';
import { jsonPairs } from './json/pairs';
import { isTooLong } from './language';

const PLACEHOLDER = 'Paste an event: JSON, rows of a report, a URL, a cURL command, a line of a log';

/** Creates the event editor. */
export function createEventEditor(host: EditorHost & { readonly help: EventHelp }): EditorHandle {
  return createEditor({ placeholder: PLACEHOLDER, ...host }, eventExtensions(host.help, host.text.length));
}

/** Returns the extensions for events; `length` is that of the initial text. */
export function eventExtensions(help: EventHelp, length: number): Extension {
  return [
    jsonUnlessTooLong(length),
    laterCompletion(({ eventList }) => eventList(help)),
    infoTooltips(({ keySubject }) => keySubject(help)),
  ];
}

const jsonSupport: Extension = [jsonMarks, jsonBrackets, jsonNewline, jsonPairs];

// Off while the text is too long for it, however it became so.
function jsonUnlessTooLong(length: number): Extension {
  const reading = new Compartment();
  const forLength = (doc: { readonly length: number }) => (isTooLong(doc) ? [] : jsonSupport);
  const watch = EditorState.transactionExtender.of(({ startState, newDoc }) => {
    if (isTooLong(startState.doc) === isTooLong(newDoc)) return null;
    return { effects: reading.reconfigure(forLength(newDoc)) };
  });
  return [reading.of(forLength({ length })), watch];
}
