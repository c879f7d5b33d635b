import { expect, test } from 'vitest';
import { readEvent } from '../../../src/event';
import { readForm } from '../../../src/event/forms';
import { fold } from '../../../src/share/redact/fold';
import notations from '../../cases/event/forms-notations.txt?raw';
import plain from '../../cases/event/forms-plain.txt?raw';
import tables from '../../cases/event/forms.txt?raw';
import wrapped from '../../cases/event/forms-wrapped.txt?raw';
import { diagnose } from './diagnosis';
import { prepare } from './redacting';

// The texts of the cases, whatever else they have.
const TEXTS = [plain, tables, wrapped, notations].flatMap((file) =>
  [...file.matchAll(/^# (.*)\n--- (?:text|event|input)\n([^]*?)(?=\n--- |\n# |$(?![^]))/gm)].map(
    ([, name = '', text = '']) => [name, text] as const,
  ),
);

const TEMPLATE =
  'https://p.example/?e=(event_name)&t=(event_time)&idfa=(idfa)&gaid=(advertising_id)&v=(encode)&r=(revenue)';
const PERSONAL = ['customer_user_id', 'idfa', 'idfv', 'advertising_id', 'android_id', 'appsflyer_id', 'ip'];

test('there are cases of every file', () => {
  expect(TEXTS.length).toBeGreaterThan(50);
});

test.each(TEXTS)(
  '%s: shared without identifiers, with the same problems of the template and the same verdict',
  (_name, event) => {
    const { work } = prepare({ template: TEMPLATE, event }, { scope: 'shape' });
    const reading = readEvent(event, readForm);
    const ids = PERSONAL.flatMap((name) => (reading.ok ? (reading.fields.get(name)?.text ?? '') : [])).filter(
      (text) => text.length > 6 && new Set(text).size > 4,
    );
    const written = fold(work.event).text;
    expect(ids.filter((id) => written.includes(id))).toEqual([]);
    const { template, checks, state } = diagnose({ template: TEMPLATE, event });
    expect(diagnose(work)).toMatchObject({ template, checks, state });
  },
);
