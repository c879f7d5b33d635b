import { withCodes } from '../../engine';
import { drawPicture, PICTURE_COLORS, type PicturePiece } from '../../share/picture';
import type { Derived } from '../derivation/derived';

/** The color scheme of a picture. */
export type PictureTheme = keyof typeof PICTURE_COLORS;

/** The pictures in the order of the list. */
export const PICTURES: readonly { readonly id: PictureTheme; readonly name: string }[] = [
  { id: 'light', name: 'Picture, light' },
  { id: 'dark', name: 'Picture, dark' },
];

/** Draws the request as an SVG picture, with the colors and numbers of the page. */
export function pictureOf({ inputs, request }: Derived, theme: PictureTheme): string {
  const { pieces, macros } = request;
  const drawn = pieces.map(({ text, look, breaks, segment, state }): PicturePiece => {
    const number = segment === undefined ? undefined : macros[segment]?.number;
    const shown = withCodes(text);
    return {
      text: shown,
      look,
      breaks,
      ...(number !== undefined && { number }),
      ...(state && { state }),
    };
  });
  return drawPicture({ title: withCodes(inputs.title), pieces: drawn, colors: PICTURE_COLORS[theme] });
}
