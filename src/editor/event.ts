import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completeField } from './field-completion';
import { createEditor } from './handle';
import type { EventHelp } from './help';
import type { EditorHandle, EditorHost } from './host';
import { infoTooltips } from './hover';
import { keyPathAt } from './json-place';
import { isTooLong } from './language';
import { habitualBrackets } from './put-pair';

const PLACEHOLDER = 'Paste an event: JSON, rows of a report, a URL, a cURL command, a line of a log';

/** Creates the event editor. */
export function createEventEditor(host: EditorHost & { readonly help: EventHelp }): EditorHandle {
  return createEditor({ placeholder: PLACEHOLDER, ...host }, eventExtensions(host.help, host.text.length));
}

/** Returns the extensions for events; `length` is that of the initial text. */
export function eventExtensions(help: EventHelp, length: number): Extension {
  return [
    jsonUnlessTooLong(length),
    autocompletion({ override: [completeField(help)], icons: false }),
    infoTooltips(({ keyInfo }) => (state, offset, side) => {
      const found = keyPathAt(state, offset, side);
      return found && { at: found.at, explain: () => keyInfo(found.path, help) };
    }),
    habitualBrackets,
    keymap.of(closeBracketsKeymap),
  ];
}

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--syntax-key)' },
  { tag: tags.string, color: 'var(--syntax-string)' },
  { tag: tags.number, color: 'var(--syntax-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--syntax-literal)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--syntax-punctuation)' },
]);

const jsonSupport: Extension = [json(), syntaxHighlighting(highlighting), bracketMatching(), closeBrackets()];

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
