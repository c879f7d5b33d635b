import type { FillState } from '../../engine';
import { rovingTarget } from '../../views';
import { node } from './node';
import type { Pointing } from './pointing';

/** What is drawn of a macro that can be pointed at. */
export interface DrawnMacro {
  readonly text: string;
  readonly name: string;
  /** The macro's number, by which it is known without its colour. */
  readonly number: number;
  readonly state: FillState;
  /** The macro's place among the parts of the template. */
  readonly part: number;
}

const STATES: Record<FillState, string> = {
  filled: '',
  empty: ', empty in this event',
  missing: ', not in this event',
  unknown: ', unknown and sent as written',
};

/** Gives the class of a macro's colour, of which there are eight. */
export function colourOf(number: number): string {
  return `m${((number + 7) % 8) + 1}`;
}

/** Draws a macro as a button that lights up whatever belongs to it. Its text is all that it holds; the number is drawn by style. */
export function drawMacro({ text, name, number, state, part }: DrawnMacro, pointing: Pointing): HTMLElement {
  const element = node(
    'span',
    {
      class: `macro ${colourOf(number)} ${state}`,
      'data-number': String(number),
      'data-stop': '',
      role: 'button',
      tabindex: '-1',
      'aria-label': `Macro ${name}${STATES[state]}`,
      'aria-pressed': 'false',
    },
    text,
  );
  pointing.bind(element, [part]);
  return element;
}

/** Makes a group of macros one stop of the Tab key: the first of them, and whichever the arrow keys go to. */
export function asOneStop(group: HTMLElement): void {
  group.querySelector('[data-stop]')?.setAttribute('tabindex', '0');
  group.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.hasAttribute('data-stop')) return;
    group.querySelector('[data-stop][tabindex="0"]')?.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
  });
  group.addEventListener('keydown', (press) => {
    const stops = [...group.querySelectorAll<HTMLElement>('[data-stop]')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const target = rovingTarget(press, at, stops.length);
    if (target === undefined) return;
    press.preventDefault();
    stops[target]?.focus();
  });
}
