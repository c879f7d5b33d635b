import type { Frame } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

declare global {
  interface Window {
    /** There once axe's script has run in the page. */
    axe?: typeof axe;
  }
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG up to 2.2, levels A and AA, and those of good practice, as axe tags them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** An experimental rule: the name of a control has the words that can be seen on it, for those who speak to the page. */
const rules = { 'label-content-name-mismatch': { enabled: true } };

/**
 * What axe finds in a document as it is, each as the rule and the elements. With a modal dialog the dialog is checked,
 * since what is beside it is inert and is checked without one.
 */
export async function findingsOfAxe(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(script);
  const samples = await frame.evaluateHandle(contrastSamples);
  return frame.evaluate(
    async ([include, options]) => {
      const scope = document.querySelector('dialog:modal') ?? document;
      const { rules, tags } = options;
      const run = (where: axe.ElementContext, what: axe.RunOptions) =>
        window.axe?.run(where, { ...what, resultTypes: ['violations'], iframes: false });
      const results = [
        await run(scope, { runOnly: tags, rules: { ...rules, 'color-contrast': { enabled: false } } }),
        include.length > 0 && (await run({ include }, { runOnly: ['color-contrast'] })),
      ];
      const violations = results.flatMap((each) => (each ? each.violations : []));
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    [samples, { rules, tags }] as const,
  );
}

/**
 * The elements whose contrast is measured, which takes axe longer than all other rules together: one of those that have
 * the same colors and sizes, and whose surroundings have, up to the root. What is covered or out of sight is no sample
 * of what can be seen. Runs in the page.
 */
function contrastSamples(): Element[] {
  const surroundings = new Map<Element, string>();
  const around = (element: Element | null): string => {
    if (!element) return '';
    const known = surroundings.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity} ${filter}`;
    const all =
      own === 'rgba(0, 0, 0, 0) none 1 none'
        ? around(element.parentElement)
        : `${around(element.parentElement)}, ${own}`;
    surroundings.set(element, all);
    return all;
  };
  const isSeen = (element: Element): boolean => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
    );
  const samples = new Map<string, Element>();
  const scope = document.querySelector('dialog:modal') ?? document.body;
  for (const element of [scope, ...scope.querySelectorAll('*')].filter(hasText)) {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const isOff = element.closest(':disabled, [aria-disabled=true], label') !== null;
    const look = [color, fontSize, fontWeight, textShadow, isOff, isSeen(element), around(element)].join();
    if (!samples.has(look)) samples.set(look, element);
  }
  return [...samples.values()];
}
