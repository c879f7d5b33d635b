import { readFirstJson } from '../../../event/forms';
import { headersOf } from '../json/headers';
import { type JsonObject, scalarOf, textOf, valueOf } from '../json/source';
import { cutLine, lineAt, trimmedLine } from '../text/line';
import { cut, type Mapped, placeOf } from '../text/mapped';
import type { Reader } from '../reader';
import { arrivalOf } from '../request';

const FIRST = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (https?:\/\/\S+): (\{)$/d;

/** Reads what Postman's console has of a request: method and address, and an object with its headers and its body. */
export const readPostman: Reader = {
  forms: ['http'],
  read: (whole, { budget }) => {
    const line = trimmedLine(whole);
    const [, method, url, brace] = FIRST.exec(line.text)?.indices ?? [];
    if (method === undefined || url === undefined || brace === undefined) return undefined;
    const { source } = line;
    const from = line.from + brace[0];
    if (budget.left <= 0) return undefined;
    budget.left -= source.text.length - from;
    const object = readFirstJson(source.text, from);
    if (object?.node.type !== 'object') return undefined;
    const to = from + object.node.to;
    const json = cut(source, { from, to });
    const at = placeOf(source, { from: line.from, to });
    const arrival = arrivalOf({
      form: 'http',
      at,
      method: cutLine(line, { from: method[0], to: method[1] }),
      url: cutLine(line, { from: url[0], to: url[1] }),
      headers: headersOf(json, [object.node]).lines,
      body: bodyOf(json, object.node),
    });
    return { items: [arrival], next: lineAt(source, to).next };
  },
};

function bodyOf(json: Mapped, node: JsonObject): Mapped | undefined {
  const body = valueOf(node, ['requestbody']);
  if (body === undefined || scalarOf(body) === '') return undefined;
  return body.type === 'string' ? textOf(json, body) : cut(json, body);
}
