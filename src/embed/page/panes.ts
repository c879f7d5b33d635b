import type { Pane, TextPane } from '../settings';
import { drawDecoded } from './decoded';
import { node } from './node';
import { createPointing, type Pointing } from './pointing';
import { drawRequest } from './request';
import { drawEvent, drawTemplate } from './source';
import type { View } from './view';

const TITLES: Record<Pane, string> = {
  template: 'Template',
  event: 'Event',
  request: 'Request',
  decoded: 'Decoded',
};

const DRAW: Record<Pane, (view: View, pointing: Pointing) => readonly Node[]> = {
  template: (view, pointing) => [drawTemplate(view, pointing)],
  event: (view, pointing) => [drawEvent(view, pointing)],
  request: drawRequest,
  decoded: drawDecoded,
};

/** The panes of an embed. */
export interface Panes {
  /** Draws a view anew wherever nobody types. */
  readonly draw: (view: View) => void;
  /** Puts a text box in the place of a pane's drawn text, above the others where the pane was not shown. */
  readonly putBox: (pane: TextPane, box: HTMLTextAreaElement) => void;
}

/** Makes the panes, in their order. */
export function createPanes(parent: HTMLElement, shown: readonly Pane[]): Panes {
  const pointing = createPointing();
  const places = new Map<Pane, HTMLElement>();
  const boxed = new Set<Pane>();
  const place = (pane: Pane) => {
    const made = node('section', { 'aria-label': TITLES[pane] }, node('h2', {}, TITLES[pane]), node('div'));
    places.set(pane, made);
    return made;
  };
  parent.append(...shown.map(place));
  return {
    draw: (view) => {
      pointing.forget();
      for (const [pane, section] of places) {
        if (!boxed.has(pane)) section.lastElementChild?.replaceChildren(...DRAW[pane](view, pointing));
      }
    },
    putBox: (pane, box) => {
      boxed.add(pane);
      const section = places.get(pane) ?? place(pane);
      if (!section.isConnected) parent.prepend(section);
      section.lastElementChild?.replaceChildren(box);
    },
  };
}
