import { tick, untrack } from 'svelte';
import type { Severity } from '../../../engine';
import type { Derived } from '../../../state';
import { type Mark, requestMarks, type RowMark, rowMarks } from '../../../views/problems/marks';
import type { App } from '../../app';
import { rangeOf } from '../select-text';

const SEVERITIES: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/**
 * Underlines what the problems of the template are about, in the request and in the decoded values, as the editor does in
 * the template. Nothing is underlined where the browser has no highlights of its own. Returns the function that stops it.
 */
export function startMarking({ panes }: App, { insight, request }: Derived): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  return $effect.root(() => {
    $effect(() => {
      const { displayed, preview } = insight;
      // The problems are those of the template as it is.
      const template = preview === undefined ? displayed.template : [];
      const marks = untrack(() => requestMarks(template, request.segments));
      const rows = untrack(() => rowMarks(marks, insight.rows, request.rendering.text));
      let isStopped = false;
      void tick().then(() => {
        if (isStopped) return;
        const ranges = [
          ...rangesIn(panes.texts.get('request'), marks),
          ...rangesOf(panes.texts.get('decoded'), rows),
        ];
        for (const severity of SEVERITIES) draw(severity, ranges);
      });
      return () => {
        isStopped = true;
      };
    });
    return () => SEVERITIES.forEach((severity) => CSS.highlights.delete(nameOf(severity)));
  });
}

interface MarkedRange {
  readonly severity: Severity;
  readonly range: Range;
}

function rangesIn(text: Element | undefined, marks: readonly Mark[]): MarkedRange[] {
  return marks.flatMap((mark) => {
    const range = text && rangeOf(text, mark);
    return range === undefined ? [] : [{ severity: mark.severity, range }];
  });
}

// The rows begin with their number.
function rangesOf(table: Element | undefined, marks: readonly RowMark[]): MarkedRange[] {
  return marks.flatMap(({ row, part, severity }) => {
    const [, name, value] = table?.children[row]?.children ?? [];
    const cell = part === 'name' ? name : value?.querySelector('bdi');
    return cell ? [{ severity, range: rangeAround(cell) }] : [];
  });
}

// What is underlined already stays: the browser draws the whole page again for any other highlight.
function draw(severity: Severity, marked: readonly MarkedRange[]): void {
  const ranges = marked.filter((each) => each.severity === severity).map(({ range }) => range);
  const drawn = [...(CSS.highlights.get(nameOf(severity)) ?? [])];
  const isSame = drawn.length === ranges.length && ranges.every((range, at) => isSameRange(range, drawn[at]));
  if (isSame) return;
  const highlight = new Highlight(...ranges);
  highlight.priority = SEVERITIES.indexOf(severity);
  CSS.highlights.set(nameOf(severity), highlight);
}

function isSameRange(range: AbstractRange, other: AbstractRange | undefined): boolean {
  return (
    range.startContainer === other?.startContainer &&
    range.startOffset === other.startOffset &&
    range.endContainer === other.endContainer &&
    range.endOffset === other.endOffset
  );
}

const nameOf = (severity: Severity) => `problem-${severity}`;

function rangeAround(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
