import { placeInLine } from '../text/line';
import type { Reader } from '../reader';

// Rails, Phoenix, Spring and wget have the status of the answer in a line of its own.
const COMPLETED =
  /(?:^|[\s\]:])(?:(?:Completed|Sent) ([1-5]\d\d)(?=$| in \d| [A-Z])|awaiting response\.\.\. ([1-5]\d\d)\b)/;

/** Reads a line that has nothing but the status of the answer to a request in a line before it. */
export const readCompletion: Reader = {
  forms: ['access-log'],
  read: (line, { chosen }) => {
    if (chosen !== undefined || line.text.length > 2000) return undefined;
    const found = COMPLETED.exec(line.text);
    if (found === null) return undefined;
    const [, status = found[2]] = found;
    const skipped = placeInLine(line, { from: 0, to: line.text.length });
    return { items: [{ skipped, status: Number(status) }], next: line.next };
  },
};
