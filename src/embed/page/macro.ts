import type { FillState } from '../../engine';
import { macroColor, macroLabel, rovingTarget } from '../../views';
import { node, userText } from './node';
import type { Pointing } from './pointing';

/** A macro to draw. */
export interface DrawnMacro {
  /** The text of the macro or of its value. */
  readonly text: string;
  /** The macro's name. */
  readonly name: string;
  /** The macro's number, which distinguishes macros without color. */
  readonly number: number;
  /** Whether the event has a value for it. */
  readonly state: FillState;
  /** The macro's index among the parts of the template. */
  readonly part: number;
}

/**
 * Draws a macro as a button that highlights everything that belongs to it. Its only content is the text; a style draws
 * the number.
 */
export function drawMacro({ text, name, number, state, part }: DrawnMacro, pointing: Pointing): HTMLElement {
  const element = node(
    'span',
    {
      class: `macro m${macroColor(number)} ${state}`,
      'data-number': String(number),
      'data-stop': '',
      role: 'button',
      tabindex: '-1',
      'aria-label': macroLabel({ name, state }),
      'aria-pressed': 'false',
    },
    ...userText(text),
  );
  pointing.bind(element, [part]);
  return element;
}

/** Makes a group of macros one stop of the Tab key; the arrow keys move inside it. */
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
