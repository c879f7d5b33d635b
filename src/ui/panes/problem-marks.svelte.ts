import { tick, untrack } from 'svelte';
import type { Severity } from '../../engine';
import type { Derived } from '../../state';
import { requestMarks, rowMarks } from '../../views/problem-marks';
import { rangeOf } from './select-text';

// More would make typing slow, and the worst come first.
const MOST = 100;
const SEVERITIES: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/**
 * Underlines what the problems of the template are about, in the request and in the decoded values, as the editor does in
 * the template. Nothing is underlined where the browser has no highlights of its own. Returns the function that stops it.
 */
export function startMarking({ insight, request }: Derived): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  return $effect.root(() => {
    $effect(() => {
      const { template } = insight.displayed;
      const marks = untrack(() => requestMarks(template.slice(0, MOST), request.segments).slice(0, MOST));
      const rows = untrack(() => rowMarks(marks, insight.rows, request.rendering.text));
      let isStopped = false;
      void tick().then(() => {
        if (isStopped) return;
        const text = document.querySelector('span.request');
        const table = document.querySelector<HTMLTableSectionElement>('.decoded tbody');
        for (const severity of SEVERITIES) {
          const own = <Each extends { severity: Severity }>(all: readonly Each[]) =>
            all.filter((each) => each.severity === severity);
          draw(severity, [
            ...own(marks).flatMap((mark) => (text && rangeOf(text, mark)) ?? []),
            ...own(rows).flatMap(({ row, part }) => {
              const [, name, value] = table?.rows[row]?.cells ?? [];
              const cell = part === 'name' ? name : value?.querySelector('bdi');
              return cell ? [rangeAround(cell)] : [];
            }),
          ]);
        }
      });
      return () => {
        isStopped = true;
      };
    });
    return () => SEVERITIES.forEach((severity) => CSS.highlights.delete(nameOf(severity)));
  });
}

function draw(severity: Severity, ranges: readonly Range[]): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = SEVERITIES.indexOf(severity);
  CSS.highlights.set(nameOf(severity), highlight);
}

const nameOf = (severity: Severity) => `problem-${severity}`;

function rangeAround(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
