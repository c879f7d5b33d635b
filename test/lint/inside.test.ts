import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  parse,
  planTemplate,
  DEFAULT_OPTIONS,
  NO_FIELDS,
  render,
  segmentsOf,
} from '../../src/engine';
import { innerTemplate } from '../../src/edit';
import { insideOfOther } from '../../src/lint/inside';
import { mayBeForeign } from '../../src/lint/lint';
import { APPSFLYER } from '../../src/vocabulary';

function isLookedAt(text: string): boolean {
  const rendering = render(planTemplate(parse(text, APPSFLYER), APPSFLYER, DEFAULT_OPTIONS), NO_FIELDS);
  return mayBeForeign(rendering, segmentsOf(rendering));
}

describe('a template inside of other text', () => {
  test.each([
    ['[the link](https://p.example/?id=(idfa))', 'https://p.example/?id=(idfa)', 'GET'],
    ['[https://p.example/?id=(idfa)](https://p.example/?id=(idfa))', 'https://p.example/?id=(idfa)', 'GET'],
    ['  curl "https://p.example/?id=(idfa)&ip=(ip)"\n', 'https://p.example/?id=(idfa)&ip=(ip)', 'GET'],
    [
      `$ curl -X POST 'https://p.example/e' -H 'Content-Type: application/json' -d '{"a":"(idfa)"}'`,
      'POST https://p.example/e\nContent-Type: application/json\n\n{"a":"(idfa)"}',
      'POST',
    ],
    ['```\nhttps://p.example/?id=(idfa)\n```', 'https://p.example/?id=(idfa)', 'GET'],
    ['<a href="https://p.example/?id=(idfa)">x</a>', 'https://p.example/?id=(idfa)', 'GET'],
  ])('%j', (text, clean, method) => {
    expect(isLookedAt(text)).toBe(true);
    const inner = innerTemplate(text);
    const found = inner && insideOfOther(text, inner);
    expect(found).toMatchObject({ code: 'not-a-web-address', severity: 'error', fixes: [] });
    const [change] = found?.suggestions ?? [];
    expect(applyEdits(text, change?.edits ?? []).trim()).toBe(clean);
    expect(change?.changes).toBe(`The request is a ${method}. The request is sent to “p.example”.`);
  });

  test.each(['https://p.example/?id=(idfa)', 'curl', '[a](b)', 'curl -F a=@b https://p.example/'])(
    '%j is none',
    (text) => {
      expect(innerTemplate(text)).toBeUndefined();
    },
  );
});
