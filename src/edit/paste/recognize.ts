import { readCurl } from './curl';
import { readEncoded, restoreParameters, unescapeHtml } from './escaped';
import { readHtmlLink, readMarkdownLink, readQuotedPrintable, readSafeLink } from './links';
import { readCodeBlock, readJsonQuoted, readShellQuoted, unwrapLines } from './wrapped';

/** What a pasted template is wrapped in, or how it was changed when it was copied. */
export type PasteKind =
  | 'markdown-code'
  | 'html-link'
  | 'markdown-link'
  | 'safe-link'
  | 'quoted-printable'
  | 'curl'
  | 'json-quoted'
  | 'shell-quoted'
  | 'percent-encoded'
  | 'html-escaped'
  | 'entity-damaged'
  | 'line-wrapped';

/** A pasted text that contains a template in another form. */
export interface RecognizedPaste {
  /** The outermost form. */
  readonly kind: PasteKind;
  /** The template itself. */
  readonly clean: string;
  /** The text of the button that replaces what was pasted with the template. */
  readonly label: string;
}

interface Recognizer {
  readonly kind: PasteKind;
  /** What it does, to be joined with “and”. */
  readonly action: string;
  /** Returns the text without this form, or the same text or undefined when it does not have this form. */
  readonly read: (text: string) => string | undefined;
}

// Forms around a template come before those that change its characters.
const RECOGNIZERS: readonly Recognizer[] = [
  { kind: 'markdown-code', action: 'extract the template from the code block', read: readCodeBlock },
  { kind: 'quoted-printable', action: 'decode the quoted-printable text', read: readQuotedPrintable },
  { kind: 'html-link', action: 'extract the address of the link', read: readHtmlLink },
  { kind: 'markdown-link', action: 'extract the address of the link', read: readMarkdownLink },
  { kind: 'safe-link', action: 'extract the address from the safe link', read: readSafeLink },
  { kind: 'curl', action: 'convert the curl command to a request', read: readCurl },
  { kind: 'json-quoted', action: 'unescape the JSON string', read: readJsonQuoted },
  { kind: 'shell-quoted', action: 'remove the quotes', read: readShellQuoted },
  { kind: 'percent-encoded', action: 'decode the percent-encoding', read: readEncoded },
  { kind: 'html-escaped', action: 'unescape the HTML', read: unescapeHtml },
  { kind: 'entity-damaged', action: 'restore the parameters that HTML damaged', read: restoreParameters },
  { kind: 'line-wrapped', action: 'join the wrapped lines', read: unwrapLines },
];

// The longest template has 100,000 characters; escaping makes it about three times as long.
const MAX_LENGTH = 400_000;
const MAX_STEPS = 5;

/**
 * Recognizes a template that was pasted in quotes, escaped, encoded or in another form, also in several of them, and
 * returns the template itself. Undefined for a template without such a form, and for a text that contains no template.
 */
export function recognizePaste(text: string): RecognizedPaste | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const found: Recognizer[] = [];
  let clean = text.trim();
  while (found.length < MAX_STEPS) {
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

// The text around the template is none of the template. Of other forms each is a problem with a fix of its own.
const AROUND: ReadonlySet<string> = new Set<PasteKind>([
  'markdown-code',
  'html-link',
  'markdown-link',
  'curl',
]);

/** Recognizes a template inside of a command, a link or a block of code, also where it was not pasted but written; undefined for any other text. */
export function innerTemplate(text: string): RecognizedPaste | undefined {
  const found = recognizePaste(text);
  return found !== undefined && AROUND.has(found.kind) ? found : undefined;
}

const TEMPLATE = /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+)?(?:https?:\/\/\S|[?&][\w-]+=)/i;

function nextStep(text: string): { recognizer: Recognizer; clean: string } | undefined {
  for (const recognizer of RECOGNIZERS) {
    const clean = recognizer.read(text)?.trim();
    if (clean !== undefined && clean !== text) return { recognizer, clean };
  }
  return undefined;
}
