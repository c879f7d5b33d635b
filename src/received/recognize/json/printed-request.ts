import { readJson } from '../../../engine';
import { edited, readLoose, scoreOfNode } from '../../../event/forms';
import { lineAt } from '../text/line';
import { cut, type Mapped } from '../text/mapped';
import { through } from '../text/undo';
import type { Arrival } from '../../arrival';
import type { Reader } from '../reader';
import { bodyArrival } from './body';
import { requestInJson } from './request';
import type { JsonObject } from './source';

const START = /\{\s*(?:'[\w.-]+':|[A-Za-z_$][\w$]*: )/;
// Longer ones are not read.
const MAX_CHARACTERS = 50_000;

/** Reads an object that Python or JavaScript printed and that holds a request, such as the event of a Lambda function. */
export const readPrintedRequest: Reader = {
  forms: ['fields'],
  read: (line, { budget }) => {
    const start = START.exec(line.text)?.index;
    if (start === undefined || start > 300 || budget.left <= 0) return undefined;
    const from = line.from + start;
    const written = cut(line.source, { from, to: from + MAX_CHARACTERS });
    budget.left -= written.text.length;
    const loose = readLoose(written.text);
    if (loose === undefined || loose.isBroken) return undefined;
    const json = through(
      cut(written, { from: 0, to: loose.to }),
      edited(written.text.slice(0, loose.to), loose.edits),
    );
    const reading = readJson(json.text);
    const node = reading.ok && reading.node.type === 'object' ? reading.node : undefined;
    const request = node && (requestInJson(json, node, 'fields') ?? bodyIn(json, node));
    return request && { items: [request], next: lineAt(line.source, from + loose.to).next };
  },
};

// More are those of an event. One that has objects in it is no list of parameters.
const MIN_FIELDS = 4;

function bodyIn(json: Mapped, node: JsonObject): Arrival | undefined {
  const isFlat = node.entries.every(({ value }) => value.type !== 'object');
  if (isFlat || scoreOfNode(node) < MIN_FIELDS) return undefined;
  const body = bodyArrival(json, node);
  return { ...body, notes: [...(body.notes ?? []), { code: 're-encoded', at: body.at }] };
}
