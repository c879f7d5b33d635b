/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * One character that cannot be seen as what it is: a short form of the one in `engine/text/characters.ts`, which marks no
 * less beside Latin letters, and leaves out joiners after signs and letters that need them.
 */
export const HIDDEN =
  /((?![\t\n\r ]|(?<=[\p{So}\p{EMod}\p{Lo}\p{M}])[\u200c\u200d\ufe0f])[\p{Cc}\p{Cs}\p{DI}\p{Z}\u2800\ufff9-\ufffb])/u;

/** Draws text that a person wrote: characters that cannot be seen are drawn by their number. */
export function userText(text: string): readonly (Node | string)[] {
  return text.split(HIDDEN).map((part, index) => {
    const code = index % 2 === 1 ? part.codePointAt(0) : undefined;
    return code === undefined ? part : node('span', { 'data-code': `U+${code.toString(16)}` }, part);
  });
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
