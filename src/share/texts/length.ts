/** A mark on the bar that shows how long a link is. */
export interface LengthMark {
  /** In characters. */
  readonly at: number;
  /** What takes links up to there. */
  readonly label: string;
}

/**
 * The limits a link meets on its way (Discord; Slack and Azure DevOps; web servers by RFC 9110, section 4.1; trackers
 * such as Jira; GitHub). They are as others report them.
 */
export const LENGTH_MARKS: readonly LengthMark[] = [
  { at: 256, label: 'Link field of Outlook' },
  { at: 2_000, label: 'Discord message' },
  { at: 4_000, label: 'Slack message, Azure DevOps' },
  { at: 8_000, label: 'Mail gateways and servers' },
  { at: 32_767, label: 'Jira comment' },
  { at: 65_536, label: 'GitHub comment' },
];

/** `short` goes everywhere, `long` into most places; what is `file` should be attached instead. */
export type LengthGrade = 'short' | 'long' | 'file';

/** The lengths up to which a link is short and long, in characters. */
export const GRADES = { short: 2_000, long: 4_000 } as const;

/** Grades the length of a whole link, its address included, in characters. A link that could not be made is a file. */
export function gradeLength(length: number): LengthGrade {
  if (length === 0 || length > GRADES.long) return 'file';
  return length > GRADES.short ? 'long' : 'short';
}
