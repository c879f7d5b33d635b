/** A stretch of a sentence. Code is what stands in a template or a request, and is never read as markup. */
export interface Run {
  readonly text: string;
  readonly isCode: boolean;
}

/** A sentence as runs, to be drawn as nodes or written in a markup. */
export type Sentence = readonly Run[];

/** Marks a text as code. */
export function code(text: string): Sentence {
  return [{ text, isCode: true }];
}

/** Joins words and sentences into one; `say('Sends ', code('GET'))`. */
export function say(...pieces: readonly (string | Sentence)[]): Sentence {
  const runs = pieces.flatMap((piece) =>
    typeof piece === 'string' ? [{ text: piece, isCode: false }] : piece,
  );
  return runs.filter(({ text, isCode }) => isCode || text !== '');
}

/** Joins sentences with words between them. */
export function list(sentences: readonly Sentence[], between: string): Sentence {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : say(between, sentence)));
}

/** Writes a sentence that begins with a small letter so that it can stand alone. */
export function capitalize([first, ...rest]: Sentence): Sentence {
  if (first === undefined) return [];
  if (first.isCode) return [first, ...rest];
  return [{ text: first.text.charAt(0).toUpperCase() + first.text.slice(1), isCode: false }, ...rest];
}

/** Writes a sentence as plain text, with code between backticks. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map(({ text, isCode }) => (isCode ? `\`${text}\`` : text)).join('');
}

// More than this of a template makes a sentence unreadable; the template itself is at hand.
const MOST_CODE = 60;

/** Makes a text fit into a sentence: on one line, and cut where it is long, but not inside a character. */
export function glance(text: string): string {
  const line = text.slice(0, MOST_CODE + 1).replace(/\s/g, ' ');
  if (text.length <= MOST_CODE) return line;
  return `${line.slice(0, MOST_CODE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
