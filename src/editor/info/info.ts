import { withCodes } from '../../engine';

/** What a tooltip or a card says about something in the text. */
export interface Info {
  /** What it is about, such as a macro as written. */
  readonly title: string;
  /** One sentence; empty if there is none. */
  readonly text: string;
  /** Labelled facts, in the order in which they are shown. */
  readonly facts: readonly Fact[];
  /** Further sentences, each on a line of its own. */
  readonly notes: readonly string[];
}

/** One labelled fact. */
export interface Fact {
  /** One to three words. */
  readonly label: string;
  /** The fact itself, as plain text. */
  readonly value: string;
  /** True for a value of the event or the request, which is shown in the font for code. */
  readonly code?: boolean;
}

/** Writes an info in one line, for a screen reader. */
export function infoText({ title, text, facts }: Info): string {
  return [title, text, ...facts.map(({ label, value }) => `${label}: ${value}`)]
    .filter((line) => line !== '')
    .map((line) => line.replace(/\.$/, ''))
    .join('. ');
}

/** Draws an info. Everything in it becomes text, never markup. */
export function drawInfo({ title, text, facts, notes }: Info): HTMLElement {
  const box = element('div', 'pb-info', [element('strong', 'pb-info-title', [title])]);
  if (text !== '') box.append(element('p', 'pb-info-text', [text]));
  if (facts.length > 0) box.append(element('dl', 'pb-info-facts', facts.flatMap(drawFact)));
  if (notes.length > 0) {
    box.append(
      element(
        'ul',
        'pb-info-notes',
        notes.map((note) => element('li', '', [note])),
      ),
    );
  }
  return box;
}

function drawFact({ label, value, code }: Fact): HTMLElement[] {
  return [element('dt', '', [label]), element('dd', code === true ? 'pb-info-code' : '', [value])];
}

function element(name: string, className: string, children: readonly (string | Node)[]): HTMLElement {
  const created = document.createElement(name);
  if (className !== '') created.className = className;
  created.append(...children.map((child) => (typeof child === 'string' ? withCodes(child) : child)));
  return created;
}
