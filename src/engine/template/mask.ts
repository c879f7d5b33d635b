import type { LayoutPart, MacroPart, Template } from './part';

/** Returns the text that replaces a macro or layout; it has `length` UTF-16 units. */
export type Mask = (part: MacroPart | LayoutPart, length: number) => string;

/** Masks macros with `x`, and layout with line breaks, which occur nowhere else in a URL or a form body. */
const DELIMITER_MASK: Mask = ({ type }, length) => (type === 'macro' ? 'x' : '\n').repeat(length);

/**
 * Replaces the macros and the layout of a template with other text of the same length: no delimiter is found inside
 * them, and every offset stays valid.
 */
export function maskTemplate(
  { text, parts }: Pick<Template, 'text' | 'parts'>,
  mask = DELIMITER_MASK,
): string {
  return parts
    .map((part) => {
      const { type, from, to } = part;
      return type === 'text' ? text.slice(from, to) : mask(part, to - from);
    })
    .join('');
}

/** Replaces only the layout of a template, by line breaks: what is written over several lines is found as one text. */
export function maskLayout(template: Template): string {
  return maskTemplate(template, ({ type, from, to }, length) =>
    type === 'layout' ? '\n'.repeat(length) : template.text.slice(from, to),
  );
}
