/** What there is to say about a thing of the text: a heading, a sentence, and labelled facts. */
export interface Info {
  readonly title: string;
  /** One sentence; empty when there is none. */
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
}

/** One labelled fact. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** True for a value of the event or the request, which is shown in the font for code. */
  readonly code?: boolean;
}

/** Says an information in one line, for a screen reader. */
export function sayInfo({ title, text, facts }: Info): string {
  return [title, text, ...facts.map(({ label, value }) => `${label}: ${value}`)]
    .filter((line) => line !== '')
    .map((line) => line.replace(/\.$/, ''))
    .join('. ');
}

/** Draws an information. Everything in it becomes text, never markup. */
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
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
