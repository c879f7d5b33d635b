import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, MAX_TEMPLATE_LENGTH, parse, type EventFields, type Template } from '../../src/engine';
import {
  convertNotation,
  format,
  insertMacro,
  macroOccurrences,
  missingFields,
  moveParameter,
  parameterAt,
  recognizePaste,
  removeParameter,
  renameMacro,
  renameParameter,
  sortParameters,
  toggleParameter,
  unformat,
  type Change,
} from '../../src/edit';
import { APPSFLYER } from '../../src/vocabulary';
import { anyEvent, anyOptions, anyTemplate } from '../engine/arbitraries';
import { laidOutTemplate } from './editing';
import { renderTemplate } from '../engine/rendering';
import { fewerRuns } from '../properties';

// Each value takes some tenths of a ms: templates are read, edited and read again.
const RUNS = fewerRuns(8);

const templates = fc.oneof(anyTemplate, laidOutTemplate, laidOutTemplate);
const read = (text: string) => parse(text, APPSFLYER);
const after = (text: string, change: Change | undefined) => applyEdits(text, change?.edits ?? []);

// The characters before an offset that are sent.
const sentBefore = ({ parts, text }: Template, offset: number) => {
  return parts
    .filter(({ type, from }) => type !== 'layout' && from < offset)
    .map(({ from, to }) => text.slice(from, Math.min(to, offset)))
    .join('');
};

