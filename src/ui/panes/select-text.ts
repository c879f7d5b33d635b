import type { Span } from '../../engine';

/**
 * Selects a span of the text that an element contains, in UTF-16 offsets, and scrolls to it. The focus goes to the
 * element marked `data-stop` that the span begins in, if any. A span beyond the text is ignored.
 */
export function selectText(container: Element, span: Span): void {
  const range = rangeOf(container, span);
  if (range === undefined) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  startContainer.parentElement?.closest<HTMLElement>('[data-stop]')?.focus();
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** The range of a span of the text that an element contains, in UTF-16 offsets; undefined for a span beyond the text. */
export function rangeOf(container: Element, span: Span): Range | undefined {
  const from = placeAt(container, span.from, true);
  const to = placeAt(container, span.to, false);
  if (from === undefined || to === undefined) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

// A span begins in the later of two text nodes that meet at its offset, and ends in the earlier one.
function placeAt(
  container: Element,
  offset: number,
  begins: boolean,
): { node: Text; offset: number } | undefined {
  const nodes = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (!(node instanceof Text)) continue;
    const end = before + node.length;
    if (begins ? offset < end : offset <= end) return { node, offset: offset - before };
    before = end;
  }
  return undefined;
}
