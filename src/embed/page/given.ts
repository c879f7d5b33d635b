import type { Content, Given } from '../content';

/** What was given, opened: content, or a sentence that says why there is none. */
export interface OpenedGiven {
  readonly content?: Content;
  readonly problem?: string;
}

/** Opens what was given; what reads a link loads when there is one. */
export async function openGiven(given: Given): Promise<OpenedGiven> {
  if (!('link' in given)) return { content: given };
  const reader = await import('./link').catch(() => undefined);
  if (reader === undefined) return { problem: 'The part of the page that reads links could not be loaded.' };
  const opened = await reader.contentOfLink(given.link);
  return opened.ok
    ? { content: opened.content, problem: opened.notes.join(' ') }
    : { problem: opened.message };
}
