import type { Work } from '../../work';
import type { Pane, TextPane } from '../settings';
import { drawDecoded } from './decoded';
import { node } from './node';
import { createPointing, type Pointing } from './pointing';
import { drawEvent, drawRequest, drawTemplate } from './texts';
import type { View } from './view';

/** Draws the content of a pane. */
export type DrawPane = (view: View, pointing: Pointing) => readonly Node[];

/** Adds a pane with a title under the others, and returns its element. */
export type AddPane = (title: string, draw: DrawPane) => HTMLElement;

const TITLES: Record<Pane, string> = {
  template: 'Template',
  event: 'Event',
  request: 'Request',
  decoded: 'Decoded',
};

const DRAW: Record<Pane, DrawPane> = {
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
  /** Adds a pane that loads later. */
  readonly add: AddPane;
  /** The elements of the panes that are shown, by pane. */
  readonly sections: ReadonlyMap<Pane, HTMLElement>;
}

/** Creates the panes in their order. */
export function createPanes(parent: HTMLElement, shown: readonly Pane[]): Panes {
  const pointing = createPointing();
  const sections = new Map<Pane, HTMLElement>();
  // What draws each section; a section with a text box has nothing.
  const draws = new Map<HTMLElement, DrawPane>();
  let drawn: View | undefined;
  const draw = (view: View) => {
    drawn = view;
    pointing.clear();
    for (const [{ lastElementChild }, drawPane] of draws) {
      lastElementChild?.replaceChildren(...drawPane(view, pointing));
    }
  };
  const add: AddPane = (title, drawPane) => {
    const section = createSection(title);
    draws.set(section, drawPane);
    parent.append(section);
    if (drawn) draw(drawn);
    return section;
  };
  const show = (pane: Pane, isFirst: boolean) => {
    const section = add(TITLES[pane], DRAW[pane]);
    if (isFirst) parent.prepend(section);
    sections.set(pane, section);
    return section;
  };
  for (const pane of shown) show(pane, false);
  return {
    draw,
    add,
    sections,
    putBoxes: (panes, work, onInput) => {
      // From the last to the first, since a new section goes above the others.
      for (const pane of [...panes].reverse()) {
        const section = sections.get(pane) ?? show(pane, true);
        draws.delete(section);
        section.lastElementChild?.replaceChildren(createBox(pane, work[pane], onInput));
      }
    },
  };
}

function createSection(title: string): HTMLElement {
  return node('section', { 'aria-label': title }, node('h2', {}, title), node('div'));
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
