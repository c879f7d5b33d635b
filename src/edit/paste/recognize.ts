import { readCurl } from './curl';
import { repairEntities, unescapeHtml } from './html';
import { unwrapLines } from './lines';
import { readCodeBlock } from './markdown';
import { readEncoded } from './percent';
import { readJsonQuoted, readShellQuoted } from './quotes';

/** What happened to a template on its way to the clipboard. */
export type PasteKind =
  | 'markdown-code'
  | 'curl'
  | 'json-quoted'
  | 'shell-quoted'
  | 'percent-encoded'
  | 'html-escaped'
  | 'entity-damaged'
  | 'line-wrapped';

/** A pasted text that is a template in disguise. */
export interface RecognizedPaste {
  /** The outermost disguise. */
  readonly kind: PasteKind;
  /** The template without any of its disguises. */
  readonly clean: string;
  /** What a button says that puts the clean form in place of what was pasted. */
  readonly label: string;
}

interface Recognizer {
  readonly kind: PasteKind;
  /** What is done about it, to be joined by “and”. */
  readonly action: string;
  /** Gives the text without the disguise; undefined when it has none. */
  readonly read: (text: string) => string | undefined;
}

// What wraps a template stands before what changes its characters.
const RECOGNIZERS: readonly Recognizer[] = [
  { kind: 'markdown-code', action: 'take the template out of its code block', read: readCodeBlock },
  { kind: 'curl', action: 'write the curl command as a request', read: readCurl },
  { kind: 'json-quoted', action: 'read the JSON text', read: readJsonQuoted },
  { kind: 'shell-quoted', action: 'remove the quotes', read: readShellQuoted },
  { kind: 'percent-encoded', action: 'undo the percent-encoding', read: readEncoded },
  { kind: 'html-escaped', action: 'undo the HTML escaping', read: unescapeHtml },
  { kind: 'entity-damaged', action: 'restore the parameters that HTML garbled', read: repairEntities },
  { kind: 'line-wrapped', action: 'join the wrapped lines', read: unwrapLines },
];

// The longest template is 100,000 characters; escaping makes at most three or so of one.
const MAX_LENGTH = 400_000;
const MAX_DISGUISES = 5;

/**
 * Recognises a template that was pasted in quotes, escaped, encoded or otherwise disguised, also several times over,
 * and gives its clean form. Undefined for a template that is clean, and for a text that is no template underneath.
 */
export function recognizePaste(text: string): RecognizedPaste | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const found: Recognizer[] = [];
  let clean = text.trim();
  while (found.length < MAX_DISGUISES) {
    const step = nextStep(clean);
    if (step === undefined) break;
    found.push(step.recognizer);
    clean = step.clean;
  }
  const [first] = found;
  if (first === undefined || !TEMPLATE.test(clean)) return undefined;
  const actions = [...new Set(found.map(({ action }) => action))].join(' and ');
  return { kind: first.kind, clean, label: actions.charAt(0).toUpperCase() + actions.slice(1) };
}

const TEMPLATE = /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+)?(?:https?:\/\/\S|[?&][\w-]+=)/i;

function nextStep(text: string): { recognizer: Recognizer; clean: string } | undefined {
  for (const recognizer of RECOGNIZERS) {
    const clean = recognizer.read(text)?.trim();
    if (clean !== undefined && clean !== text) return { recognizer, clean };
  }
  return undefined;
}
