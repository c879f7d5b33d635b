import type { OutOfView } from '../../editor';
import type { Pointing } from '../../state';
import type { Highlights } from '../../views';
import type { App } from '../app';

/** The panes that follow what is pointed at in another. */
export const FOLLOWING = ['template', 'event', 'request', 'decoded'] as const;

/** One of the panes that follow what is pointed at. */
export type FollowingPane = (typeof FOLLOWING)[number];

/** Where something is that is not in view, and what it is called. */
export interface EdgePlace {
  /** On which side of what is in view it is. */
  readonly side: OutOfView['side'];
  /** Its line or its number, and its name, such as `line 31 (timestamp)`. */
  readonly label: string;
}

/** Finds what is lit in a pane but not in view; undefined for what is in view, and where nothing is lit. */
export function placeIn(
  app: App,
  pointing: Pointing,
  highlights: Highlights,
  pane: FollowingPane,
): EdgePlace | undefined {
  const name = pointing.current?.target.fields[0] ?? macroOf(app, highlights)?.name ?? '';
  if (pane === 'template' || pane === 'event') {
    const [span] = highlights[pane];
    const place = span && app.editors[pane]?.beyond(span.from);
    return place && { side: place.side, label: `line ${place.line} (${name})` };
  }
  const macro = macroOf(app, highlights);
  const side = sideOf(app.panes.texts.get(pane));
  return macro && side && { side, label: `${macro.number} (${macro.name})` };
}

/** Scrolls as little as needed to show what is lit in a pane. */
export function scrollTo({ editors, panes }: App, highlights: Highlights, pane: FollowingPane): void {
  if (pane === 'template' || pane === 'event') {
    const [span] = highlights[pane];
    if (span !== undefined) editors[pane]?.reveal(span);
  } else panes.texts.get(pane)?.querySelector('.lit')?.scrollIntoView({ block: 'nearest' });
}

function macroOf({ derived }: App, { segments }: Highlights) {
  const [first] = segments;
  return first === undefined ? undefined : derived?.request.macros[first];
}

function sideOf(text: Element | undefined): EdgePlace['side'] | undefined {
  const lit = text?.querySelector('.lit') ?? null;
  const scroller = lit?.closest('.scroll, .pane-scroll') ?? null;
  if (lit === null || scroller === null) return undefined;
  const [box, view] = [lit.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const head = scroller.querySelector('thead')?.clientHeight ?? 0;
  if (box.top >= view.bottom) return 'below';
  return box.bottom <= view.top + head ? 'above' : undefined;
}
