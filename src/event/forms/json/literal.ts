import { allSteps, type Diagnostic, type Steps } from '../../../engine';
import { edited, type RecognizedForm, type SteppedRecognizer } from '../form';
import { type Loose, readLooseSteps } from './loose';
import { mistakesOf } from './mistakes';

/** Reads a text that is one value and written almost like JSON; a semicolon or a comma after it does not count. */
export function readAlmostJson(text: string): Loose | undefined {
  return allSteps(almostJsonSteps(text));
}

/** Reads a text as `readAlmostJson` does, in steps. */
export function* almostJsonSteps(text: string): Steps<Loose | undefined> {
  if (!/^\s*(?:[[{“”„'`]|[bBrRuU]{1,2}["'])/.test(text)) return undefined;
  const loose = yield* readLooseSteps(text);
  if (loose === undefined || loose.mistakes.length === 0) return undefined;
  return /^\s*(?:[;,]\s*)?$/.test(text.slice(loose.to)) ? loose : undefined;
}

/** Recognizes a literal of Python or JavaScript, and JSON with mistakes that leave no doubt about what is meant. */
export const readLiteral: SteppedRecognizer = function* literalSteps(text) {
  const loose = yield* almostJsonSteps(text);
  if (loose === undefined || loose.isBroken) return undefined;
  yield;
  const end = { from: loose.to, to: text.length, insert: '' };
  return { ...edited(text, [...loose.edits, end]), ...namedAs(loose) };
};

function namedAs(loose: Loose): Omit<RecognizedForm, 'text' | 'pieces'> {
  const { language, mistakes, edits } = loose;
  const name =
    language === 'python' ? 'Python literal' : language === 'javascript' ? 'JavaScript literal' : '';
  if (name === '') return { phrase: 'JSON with mistakes', label: 'this', notes: mistakesOf(loose) };
  const note: Diagnostic = {
    from: mistakes[0]?.from ?? 0,
    to: mistakes[0]?.to ?? 0,
    severity: 'info',
    code: 'event-literal',
    message: `Quotes, keys or words are written as in ${language === 'python' ? 'Python' : 'JavaScript'}, not as in JSON.`,
    fixes: [{ label: 'Write it as JSON', edits }],
    suggestions: [],
  };
  return { phrase: `a ${name}`, label: name, notes: [note] };
}
