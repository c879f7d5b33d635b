/*
 * Escapes for the markup of the places that texts are pasted into: what is written reads as it is, and nothing in it becomes a
 * heading, a list, a link, a mention or a picture. A zero-width space is inserted where a language has no escape.
 */

const ZERO_WIDTH = '\u200b';

/** Puts a text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Escapes what Markdown would read as markup, at the beginnings of lines, too: CommonMark, and the links, mentions and formulas
 * that GitHub adds. Line breaks stay; spaces at the beginning of a line become no-break spaces.
 */
export function escapeMarkdown(text: string): string {
  return breakEmoji(breakMentions(text))
    .replace(/[\\`*_[\]<>|~&#!$]/g, '\\$&')
    .replace(/^[ \t]+/gm, noBreak)
    .replace(/^(\u00a0*)([-+=]|\d{1,9}(?=[.)]))/gm, escapeStart)
    .replace(/(?<=[a-z]):(?=\/\/)|(?<=\bwww)\.|(?<=[\w+-])@(?=[\w-])/gi, '\\$&');
}

// Four spaces would begin a block of code.
function noBreak(spaces: string): string {
  return spaces.replaceAll('\t', '    ').replaceAll(' ', '\u00a0');
}

// A number is escaped at the sign after it.
function escapeStart(_: string, spaces: string, sign: string): string {
  return /\d/.test(sign) ? `${spaces}${sign}\\` : `${spaces}\\${sign}`;
}

/** Escapes what Jira's wiki markup would read as markup, at the beginnings of lines, too. Line breaks stay. */
export function escapeJira(text: string): string {
  return text
    .replace(/[\\*_+^~{}[\]!|?#()@-]/g, (sign) => (sign === '\\' ? '&#92;' : `\\${sign}`))
    .replace(/^(?=[ \t]*(?:h[1-6]|bq)\.)/gim, ZERO_WIDTH)
    .replace(/(?<=[a-z]):(?=\/\/)|(?<=\bwww)\.|(?<=\bmailto):/gi, `$&${ZERO_WIDTH}`)
    .replace(/[:;](?=[DPp\\])/g, `$&${ZERO_WIDTH}`);
}

/** Breaks what Slack's message box would read as formatting, a mention or a quote. Line breaks stay. */
export function escapeSlack(text: string): string {
  return breakEmoji(breakMentions(text))
    .replace(/[*_~`]/g, `${ZERO_WIDTH}$&`)
    .replace(/<(?=[!@#\w])/g, `$&${ZERO_WIDTH}`)
    .replace(/^(?=[ \t]*(?:>|&gt;))/gm, ZERO_WIDTH)
    .replace(/(?<=[a-z]):(?=\/\/)/gi, `$&${ZERO_WIDTH}`);
}

/** Escapes the three signs that Slack's API reads as control characters, and breaks the rest as `escapeSlack`. */
export function escapeSlackApi(text: string): string {
  return escapeSlack(entities(text));
}

/** Escapes the three signs that Slack's API reads as control characters, even in code (its documentation on formatting). */
export function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// `:fire:` is drawn as a picture in Slack and on GitHub.
function breakEmoji(text: string): string {
  return text.replace(/:(?=[a-z+-][\w+-]{0,50}:)/gi, `:${ZERO_WIDTH}`);
}

// `@here` and `@name` notify people, wherever they are pasted; the address of a mailbox does not.
function breakMentions(text: string): string {
  return text.replace(/(?<![\w.+-])@(?=[\w-])/g, `@${ZERO_WIDTH}`);
}
