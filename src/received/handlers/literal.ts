/** Characters that cannot be seen, or that reorder the text around them, and what all languages escape. */
const MARKS = /["\\]|[\p{C}\p{Zl}\p{Zp}]/gu;

type Escape = (code: number) => string;

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

function literal(text: string, escape: Escape, more?: string): string {
  const inside = text.toWellFormed().replace(MARKS, (mark) => {
    return mark === '"' || mark === '\\' ? `\\${mark}` : escape(mark.codePointAt(0) ?? 0);
  });
  return `"${more === undefined ? inside : inside.replaceAll(more, `\\${more}`)}"`;
}

/** Writes a text as a string literal of JavaScript. */
export function jsLiteral(text: string): string {
  return literal(text, (code) => `\\u{${hex(code, 1)}}`);
}

/** Writes a text as a string literal of Python, and of Go, which escapes the same. */
export function pythonLiteral(text: string): string {
  return literal(text, (code) => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`));
}

/** Writes a text as a string literal of PHP. */
export function phpLiteral(text: string): string {
  return literal(text, (code) => `\\u{${hex(code, 1)}}`, '$');
}

/** Writes a text for a comment of one line. */
export function commentText(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
}
