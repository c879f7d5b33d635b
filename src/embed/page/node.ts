import { textPieces } from '../../engine';

/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Draws text that a person wrote: characters that cannot be seen are drawn by their number. */
export function userText(text: string): readonly (Node | string)[] {
  return textPieces(text).map((piece) =>
    piece.code === undefined ? piece.text : node('span', { 'data-code': piece.code }, piece.text),
  );
}

/** Creates an element. Strings become text nodes, so markup in them has no effect. */
export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
