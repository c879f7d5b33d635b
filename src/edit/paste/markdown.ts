const FENCED = /^(`{3,}|~{3,})[^\r\n`]*\r?\n([^]*?)\r?\n?[ \t]*\1$/;
const INLINE = /^(`{1,2})([^`]+)\1$/;
const AUTOLINK = /^<(https?:\/\/[^\s<>]+)>$/i;

/** Takes a text out of a Markdown code block, code in a line, or a link in angle brackets. */
export function readCodeBlock(text: string): string | undefined {
  return FENCED.exec(text)?.[2] ?? INLINE.exec(text)?.[2] ?? AUTOLINK.exec(text)?.[1];
}
