import type { Help } from '../lint/help';

/** What there is to read about a sort of problem, with its stable code and the title of the document it rests on. */
export interface ProblemHelp extends Omit<Help, 'source'> {
  readonly code: string;
  readonly source?: string;
}

/** Loads what there is to read about every sort of problem in a template, in the order of the list. */
export async function loadProblemHelp(): Promise<readonly ProblemHelp[]> {
  const [{ HELP }, { findDocument }] = await Promise.all([
    import('../lint/help'),
    import('../vocabulary/reference'),
  ]);
  return Object.entries(HELP).map(([code, { source, ...help }]) => {
    const title = source === undefined ? undefined : findDocument(source)?.title;
    return { code, ...help, ...(title === undefined ? {} : { source: title }) };
  });
}
