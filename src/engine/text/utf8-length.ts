/** Counts the bytes of a text in UTF-8. A lone surrogate counts as U+FFFD, three bytes. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) length += 1;
    else if (code < 0x800) length += 2;
    else if ((text.codePointAt(at) ?? 0) > 0xffff) {
      length += 4;
      at += 1;
    } else length += 3;
  }
  return length;
}
