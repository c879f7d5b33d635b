/** A part of a sentence. */
export interface Run {
  /** The text, without markup. */
  readonly text: string;
  /** True for text of a template or a request, which is shown as code and never read as markup. */
  readonly isCode: boolean;
}

/** A sentence as runs, to be drawn as nodes or written in a markup. */
export type Sentence = readonly Run[];

/** Marks a text as code. */
export function codeRun(text: string): Sentence {
  return [{ text, isCode: true }];
}

/** Joins words and sentences into one: `sentence('Sends ', codeRun('GET'))`. */
export function sentence(...parts: readonly (string | Sentence)[]): Sentence {
  const runs = parts.flatMap((part) => (typeof part === 'string' ? [{ text: part, isCode: false }] : part));
  return runs.filter(({ text, isCode }) => isCode || text !== '');
}

/** Joins sentences with a separator between them. */
export function joinSentences(sentences: readonly Sentence[], separator: string): Sentence {
  return sentences.flatMap((each, index) => (index === 0 ? each : sentence(separator, each)));
}

/** Makes the first letter of a sentence a capital, unless the sentence begins with code. */
export function capitalize([first, ...rest]: Sentence): Sentence {
  if (first === undefined) return [];
  if (first.isCode) return [first, ...rest];
  return [{ text: first.text.charAt(0).toUpperCase() + first.text.slice(1), isCode: false }, ...rest];
}

/** Writes a sentence as plain text, with code between backticks. */
export function sentenceText(runs: Sentence): string {
  return runs.map(({ text, isCode }) => (isCode ? `\`${text}\`` : text)).join('');
}

// Longer code makes a sentence unreadable.
const MAX_CODE_LENGTH = 60;

/** Makes a text fit into a sentence: on one line, and cut after 60 UTF-16 units, but not inside a character. */
export function truncate(text: string): string {
  const line = text.slice(0, MAX_CODE_LENGTH + 1).replace(/\s/g, ' ');
  if (text.length <= MAX_CODE_LENGTH) return line;
  return `${line.slice(0, MAX_CODE_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
