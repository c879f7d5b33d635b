import type { ReadAloud } from './help';
import type { Fact, Info } from './info';
import { glance } from './value';

const MOST_SHOWN = 160;

/** Tells about a piece of a template, such as a parameter, under its name or, without one, under what is written there. */
export function pieceInfo({ name, sentence, now, macros }: ReadAloud, written: string): Info {
  const facts: Fact[] = [
    ...(now === undefined ? [] : [valueNow(now)]),
    ...(macros.length === 0 ? [] : [{ label: 'Macros', value: macros.join(' '), code: true }]),
  ];
  return { title: glance(name === '' ? written : name, MOST_SHOWN), text: sentence, facts, notes: [] };
}

function valueNow(now: string): Fact {
  if (now === '') return { label: 'Value now', value: 'empty' };
  return { label: 'Value now', value: glance(now, MOST_SHOWN), code: true };
}
