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
import { isLively } from './limit';

const PLACEHOLDER = 'Paste an event as JSON, or a header line and a row of a raw-data report';

/** Builds the editor of the event. */
export function createEventEditor(host: EditorHost & { readonly help: EventHelp }): EditorHandle {
  return createEditor({ placeholder: PLACEHOLDER, ...host }, eventExtensions(host.help, host.text.length));
}

/** Everything that makes an editor understand events; `length` is that of the text it begins with. */
export function eventExtensions(help: EventHelp, length: number): Extension {
  return [
    jsonWhileLively(length),
    autocompletion({ override: [completeField(help)], icons: false }),
    infoTooltips(({ keyInfo }) => (state, offset, side) => {
      const found = keyPathAt(state, offset, side);
      return found && { at: found.at, tell: () => keyInfo(found.path, help) };
    }),
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

const whatReadsJson: Extension = [
  json(),
  syntaxHighlighting(highlighting),
  bracketMatching(),
  closeBrackets(),
];

// Switched off while the text is too long for it, whichever way it became so.
function jsonWhileLively(length: number): Extension {
  const reading = new Compartment();
  const forLength = (doc: { readonly length: number }) => (isLively(doc) ? whatReadsJson : []);
  const watch = EditorState.transactionExtender.of(({ startState, newDoc }) => {
    if (isLively(startState.doc) === isLively(newDoc)) return null;
    return { effects: reading.reconfigure(forLength(newDoc)) };
  });
  return [reading.of(forLength({ length })), watch];
}
