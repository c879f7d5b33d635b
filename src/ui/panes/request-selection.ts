import type { Span } from '../../engine';
import type { App } from '../app';
import { goTo } from '../commands/go';

/** Selects a stretch of the request, in UTF-16 offsets, and brings it into view; the focus goes to the macro in it. */
export function showInRequest(app: App, span: Span): void {
  goTo(app, 'request', () => {
    const text = document.querySelector('[data-testid="request-text"]');
    if (text === null) return;
    const from = placeAt(text, span.from, true);
    const to = placeAt(text, span.to, false);
    if (from === undefined || to === undefined) return;
    macroAround(from.node)?.focus();
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    from.node.parentElement?.scrollIntoView({ block: 'nearest' });
  });
}

// The text drawn is exactly the request; a place at the edge of two nodes is in the later one where a stretch begins.
function placeAt(text: Element, offset: number, begins: boolean): { node: Text; offset: number } | undefined {
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (!(node instanceof Text)) continue;
    const end = before + node.length;
    if (begins ? offset < end : offset <= end) return { node, offset: offset - before };
    before = end;
  }
  return undefined;
}

function macroAround({ parentElement }: Text): HTMLElement | undefined {
  const stop = parentElement?.closest<HTMLElement>('[data-stop]');
  return stop ?? undefined;
}
