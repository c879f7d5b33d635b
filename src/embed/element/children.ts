import { isRecord } from '../../work';
import { type Given, readGiven } from '../given';
import { parseJson } from '../settings';

/** What an element of a host page asks for: the content it shows, if it is sound, and the lesson as it is given. */
export interface Wish {
  readonly given: Given | undefined;
  readonly lesson: unknown;
}

/** The attributes that say what is shown. */
export const CONTENT_ATTRIBUTES = ['src-hash', 'template', 'event', 'partner', 'title'] as const;

/**
 * Reads what an element asks for: from its child `<script type="application/json">`, from its `<pre>` children, of
 * which the first is the template and the second the event, and from its attributes. The later ones win.
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
  // Of a whole address only what follows the # is the link.
  const link = element.getAttribute('src-hash')?.replace(/^[^#]*#/, '');
  return { given: readGiven(link ? { link } : data), lesson: lessonOf(element) ?? data.lesson };
}

// What is no JSON goes on as text, and the embedded page says that it is no lesson.
function lessonOf(element: Element): unknown {
  const text = element.getAttribute('lesson');
  return text === null ? undefined : (parseJson(text) ?? text);
}
