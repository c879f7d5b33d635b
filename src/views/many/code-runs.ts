/** A part of a sentence. */
export interface CodeRun {
  /** The text, without backquotes. */
  readonly text: string;
  /** True for what was in backquotes. */
  readonly isCode: boolean;
}

/** Splits a sentence at what is in backquotes, one or more of them. */
export function codeRuns(sentence: string): readonly CodeRun[] {
  const runs: CodeRun[] = [];
  let at = 0;
  for (const match of sentence.matchAll(/(`+)(.+?)\1(?!`)/g)) {
    if (match.index > at) runs.push({ text: sentence.slice(at, match.index), isCode: false });
    runs.push({ text: (match[2] ?? '').trim(), isCode: true });
    at = match.index + match[0].length;
  }
  if (at < sentence.length) runs.push({ text: sentence.slice(at), isCode: false });
  return runs;
}
