import { textPieces } from '../../views';

/** Draws a text as the content of an element, with a mark that has the number of each character that cannot be seen. */
export function drawMarked(element: HTMLElement, text: string): void {
  element.replaceChildren(
    ...textPieces(text).map((piece) => {
      if (piece.code === undefined) return piece.text;
      const mark = document.createElement('span');
      mark.dataset.code = piece.code;
      mark.textContent = piece.text;
      return mark;
    }),
  );
}
