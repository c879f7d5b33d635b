import { describe, expect, test } from 'vitest';
import { decode, parse, type Decoded, type DecodedText, type JsonNode, type Span } from '../../src/engine';
import { readCases, textOf } from './cases';

/*
 * test/cases/decode. Sections of a case:
 * - request: the request as one text.
 * - url: a line `name from-to text` for each part of the URL.
 * - parameters: a line for each, `place from-to`, then name and value as `from-to "decoded"`; what is not as it
 *   should be follows as `(code from-to)`, counted from the start of the name or value.
 * - json: for each parameter that holds JSON its tree, and that of a JSON body, or what is wrong with it; offsets
 *   are those of the decoded value.
 * - headers: a line `name = value` for each. body: its span.
 */
const SHAPE = {
  sections: ['request', 'url', 'parameters', 'json', 'headers', 'body'],
  required: [['request'], ['url', 'parameters', 'json', 'headers', 'body']],
};

const files = import.meta.glob<string>('../cases/decode/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const span = ({ from, to }: Span) => `${from}-${to}`;

function describeText({ at, text, problems }: DecodedText): string {
  return [
    `${span(at)} ${JSON.stringify(text)}`,
    ...problems.map((each) => `(${each.code} ${span(each)})`),
  ].join(' ');
}

function describeTree(node: JsonNode, label: string, indent = ''): string[] {
  const head = `${indent}${label} ${span(node)}`;
  const inner = `${indent}  `;
  switch (node.type) {
    case 'object':
      return [
        `${head} object`,
        ...node.entries.flatMap(({ key, value }) => describeTree(value, JSON.stringify(key), inner)),
      ];
    case 'array':
      return [`${head} array`, ...node.items.flatMap((item, index) => describeTree(item, `${index}`, inner))];
    case 'string':
      return [`${head} ${JSON.stringify(node.value)}`];
    default:
      return [`${head} ${node.text}`];
  }
}

const DESCRIPTIONS = {
  url: ({ url }: Decoded, request: string) =>
    Object.entries(url).map(
      ([name, at]: [string, Span]) => `${name} ${span(at)} ${request.slice(at.from, at.to)}`,
    ),
  parameters: ({ parameters }: Decoded) =>
    parameters.map((each) => {
      const { place, name, value } = each;
      const described = value === undefined ? '' : ` = ${describeText(value)}`;
      return `${place} ${span(each)}: ${describeText(name)}${described}`;
    }),
  json: ({ parameters, body }: Decoded) => {
    const readings = [
      ...parameters.flatMap(({ name, json }) => (json ? [{ label: name.text, json }] : [])),
      ...(body?.json ? [{ label: 'body', json: body.json }] : []),
    ];
    return readings.flatMap(({ label, json }) => {
      if (json.ok) return describeTree(json.node, label);
      return [`${label} ${json.problem.code} ${span(json.problem)}`];
    });
  },
  headers: ({ headers }: Decoded, request: string) =>
    headers.map(
      ({ name, value }) => `${request.slice(name.from, name.to)} = ${request.slice(value.from, value.to)}`,
    ),
  body: ({ body }: Decoded) => (body === undefined ? [] : [span(body)]),
} satisfies Record<string, (decoded: Decoded, request: string) => string[]>;

for (const [path, text] of Object.entries(files)) {
  describe(path.slice('../cases/'.length), () => {
    test.each(readCases(text, SHAPE))('$name', (each) => {
      const request = textOf(each, 'request') ?? '';
      const decoded = decode(request, parse(request, { notations: [] }).outline);
      for (const [section, describeSection] of Object.entries(DESCRIPTIONS)) {
        const expected = textOf(each, section);
        if (expected !== undefined) expect(describeSection(decoded, request).join('\n')).toBe(expected);
      }
    });
  });
}

test('there are golden cases', () => {
  expect(Object.keys(files).length).toBeGreaterThan(3);
});
