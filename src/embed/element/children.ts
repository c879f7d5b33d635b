import { isRecord } from '../../work';
import { type Given, readGiven } from '../given';
import { parseJson } from '../settings';

/** The content and lesson in the markup of an element. */
export interface Wish {
  /** The content to show; undefined when it is invalid. */
  readonly given: Given | undefined;
  /** The lesson as written, not validated; undefined when there is none. */
  readonly lesson: unknown;
}

/** The attributes that set the content. */
export const CONTENT_ATTRIBUTES = ['src-hash', 'template', 'event', 'partner', 'title'] as const;

/**
 * Reads the content and lesson of an element. Attributes override the child `<script type="application/json">`, which
 * overrides the `<pre>` children; of those, the first is the template and the second the event.
 */
export function readWish(element: Element): Wish {
  const json = parseJson(element.querySelector(':scope > script[type="application/json"]')?.textContent);
  const [template, event] = [...element.querySelectorAll(':scope > pre')].map((pre) => pre.textContent);
  const data: Record<string, unknown> = {
    ...(template !== undefined && { template }),
    ...(event !== undefined && { event }),
    ...(isRecord(json) && json),
  };
  for (const name of ['template', 'event', 'partner', 'title']) {
    const text = element.getAttribute(name);
    if (text !== null) data[name] = text;
  }
  // In a whole address, the link is the part after the #.
  const link = element.getAttribute('src-hash')?.replace(/^[^#]*#/, '');
  return { given: readGiven(link ? { link } : data), lesson: lessonOf(element) ?? data.lesson };
}

// Invalid JSON is passed as text, for which the embedded page shows an error.
function lessonOf(element: Element): unknown {
  const text = element.getAttribute('lesson');
  return text === null ? undefined : (parseJson(text) ?? text);
}
