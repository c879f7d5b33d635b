import type { Work } from '../../work';
import type { Pane, TextPane } from '../settings';
import { drawDecoded } from './decoded';
import { node } from './node';
import { createPointing, type Pointing } from './pointing';
import { drawEvent, drawRequest, drawTemplate } from './texts';
import type { View } from './view';

/** Draws the content of a pane. */
export type DrawPane = (view: View, pointing: Pointing) => readonly Node[];

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

/** The panes of an embed, in their order. */
export class Panes {
  /** The element that they are in. */
  readonly element = node('div');
  /** The elements of the panes that are shown, by pane. */
  readonly sections = new Map<Pane, HTMLElement>();
  readonly #pointing = createPointing();
  // What draws each section; a section with a text box has nothing.
  readonly #draws = new Map<HTMLElement, DrawPane>();
  #drawn: View | undefined;

  /** Creates the panes that are shown. */
  constructor(shown: readonly Pane[]) {
    for (const pane of shown) this.#show(pane);
  }

  /** Redraws every pane without a text box. */
  draw(view: View): void {
    this.#drawn = view;
    this.#pointing.clear();
    for (const [{ lastElementChild }, drawPane] of this.#draws) {
      lastElementChild?.replaceChildren(...drawPane(view, this.#pointing));
    }
  }

  /** Replaces panes by text boxes; a pane that was not shown goes above the others. */
  putBoxes(panes: readonly TextPane[], work: Work, onInput: OnInput): void {
    // From the last to the first, since a new section goes above the others.
    for (const pane of [...panes].reverse()) {
      const known = this.sections.get(pane);
      const section = known ?? this.#show(pane);
      if (known === undefined) this.element.prepend(section);
      this.#draws.delete(section);
      section.lastElementChild?.replaceChildren(createBox(pane, work[pane], onInput));
    }
  }

  /** Adds a pane with a title under the others, and returns its element. */
  add(title: string, drawPane: DrawPane): HTMLElement {
    const section = createSection(title);
    this.#draws.set(section, drawPane);
    this.element.append(section);
    if (this.#drawn) this.draw(this.#drawn);
    return section;
  }

  #show(pane: Pane): HTMLElement {
    const section = this.add(TITLES[pane], DRAW[pane]);
    this.sections.set(pane, section);
    return section;
  }
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
