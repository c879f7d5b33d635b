import type { Diagnostic, Edit, Severity } from '../../../engine';
import type { Loose, Mistake } from './loose';
import type { MistakeKind } from './strict-form';

interface Words {
  /** The stable code of the problem. */
  readonly code: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** The text of the button. */
  readonly label: string;
}

const WORDS: Readonly<Record<MistakeKind, Words>> = {
  'trailing-comma': {
    code: 'json-trailing-comma',
    message: 'JSON allows no comma after the last entry.',
    label: 'Remove the comma',
  },
  'missing-comma': {
    code: 'json-comma',
    message: 'A comma is missing before this.',
    label: 'Add the comma',
  },
  'missing-close': {
    code: 'json-close',
    message: 'The end of the text is reached, and a closing bracket is missing.',
    label: 'Close the brackets',
  },
  comment: { code: 'json-comment', message: 'JSON has no comments.', label: 'Remove the comments' },
  'smart-quotes': {
    code: 'json-quotes',
    message: 'These are typographic quotes; JSON needs the plain double quote (").',
    label: 'Use plain double quotes',
  },
  quotes: {
    code: 'json-quotes',
    message: 'JSON puts text in double quotes, not in single ones.',
    label: 'Use double quotes',
  },
  text: {
    code: 'json-escape',
    message: 'JSON does not allow a character or an escape in this text as it is written.',
    label: 'Escape it as JSON does',
  },
  key: { code: 'json-key', message: 'JSON puts keys in double quotes.', label: 'Quote the keys' },
  word: {
    code: 'json-word',
    message: 'JSON writes this word differently: true, false or null.',
    label: 'Write it as JSON',
  },
  'no-number': {
    code: 'json-number',
    message: 'JSON has no NaN; null says that there is no value.',
    label: 'Use null',
  },
  number: { code: 'json-number', message: 'This is not a JSON number.', label: 'Write it as a JSON number' },
  space: {
    code: 'json-space',
    message: 'JSON does not allow this kind of space, which looks like an ordinary one or like nothing.',
    label: 'Use ordinary spaces',
  },
  call: {
    code: 'json-word',
    message: 'JSON has no calls such as Decimal(1); the value inside it is read.',
    label: 'Keep the value only',
  },
};

/** Lists the mistakes of a text that is almost JSON: one problem for each kind, at its first place, with a fix for all of them. */
export function mistakesOf({ mistakes, isBroken }: Loose): readonly Diagnostic[] {
  const kinds = [...new Set(mistakes.map(({ kind }) => kind))];
  return kinds.map((kind) =>
    mistakeOf(
      mistakes.filter((each) => each.kind === kind),
      kind,
      isBroken,
    ),
  );
}

function mistakeOf(all: readonly Mistake[], kind: MistakeKind, isBroken: boolean): Diagnostic {
  const [first] = all;
  const { code, message, label } = WORDS[kind];
  const severity: Severity = isBroken ? 'error' : 'warning';
  const count = all.length === 1 ? '' : ` This is so in ${String(all.length)} places.`;
  const sentence = message + count + (isBroken ? '' : ' The event is read all the same.');
  return {
    from: first?.from ?? 0,
    to: first?.to ?? 0,
    severity,
    code,
    message: sentence,
    fixes: [{ label, edits: inOrder(all) }],
    suggestions: [],
  };
}

function inOrder(mistakes: readonly Mistake[]): readonly Edit[] {
  return mistakes.map(({ edit }) => edit).sort((a, b) => a.from - b.from || a.to - b.to);
}
