const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Writes a text as a JavaScript string literal. It never closes a script element. */
export function jsLiteral(text: string): string {
  const inside = text.replace(/["\\]|<(?=[/!])|[\p{C}\p{Zl}\p{Zp}]/gu, (mark) => SHORT[mark] ?? units(mark));
  return `"${inside}"`;
}

/** Writes a text as a Python string literal. */
export function pythonLiteral(text: string): string {
  const inside = text.replace(/["\\]|[\p{C}\p{Zl}\p{Zp}]/gu, (mark) => SHORT[mark] ?? codePoint(mark));
  return `"${inside}"`;
}

function units(mark: string): string {
  return mark
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function codePoint(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : units(mark);
}
