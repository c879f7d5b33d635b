import type { SentCounts } from '../../batch';

/** A line of what a postback report says was really sent. */
export interface SentLine {
  /** What is counted. */
  readonly label: string;
  /** Rows. */
  readonly rows: number;
  /** `ok` for what is as expected, `warning` for what differs or was refused. */
  readonly tone: 'plain' | 'ok' | 'warning';
}

/** What a postback report says, in groups with a title each; groups without a line are left out. */
export interface SentGroup {
  /** The title. */
  readonly title: string;
  /** Its lines, the most frequent first. */
  readonly lines: readonly SentLine[];
}

/** Arranges what a postback report says was really sent and answered. */
export function sentGroups({
  same,
  different,
  without,
  unexpected,
  codes,
  messages,
  parameters,
}: SentCounts): readonly SentGroup[] {
  const ours: readonly SentLine[] = [
    { label: 'the same as ours, byte by byte', rows: same, tone: 'ok' },
    { label: 'different', rows: different, tone: 'warning' },
    { label: 'no URL in the row', rows: without, tone: 'plain' },
    { label: 'sent, although the checks say it is not', rows: unexpected, tone: 'warning' },
  ];
  const groups = [
    { title: 'The URL that was sent', lines: ours.filter(({ rows }) => rows > 0) },
    { title: 'First different in', lines: linesOf(parameters, 'warning') },
    { title: 'Answered', lines: linesOf(codes, 'plain').map(withAnswer) },
    { title: 'Error messages', lines: linesOf(messages, 'warning') },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

const MAX_LISTED = 12;

function linesOf(counts: ReadonlyMap<string, number>, tone: SentLine['tone']): readonly SentLine[] {
  return [...counts]
    .filter(([label, rows]) => rows > 0 && (label !== '' || tone === 'plain'))
    .sort((one, other) => other[1] - one[1])
    .slice(0, MAX_LISTED)
    .map(([label, rows]) => ({ label, rows, tone }));
}

function withAnswer({ label, rows }: SentLine): SentLine {
  if (label === '') return { label: 'no response code', rows, tone: 'plain' };
  return { label, rows, tone: /^2\d\d$/.test(label.trim()) ? 'ok' : 'warning' };
}
