/** A range of addresses of one length. */
interface Row {
  /** The length of each address in characters. */
  readonly length: number;
  /** How many addresses it has. */
  readonly count: number;
  /** Returns the address with an index from 0. */
  readonly write: (index: number) => string;
}

// Documentation addresses (RFC 5737) where the length allows it, otherwise addresses that are not public (RFC 1918,
// RFC 6598, RFC 791).
const ROWS: readonly Row[] = [
  ...documentation('192.0.2.'),
  ...documentation('203.0.113.'),
  ...documentation('198.51.100.'),
  { length: 7, count: 9, write: (index) => `0.0.0.${index + 1}` },
  { length: 8, count: 9, write: (index) => `10.0.0.${index + 1}` },
  { length: 9, count: 90, write: (index) => `10.0.0.${index + 10}` },
  { length: 10, count: 156, write: (index) => `10.0.0.${index + 100}` },
  {
    length: 11,
    count: 14_040,
    write: (index) => `10.0.${10 + (index % 90)}.${100 + (Math.floor(index / 90) % 156)}`,
  },
  {
    length: 12,
    count: 24_336,
    write: (index) => `10.0.${100 + (index % 156)}.${100 + (Math.floor(index / 156) % 156)}`,
  },
  {
    length: 15,
    count: 24_336,
    write: (index) => `100.100.${100 + (index % 156)}.${100 + (Math.floor(index / 156) % 156)}`,
  },
];

function documentation(start: string): readonly Row[] {
  const { length } = start;
  return [
    { length: length + 1, count: 9, write: (index) => start + String(index + 1) },
    { length: length + 2, count: 90, write: (index) => start + String(index + 10) },
    { length: length + 3, count: 156, write: (index) => start + String(index + 100) },
  ];
}

/** Returns the IPv4 placeholder of a length with an index from 0: `192.0.2.1` for 9 and 0. The index wraps around. */
export function ipv4Placeholder(length: number, index: number): string {
  const rows = ROWS.filter((row) => row.length === length);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  let rest = count === 0 ? 0 : index % count;
  for (const row of rows) {
    if (rest < row.count) return row.write(rest);
    rest -= row.count;
  }
  return '0.0.0.0';
}
