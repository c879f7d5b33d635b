import type { Span } from '../../../engine';

// What is in quotes says nothing about the text around it.
const QUOTED = /"(?:[^"\\\n]|\\.)*(?:"|$)|'(?:[^'\\\n]|\\.)*(?:'|$)/gm;
const BEGINNING = /^\s*(?:[▸▶▼▾]|(?:<ref \*\d+> )?(?:[\w$.]{1,60}:?\s+)?(?:\(\d+\)\s*)?[{[])/;
/** What Node and browsers write in place of what they leave out or fold. */
const LEFT_OUT =
  /\[(?:Object|Array|(?:Circular|Function|Getter|class|Symbol\()[^\]\n]{0,100})\]|[{[,]\s*…\s*[}\]]|\.\.\. \d+ more items?\b|:\s*Array\(\d+\)|^[ \t]*[▸▶](?=\s)/m;

/** Finds the first place at which an object that a console shows is not whole; undefined for any other text. */
export function leftOutByConsole(text: string): Span | undefined {
  if (!BEGINNING.test(text)) return undefined;
  const bare = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  const found = LEFT_OUT.exec(bare);
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length };
}
