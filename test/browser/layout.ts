import type { Page } from '@playwright/test';

/**
 * What is wrong with where things are on the page now, a sentence each: a page that scrolls sideways, and controls that
 * are cut off, covered by something else or, on a phone, too small for a finger.
 */
export function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window;
    const most = width <= 760 ? 40 : 24;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width) faults.push('the page scrolls sideways');
    if (document.documentElement.scrollHeight > height) faults.push('the page scrolls');

    // Whether the middle of an element is inside of all that cuts it off by scrolling.
    const isScrolledIntoView = (element: Element, x: number, y: number) => {
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        if (getComputedStyle(box).overflow === 'visible') continue;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        if (x < left || x > right || y < top || y > bottom) return false;
      }
      return y >= 0 && y <= height;
    };

    // What no scrolling brings back is cut off. What is only there for screen readers is none of it.
    const cutter = ({ left, right }: DOMRect, element: Element) => {
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box);
        if (overflowX === 'auto' || overflowX === 'scroll') return undefined;
        const around = box.getBoundingClientRect();
        const isCut = left < around.left - 0.5 || right > around.right + 0.5;
        if (overflowX !== 'visible' && around.width > 1 && isCut) return box;
      }
      return undefined;
    };

    const isInScroller = (element: Element) =>
      element.closest('#drawer-page, .pane-scroll, .problems ul') !== null;

    for (const element of document.querySelectorAll('button, select, summary, input, [role="tab"]')) {
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const isSeen = element.checkVisibility({ visibilityProperty: true }) && box.width > 1;
      if (!isSeen || element.closest('[inert]') !== null) continue;
      const name = `“${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
      const cut = cutter(box, element);
      if (cut !== undefined) faults.push(`${name} is cut off by ${cut.tagName} ${cut.className}`);
      if (!isScrolledIntoView(element, x, y)) continue;
      if (box.left < -0.5 || box.right > width + 0.5) faults.push(`${name} is cut off`);
      const isSmall = Math.min(box.width, box.height) < most - 0.5;
      // A box to tick is as large as its label.
      if (isSmall && !element.matches('[type="checkbox"], [type="radio"]')) {
        faults.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
      }
      const above = document.elementFromPoint(x, y);
      // A sheet may cover a pane, but neither the tabs nor what is above the panes.
      const isUnderSheet = most === 40 && above?.closest('aside') && element.closest('section') !== null;
      // Rows scroll away under the head of their table.
      const isUnderHead = above?.closest('thead') && element.closest('tbody') !== null;
      // What scrolls is under a line, or its grip, for a few pixels.
      const isUnderGrip = above?.closest('.divider') && isInScroller(element);
      if (
        above !== null &&
        !isUnderSheet &&
        !isUnderHead &&
        !isUnderGrip &&
        !element.contains(above) &&
        !above.contains(element)
      ) {
        faults.push(`${name} is covered by ${above.tagName} ${above.className}`);
      }
    }
    return faults;
  });
}

/** Spaces all text as people may who need that, as far as WCAG 1.4.12 asks a page to bear it. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    const spacing = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em;';
    sheet.replaceSync(`* { ${spacing.replaceAll(';', ' !important;')} }`);
    document.adoptedStyleSheets.push(sheet);
  });
}
