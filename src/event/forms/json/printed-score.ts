import { readJson } from '../../../engine';
import { codeIn } from '../code/literal';
import { edited, type Inner } from '../form';
import { readLoose } from './loose';
import { readNamed } from '../named';
import { readPrinted } from '../code/printed';
import { parametersAsJson, splitParameters } from '../wrappings/query';
import { scoreOfNode } from '../score';

/** Scores a text as a line of a log, in which a program printed the event in its own way, or XML; 0 for a sentence. */
export function scoreOfPrinted(text: string): number {
  const start = text.search(/[{[]/);
  const code = start < 0 ? undefined : codeIn(text, start);
  const loose = code === undefined && start >= 0 ? readAlmostJsonAt(text, start) : undefined;
  const logged = /\?(?=[\w.$%-]+=[^\s"]{0,500}&)[^\s"<>]+/.exec(text);
  const span = logged && { from: logged.index, to: logged.index + logged[0].length };
  const found =
    code ??
    loose ??
    readPrinted(text) ??
    readNamed(text) ??
    (span && parametersAsJson(text, splitParameters(text, span)));
  const reading = readJson(found?.text ?? '');
  const score = reading.ok ? scoreOfNode(reading.node) : 0;
  return score < MIN_PRINTED ? 0 : score;
}

// A sentence has a word or two that fields have as names.
const MIN_PRINTED = 3;

function readAlmostJsonAt(text: string, from: number): Inner | undefined {
  const loose = readLoose(text, from);
  if (loose === undefined || loose.isBroken) return undefined;
  return edited(text, [
    { from: 0, to: from, insert: '' },
    ...loose.edits,
    { from: loose.to, to: text.length, insert: '' },
  ]);
}
