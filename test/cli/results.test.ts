import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCodes } from '../../src/engine';
import { toJunit } from '../../src/cli/test/junit';
import type { Result } from '../../src/cli/test/suite';
import { toTap } from '../../src/cli/test/tap';
import { anyCharacter, fewerRuns } from '../properties';

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.stringMatching(/^[#\\<>&"'\n ]{0,6}$/),
  fc.constantFrom('ok 1', '...', '---', ']]>', '\ufffe', '\ud800', '\u001b[31m', '\u009b', '\u202e'),
);
const fault = fc.record({ request: text, differences: fc.array(text, { minLength: 1, maxLength: 2 }) });
const result: fc.Arbitrary<Result> = fc.oneof(
  fc.record({
    file: text,
    name: text,
    state: fc.constantFrom('passed' as const, 'skipped' as const),
    faults: fc.constant([]),
  }),
  fc.record({
    file: text,
    name: text,
    state: fc.constant('failed' as const),
    faults: fc.array(fault, { minLength: 1, maxLength: 2 }),
  }),
);
const results = fc.array(result, { maxLength: 4 });

// https://testanything.org/tap-version-14-specification.html
test('TAP is read back as it was written, whatever is in the names and values', () => {
  fc.assert(
    fc.property(results, (written) => {
      expect(toTap(written)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      const [version, plan, ...lines] = toTap(written).replace(/\n$/, '').split('\n');
      expect([version, plan]).toEqual(['TAP version 14', `1..${written.length}`]);
      const points = lines.flatMap((line) => /^(not )?ok (\d+) - (.*)$/.exec(line)?.slice(1, 4) ?? []);
      const isBlock = (line: string) =>
        /^ {2}(---|\.\.\.|faults:)$|^ {4}- request: "|^ {6}differences:$|^ {8}- "/.test(line);
      const isPoint = (line: string) => /^(not )?ok /.test(line);
      expect(lines.filter((line) => !isPoint(line) && !isBlock(line))).toEqual([]);
      const values = lines.flatMap((line) => /^ +- (?:request: )?(".*")$/.exec(line)?.[1] ?? []);
      expect(values.map((value): unknown => JSON.parse(value))).toEqual(
        written.flatMap(({ faults }) =>
          faults.flatMap(({ request, differences }) => [request, ...differences]),
        ),
      );
      const read = written.map((_, index) => points.slice(index * 3, index * 3 + 3));
      expect(read).toEqual(
        written.map(({ file, name, state }, index) => {
          const description = withCodes(`${file}: ${name}`.replace(/\s+/g, ' ')).replace(/[\\#]/g, '\\$&');
          const directive = state === 'skipped' ? ' # SKIP no event is in its scope' : '';
          return [state === 'failed' ? 'not ' : undefined, String(index + 1), description + directive];
        }),
      );
    }),
    fewerRuns(10),
  );
});

test('JUnit is well-formed XML with the same names, whatever is in them', () => {
  fc.assert(
    fc.property(results, (written) => {
      const names = elementsIn(toJunit(written)).flatMap(({ name, attributes }) =>
        name === 'testcase' ? [`${attributes.get('classname') ?? ''} ${attributes.get('name') ?? ''}`] : [],
      );
      const shown = (each: string) =>
        withCodes(each)
          .replace(/[\ufffe\uffff]/g, '\ufffd')
          .replace(/[\n\t\r]/g, ' ');
      const expected = written.map(({ file, name }) => `${shown(file)} ${shown(name)}`);
      expect(names.map((each) => each.replace(/[\n\t\r]/g, ' ')).sort()).toEqual(expected.sort());
    }),
    fewerRuns(10),
  );
});

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads XML of elements, attributes in double quotes and text. Throws at anything that is not well-formed. */
function elementsIn(xml: string): Element[] {
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const elements: Element[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trimEnd();
  const token = /<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;
  for (let at = 0; at < body.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [, close, name = '', written = '', isEmpty, characters] = token.exec(body) ?? [];
    if (token.lastIndex === 0) throw new Error(`This is not XML: ${body.slice(at, at + 40)}`);
    if (characters !== undefined) decoded(characters);
    else if (close === '/') expect(open.pop()).toBe(name);
    else {
      const pairs = [...written.matchAll(/ ([a-z]+)="([^"]*)"/g)];
      elements.push({
        name,
        attributes: new Map(pairs.map(([, key = '', value = '']) => [key, decoded(value)])),
      });
      if (isEmpty !== '/') open.push(name);
    }
  }
  expect(open).toEqual([]);
  return elements;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&([^;]*);?/g, (reference, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined || !reference.endsWith(';')) throw new Error(`no entity: ${reference}`);
    return character;
  });
}
