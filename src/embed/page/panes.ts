import type { Work } from '../../work';
import type { Pane, TextPane } from '../settings';
import { drawDecoded } from './decoded';
import { node } from './node';
import { createPointing, type Pointing } from './pointing';
import { drawEvent, drawRequest, drawTemplate } from './texts';
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

/** Called with a pane and its text after every input. */
export type OnInput = (pane: TextPane, text: string) => void;

/** The panes of an embed. */
export interface Panes {
  /** Redraws every pane without a text box. */
  readonly draw: (view: View) => void;
  /** Replaces panes by text boxes; a pane that was not shown goes above the others. */
  readonly putBoxes: (panes: readonly TextPane[], work: Work, onInput: OnInput) => void;
}

/** Creates the panes in their order. */
export function createPanes(parent: HTMLElement, shown: readonly Pane[]): Panes {
  const pointing = createPointing();
  const sections = new Map<Pane, HTMLElement>();
  const withBox = new Set<Pane>();
  const createSection = (pane: Pane) => {
    const section = node(
      'section',
      { 'aria-label': TITLES[pane] },
      node('h2', {}, TITLES[pane]),
      node('div'),
    );
    sections.set(pane, section);
    return section;
  };
  parent.append(...shown.map(createSection));
  return {
    draw: (view) => {
      pointing.clear();
      for (const [pane, section] of sections) {
        if (!withBox.has(pane)) section.lastElementChild?.replaceChildren(...DRAW[pane](view, pointing));
      }
    },
    putBoxes: (panes, work, onInput) => {
      // From the last to the first, since a new section goes above the others.
      for (const pane of [...panes].reverse()) {
        withBox.add(pane);
        const section = sections.get(pane) ?? createSection(pane);
        if (!section.isConnected) parent.prepend(section);
        section.lastElementChild?.replaceChildren(createBox(pane, work[pane], onInput));
      }
    },
  };
}

const MIN_ROWS = 4;
const MAX_ROWS = 14;

function createBox(pane: TextPane, text: string, onInput: OnInput): HTMLTextAreaElement {
  const box = node('textarea', {
    'aria-label': TITLES[pane],
    rows: String(Math.min(MAX_ROWS, Math.max(MIN_ROWS, text.split('\n').length + 1))),
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
  });
  box.value = text;
  box.addEventListener('input', () => onInput(pane, box.value));
  return box;
}
