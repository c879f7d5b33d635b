import { asOneStop, drawMacro } from './macro';
import { node } from './node';
import type { Pointing } from './pointing';
import type { View } from './view';

/** Draws the request, one parameter a line, coloured and numbered by macro. Its text is exactly what is sent. */
export function drawRequest({ pieces, macros, text, tooLong }: View, pointing: Pointing): readonly Node[] {
  if (tooLong) return [node('p', { class: 'none' }, 'The template is too long to be filled.')];
  if (text === '') return [node('p', { class: 'none' }, 'There is no request, since there is no template.')];
  const drawn = pieces.map((piece) => {
    const macro = piece.segment === undefined ? undefined : macros[piece.segment];
    if (macro === undefined) {
      return node('span', { class: piece.breaks ? `${piece.look} breaks` : piece.look }, piece.text);
    }
    const { name, number, state, partIndex: part } = macro;
    return drawMacro({ text: piece.text, name, number, state, part }, pointing);
  });
  const group = node('span', { class: 'code', role: 'group', 'aria-label': 'Request text' }, ...drawn);
  asOneStop(group);
  return [group];
}