describe.each([
  ['format', (template: Template, cursor: number) => format(template, { cursor })],
  ['aligned format', (template: Template, cursor: number) => format(template, { cursor, aligned: true })],
  ['unformat', (template: Template, cursor: number) => unformat(template, { cursor })],
] as const)('%s', (_name, lay) => {
  test('does not change what is sent', () => {
    fc.assert(
      fc.property(templates, anyEvent, anyOptions, (text, event: EventFields, options) => {
        const laid = after(text, lay(read(text), 0));
        expect(renderTemplate(laid, { event, options }).text).toBe(
          renderTemplate(text, { event, options }).text,
        );
      }),
      RUNS,
    );
  });

  test('changes nothing a second time', () => {
    fc.assert(
      fc.property(templates, (text) => {
        const laid = after(text, lay(read(text), 0));
        expect(lay(read(laid), 0)?.edits ?? []).toEqual([]);
      }),
      RUNS,
    );
  });

  test('keeps the cursor between the same characters', () => {
    fc.assert(
      fc.property(templates, fc.nat(), (text, anywhere) => {
        // Where a disabled line follows a sign, the sign moves after it.
        fc.pre(!/[?&][\r\n]\s*\/\//.test(text));
        const template = read(text);
        const cursor = anywhere % (text.length + 1);
        const change = lay(template, cursor);
        if (change?.cursor === undefined) return;
        expect(sentBefore(read(after(text, change)), change.cursor)).toBe(sentBefore(template, cursor));
      }),
      RUNS,
    );
  });
});

test('formatting and then unformatting leaves the rendered request as it was', () => {
  fc.assert(
    fc.property(templates, anyEvent, anyOptions, (text, event: EventFields, options) => {
      const laid = after(text, format(read(text)));
      const back = after(laid, unformat(read(laid)));
      expect(renderTemplate(back, { event, options }).text).toBe(
        renderTemplate(text, { event, options }).text,
      );
    }),
    RUNS,
  );
});

test('formatting again undoes unformatting, to the line breaks', () => {
  fc.assert(
    fc.property(templates, (text) => {
      const laid = after(text, format(read(text)));
      const back = after(laid, unformat(read(laid)));
      const again = after(back, format(read(back)));
      // A template in one line has no line break to copy.
      expect(again.replace(/\r\n?/g, '\n')).toBe(laid.replace(/\r\n?/g, '\n'));
    }),
    RUNS,
  );
});

// A cursor on a parameter if one of six tries finds one.
const parameterCursor = (text: string, anywhere: number) => {
  const template = read(text);
  const cursors = Array.from({ length: 6 }, (_, at) => (anywhere + at * 17) % (text.length + 1));
  return cursors.find((cursor) => parameterAt(template, cursor) !== undefined) ?? 0;
};

const contentAt = (text: string, cursor: number) => {
  const { from, to, name } = parameterAt(read(text), cursor) ?? { from: 0, to: 0, name: { from: 0, to: 0 } };
  return {
    content: text.slice(from, to),
    in: Math.min(Math.max(0, cursor - from), to - from),
    name: text.slice(name.from, name.to),
  };
};

const withParameter = fc.tuple(templates, fc.nat()).map(([text, anywhere]) => {
  return { text, cursor: parameterCursor(text, anywhere) };
});

// A query or a form whose parameters are on one line, on a line each, or some here and some there.
const oneOrMoreLines = fc
  .tuple(
    fc.constantFrom('https://p.example/', 'https://p.example', 'POST https://p.example/\nX: 1\n\n', ''),
    fc.array(
      fc.tuple(
        fc.constantFrom('', '\n  ', '\n', '\r\n\t', '\n  //&off=1\n  ', '\n//?off=(ip)\n  // a note\n'),
        fc.constantFrom('a=(idfa)', 'b=1', 'c=', 'd', 'e=x%20y', 'f={city}', 'g=https://q/x', '=x', 'i=//x'),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    fc.constantFrom('', '#top', '#x&y=1&z=(ip)', '&', '\n', '\n#x', '\n  //&off=1', '\n// a note\n'),
    fc.nat(),
  )
  .map(([start, parameters, end, anywhere]) => {
    const isForm = start.startsWith('POST');
    const written = parameters.map(([gap, parameter], index) => {
      const sign = index > 0 ? '&' : isForm ? '' : '?';
      return (index === 0 && (isForm || start === '') ? '' : gap) + sign + parameter;
    });
    const text = start + written.join('') + (isForm ? end.replace(/#.*/, '') : end);
    return { text, cursor: parameterCursor(text, anywhere) };
  });

describe('a parameter', () => {
  test('that is disabled and enabled again is sent as before, and the cursor is at the same parameter', () => {
    fc.assert(
      fc.property(withParameter, anyEvent, anyOptions, ({ text, cursor }, event, options) => {
        const template = read(text);
        const first = toggleParameter(template, cursor);
        if (first?.cursor === undefined || parameterAt(template, cursor)?.enabled !== true) return;
        const off = after(text, first);
        expect(parameterAt(read(off), first.cursor)?.enabled).toBe(false);
        const second = toggleParameter(read(off), first.cursor);
        const on = after(off, second);
        expect(renderTemplate(on, { event, options }).text).toBe(
          renderTemplate(text, { event, options }).text,
        );
        expect(contentAt(on, second?.cursor ?? 0).name).toBe(contentAt(off, first.cursor).name);
      }),
      RUNS,
    );
  });

  test('that is disabled and enabled again leaves the template as it was, unless its value is on several lines', () => {
    fc.assert(
      fc.property(oneOrMoreLines, ({ text, cursor }) => {
        const template = read(text);
        const entry = parameterAt(template, cursor);
        const first = toggleParameter(template, cursor);
        if (first?.cursor === undefined || entry?.enabled !== true) return;
        const off = after(text, first);
        const second = toggleParameter(read(off), first.cursor);
        expect({ text, off, on: after(off, second) }).toEqual({ text, off, on: text });
        expect(second?.cursor).toBe(Math.min(Math.max(cursor, entry.from), entry.to));
      }),
      RUNS,
    );
  });

  test('that is disabled is the only thing no longer sent', () => {
    fc.assert(
      fc.property(withParameter, ({ text, cursor }) => {
        const template = read(text);
        if (parameterAt(template, cursor)?.enabled !== true) return;
        const change = toggleParameter(template, cursor);
        const removed = removeParameter(template, cursor);
        if (change === undefined || removed === undefined) return;
        expect(renderTemplate(after(text, change)).text).toBe(renderTemplate(after(text, removed)).text);
      }),
      RUNS,
    );
  });

  test('that is moved down and up again is where it was', () => {
    fc.assert(
      fc.property(withParameter, ({ text, cursor }) => {
        const down = moveParameter(read(text), cursor, 'down');
        if (down?.cursor === undefined) return;
        const moved = after(text, down);
        expect(contentAt(moved, down.cursor)).toEqual(contentAt(text, cursor));
        const up = moveParameter(read(moved), down.cursor, 'up');
        if (up === undefined) return;
        const back = after(moved, up);
        expect(renderTemplate(back).text).toBe(renderTemplate(text).text);
        expect(contentAt(back, up.cursor ?? 0)).toEqual(contentAt(text, cursor));
      }),
      RUNS,
    );
  });

  test('has its new name after it is renamed, and nothing else changed', () => {
    fc.assert(
      fc.property(
        withParameter,
        fc.constantFrom('new', 'a b', 'x=y&z#', '//', '(ip)', 'ü'),
        ({ text, cursor }, name) => {
          const before = parameterAt(read(text), cursor);
          const change = renameParameter(read(text), cursor, name);
          if (before === undefined || change === undefined) return;
          const renamed = after(text, change);
          const now = parameterAt(read(renamed), before.name.from);
          expect(now?.count).toBe(before.count);
          expect(renamed.slice(now?.name.from, now?.name.to)).toBe(
            name.replace(/[ =&#/]/g, encodeURIComponent),
          );
        },
      ),
      RUNS,
    );
  });
});

test.each(['name', 'vocabulary'] as const)(
  'sorting by %s sends the same parameters, and changes nothing a second time',
  (by) => {
    fc.assert(
      fc.property(templates, (text) => {
        const sorted = after(text, sortParameters(read(text), by, APPSFLYER));
        const pieces = (of: string) => renderTemplate(of).text.split(/[?&#]/).sort();
        if (!/\?.*\?|[?&]\s*#|POST|PUT|GET/is.test(text)) expect(pieces(sorted)).toEqual(pieces(text));
        expect(renderTemplate(sorted).text.length).toBe(renderTemplate(text).text.length);
        expect(sortParameters(read(sorted), by, APPSFLYER)).toBeUndefined();
      }),
      RUNS,
    );
  },
);

test.each(['paren', 'brace', 'sdk', 'click'] as const)(
  'in the notation %s known macros have the same values',
  (to) => {
    fc.assert(
      fc.property(templates, anyEvent, (text, event) => {
        const isKnown = read(text).parts.every(
          (part) => part.type !== 'macro' || APPSFLYER.find(part.name) !== undefined,
        );
        if (!isKnown) return;
        const converted = after(text, convertNotation(read(text), to));
        expect(renderTemplate(converted, { event }).text).toBe(renderTemplate(text, { event }).text);
      }),
      RUNS,
    );
  },
);

test('every function is total; its edits are in order, do not overlap, are in range and change something; its cursor is in the text', () => {
  fc.assert(
    fc.property(templates, fc.integer({ min: -2, max: 300 }), (text, offset) => {
      const template = read(text);
      const changes = [
        format(template, { cursor: offset, json: true }),
        unformat(template, { cursor: offset, json: true }),
        toggleParameter(template, offset),
        removeParameter(template, offset),
        moveParameter(template, offset, 'up'),
        moveParameter(template, offset, 'down'),
        renameParameter(template, offset, 'x'),
        sortParameters(template, 'name', APPSFLYER, offset),
        convertNotation(template, 'brace', offset),
        renameMacro(template, offset, 'idfa', APPSFLYER),
        insertMacro(template, offset, 'idfa'),
      ];
      for (const change of changes) if (change !== undefined) checkChange(text, change, offset);
      macroOccurrences(template, offset, APPSFLYER);
      missingFields(template, new Map(), APPSFLYER);
      recognizePaste(text);
    }),
    RUNS,
  );
});

function checkChange(text: string, { edits, cursor }: Change, offset: number): void {
  const edges = [0, ...edits.flatMap(({ from, to }) => [from, to]), text.length];
  expect(edges).toEqual(edges.toSorted((a, b) => a - b));
  const result = applyEdits(text, edits);
  expect(result).not.toBe(text);
  if (cursor === undefined || offset < 0 || offset > text.length) return;
  expect(cursor).toBeGreaterThanOrEqual(0);
  expect(cursor).toBeLessThanOrEqual(result.length);
}

test('a long template is edited too', () => {
  const text = `https://p.example/?${'a=(idfa)&'.repeat(MAX_TEMPLATE_LENGTH / 10)}`;
  const laid = after(text, format(read(text), { aligned: true }));
  after(laid, unformat(read(laid)));
  toggleParameter(read(laid), laid.length - 10);
  sortParameters(read(laid), 'vocabulary', APPSFLYER);
  // Work that grows with the square of the length would not end in time.
  expect(laid.length).toBeGreaterThan(text.length);
});
