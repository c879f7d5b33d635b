import type { Edit, Span, Template } from '../engine';
import { lineBreakOf } from './change';
import { groundOf } from './ground';
import { neededBreaks, notesIn } from './layout';
import type { ParameterList } from './list';

/**
 * Takes away the layout outside of the gaps between parameters: in the path, in a value, around the URL. Lines that
 * begin with `//` stay, and so does a line break without which the text would be read differently.
 */
export function foldEdits(template: Template, lists: readonly ParameterList[]): Edit[] {
  const { blank, url, form } = groundOf(template);
  return [url, form].flatMap((within) => {
    if (within === undefined) return [];
    const list = lists.find(({ from }) => within.from <= from && from <= within.to);
    const needed = neededBreaks(template, within);
    return outsideGaps(within, list).flatMap(({ from, to }) =>
      [...blank.slice(from, to).matchAll(/\n+/g)].map(({ 0: run, index }) => {
        const at = { from: from + index, to: from + index + run.length };
        return { ...at, insert: folded(template.text, at, within, needed.has(at.from)) };
      }),
    );
  });
}

function outsideGaps(within: Span, list: ParameterList | undefined): Span[] {
  if (list === undefined) return [within];
  const contents = list.entries.filter(({ on }) => on).map(({ content }) => content);
  return [{ from: within.from, to: list.from }, ...contents, { from: list.to, to: within.to }];
}

const DEEP = '    ';

function folded(text: string, run: Span, within: Span, isNeeded: boolean): string {
  const notes = notesIn(text.slice(run.from, run.to));
  if (run.from === within.from) return notes.length > 0 ? text.slice(run.from, run.to) : '';
  const line = lineBreakOf(text) + DEEP;
  const above = notes.map((note) => line + note).join('');
  return above + (run.to < within.to && (isNeeded || notes.length > 0) ? line : '');
}
