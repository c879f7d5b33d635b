import {
  type Edit,
  type Entry,
  type ParameterList,
  parameterLists,
  type Span,
  type Template,
} from '../engine';
import { overlapping } from './overlapping';

/** What happens to a macro: it is replaced, or its parameter is switched off because nothing was decided. */
export interface Replacement extends Span {
  /** The new text; undefined to switch the parameter off. */
  readonly insert: string | undefined;
  /** What is written where no parameter can be switched off; absent to leave the text as it is. */
  readonly placeholder?: string;
}

/**
 * Returns the edits that rewrite the macros of a template, in order and without overlaps. A parameter with a macro that has no new text is kept as it is on a line of its own
 * that begins with `//`. Elsewhere, as in the path or a JSON body, such a macro stays as written, or becomes a placeholder. The template is parsed
 * with its macros masked, so its parts are text and layout only; `text` is the template as written, of the same length.
 */
export function rewrite(
  template: Template,
  text: string,
  replacements: readonly Replacement[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const isOpen = overlapping(replacements.filter(({ insert }) => insert === undefined));
  const off: Span[] = [];
  for (const list of parameterLists(template)) {
    const isOff = ({ enabled, content }: Entry) => enabled && isOpen(content);
    const entries = list.entries.filter(isOff);
    if (entries.length === 0) continue;
    off.push(...entries.map(({ content }) => content));
    edits.push(...listEdits(text, list, isOff));
  }
  const isInOff = overlapping(off);
  for (const { from, to, insert: decided, placeholder } of replacements) {
    const insert = decided ?? placeholder;
    if (insert !== undefined && !isInOff({ from, to })) edits.push({ from, to, insert });
  }
  return edits
    .filter(({ from, to, insert }) => text.slice(from, to) !== insert)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function* listEdits(text: string, list: ParameterList, isOff: (entry: Entry) => boolean): Generator<Edit> {
  const line = lineOf(text, list);
  let hasSent = false;
  let afterDisabled = false;
  for (const [index, entry] of list.entries.entries()) {
    const { from, content, enabled } = entry;
    const off = isOff(entry);
    if (enabled) {
      const layout = layoutOf(text, entry);
      const beginsLine = /[\r\n]/.test(layout) || (list.place === 'form' && index === 0);
      const needsLine = (off || afterDisabled) && !beginsLine;
      yield {
        from,
        to: content.from,
        insert: layout + (needsLine ? line : '') + signOf(list, off, index, hasSent),
      };
      if (off) yield { ...content, insert: joined(text.slice(content.from, content.to)) };
    }
    hasSent ||= enabled && !off;
    afterDisabled = off || !enabled;
  }
  const end = list.entries.at(-1)?.to ?? list.to;
  // What follows on the same line must not become part of the disabled one.
  const follows = list.hasFragment || /^[ \t]+HTTP\//.test(text.slice(list.to, list.to + 9));
  if (afterDisabled && follows && !/[\r\n]/.test(text.slice(end, list.to))) {
    yield { from: end, to: end, insert: line };
  }
}

// A disabled parameter has one line.
function joined(content: string): string {
  return content.replace(/[\r\n]+[ \t]*/g, '');
}

function signOf({ place, lead }: ParameterList, off: boolean, index: number, hasSent: boolean): string {
  // At the start of a form body a name and `=` say that it is a form.
  if (off) return place === 'form' && index === 0 ? '//' : '//&';
  return hasSent ? '&' : lead;
}

// The gap before a parameter without its sign.
function layoutOf(text: string, { from, separator, layoutEnd, content }: Entry): string {
  if (separator < 0) return text.slice(from, Math.min(layoutEnd, content.from));
  return text.slice(from, separator) + text.slice(separator + 1, content.from);
}

// A list that is on several lines keeps its indentation.
function lineOf(text: string, { entries, place }: ParameterList): string {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  for (const { from, content } of entries) {
    const indent = /[\r\n]([ \t]*)[?&]?$/.exec(text.slice(from, content.from))?.[1];
    if (indent !== undefined) return lineBreak + indent;
  }
  return lineBreak + (place === 'query' ? '  ' : '');
}
