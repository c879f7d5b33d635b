import { entities, escapeJira, escapeMarkdown, escapeSlack, escapeSlackApi, oneLine } from './escape';

/** The markup languages that texts are written in; `slack-api` is Slack's as its API reads it. */
export type MarkupName = 'plain' | 'markdown' | 'jira' | 'slack' | 'slack-api';

/** Functions that write texts in a markup language. They escape what the language would read as markup. */
export interface Markup {
  /** Writes the title of the whole text, on one line. */
  readonly title: (text: string) => string;
  /** Writes the heading of a section; the text is not escaped. */
  readonly heading: (text: string) => string;
  /** Writes a paragraph; line breaks stay. */
  readonly paragraph: (text: string) => string;
  /** Writes one item of a list, on one line. */
  readonly item: (text: string) => string;
  /** Writes a block that is shown exactly as it is. */
  readonly block: (text: string) => string;
}

const PLAIN: Markup = {
  title: (text) => `${text}\n${'='.repeat(Math.min(text.length, 60))}`,
  heading: (text) => `${text}:`,
  paragraph: (text) => text,
  item: (text) => `- ${oneLine(text)}`,
  block: (text) => text.replace(/^(?=[^\r\n])/gm, '    '),
};

const MARKDOWN: Markup = {
  title: (text) => `### ${escapeMarkdown(oneLine(text))}`,
  heading: (text) => `**${text}**`,
  paragraph: escapeMarkdown,
  item: (text) => `- ${escapeMarkdown(oneLine(text))}`,
  block: (text) => {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}\n${text}\n${fence}`;
  },
};

const JIRA: Markup = {
  title: (text) => `h3. ${escapeJira(oneLine(text))}`,
  heading: (text) => `*${text}*`,
  paragraph: escapeJira,
  item: (text) => `* ${escapeJira(oneLine(text))}`,
  // The block ends at the first `{noformat`, so a zero-width space is inserted into any inside it.
  block: (text) => `{noformat}\n${text.replace(/\{(?=noformat)/gi, '{\u200b')}\n{noformat}`,
};

const SLACK = slackWith(escapeSlack, (text) => text);
const SLACK_API = slackWith(escapeSlackApi, entities);

function slackWith(escape: (text: string) => string, escapeCode: (text: string) => string): Markup {
  return {
    title: (text) => `*${escape(oneLine(text).replace(/[*_~`]/g, ''))}*`,
    heading: (text) => `*${text}*`,
    paragraph: escape,
    item: (text) => `• ${escape(oneLine(text))}`,
    block: (text) => `\`\`\`\n${escapeCode(text.replace(/`(?=``)/g, '`\u200b'))}\n\`\`\``,
  };
}

/** The markup functions by name. */
export const MARKUPS: Readonly<Record<MarkupName, Markup>> = {
  plain: PLAIN,
  markdown: MARKDOWN,
  jira: JIRA,
  slack: SLACK,
  'slack-api': SLACK_API,
};

function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}
