/** A mark on the bar that shows the length of a link. */
export interface LengthMark {
  /** The limit, in characters. */
  readonly at: number;
  /** The product or service with this limit. */
  readonly label: string;
}

/**
 * Length limits of the places links are pasted into and sent through (Discord; Slack and Azure DevOps; web servers by
 * RFC 9110, section 4.1; trackers such as Jira; GitHub). They are as others report them.
 */
export const LENGTH_MARKS: readonly LengthMark[] = [
  { at: 256, label: 'Outlook link field' },
  { at: 2_000, label: 'Discord message' },
  { at: 4_000, label: 'Slack message, Azure DevOps' },
  { at: 8_000, label: 'Mail gateways and servers' },
  { at: 32_767, label: 'Jira comment' },
  { at: 65_536, label: 'GitHub comment' },
];

/** `short` works almost everywhere, `long` in most places; for `file`, a file should be attached instead. */
export type LengthGrade = 'short' | 'long' | 'file';

/** The maximum length of a short and of a long link, in characters. */
export const GRADES = { short: 2_000, long: 4_000 } as const;

/** Grades the length of a whole address with its link, in characters. Length 0, for no link, is `file`. */
export function gradeLength(length: number): LengthGrade {
  if (length === 0 || length > GRADES.long) return 'file';
  return length > GRADES.short ? 'long' : 'short';
}
