import { describe, expect, test } from 'vitest';
import { APPSFLYER } from '../../src/vocabulary';
import { type NotationRow, NOTATIONS, TWINS } from '../../src/vocabulary/notations';
import { DOCUMENTS } from '../../src/vocabulary/reference';
import { SYSTEMS } from '../../src/vocabulary/systems';
import { systemsOf } from '../../src/vocabulary/weighing';

const rows = NOTATIONS.flatMap((notation) =>
  notation.rows.map((row) => ({ row, name: `${notation.name} ${row.names[0] ?? ''}` })),
);
const twinsOf = new Map(Object.entries(TWINS));

function valueOf({ twin }: NotationRow) {
  return twin === undefined ? undefined : twinsOf.get(twin);
}

test('every system has a notation, and signs to recognize it by', () => {
  expect(NOTATIONS.map(({ id }) => id).sort()).toEqual(SYSTEMS.map(({ id }) => id).sort());
  expect(NOTATIONS.map(({ id, name }) => [id, name]).sort()).toEqual(
    SYSTEMS.map(({ id, name }) => [id, name]).sort(),
  );
});

describe('the rows', () => {
  test('a macro is only translated into one about the same', () => {
    const wrong = rows.filter(({ row }) => {
      const isTranslated = row.fit === 'same' || row.fit === 'other-form' || row.fit === 'one-way';
      return isTranslated && row.twin !== undefined && valueOf(row)?.topic !== row.topic;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('the same means the same form, another form is another one or is explained', () => {
    const wrong = rows.filter(({ row }) => {
      const isSameForm = valueOf(row)?.form === row.form;
      return row.fit === 'same'
        ? !isSameForm
        : row.fit === 'other-form' && isSameForm && row.note === undefined;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('a hash is never translated into anything but the same hash', () => {
    const hashes = ['md5', 'sha1', 'sha256'];
    const wrong = rows.filter(({ row }) => {
      const isTranslated = row.fit === 'same' || row.fit === 'other-form';
      const forms = [row.form, valueOf(row)?.form ?? ''];
      return isTranslated && forms.some((form) => hashes.includes(form)) && forms[0] !== forms[1];
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('only an ID of the sender’s own has the opposite meaning', () => {
    const opposite = rows.filter(({ row }) => row.fit === 'opposite');
    expect(opposite.length).toBeGreaterThan(5);
    expect(opposite.every(({ row }) => row.topic === 'own-click-id' && row.twin === 'clickid')).toBe(true);
  });

  test('a row has a twin unless there is none, and AppsFlyer has it', () => {
    const wrong = rows.filter(({ row: { fit, twin } }) => {
      if (twin === undefined) return fit !== 'none' && fit !== 'one-way';
      return fit === 'none' || APPSFLYER.find(twin)?.exact !== true;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('every document is listed', () => {
    const keys = [...rows.map(({ row }) => row.origin.document), ...SYSTEMS.map(({ source }) => source)];
    expect(keys.filter((key) => !Object.hasOwn(DOCUMENTS, key))).toEqual([]);
  });

  test.each(NOTATIONS.map((notation) => [notation.name, notation] as const))(
    '%s has each name once',
    (_name, notation) => {
      const names = notation.rows.flatMap((row) => row.names);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    },
  );
});

describe('the signs', () => {
  const named = SYSTEMS.flatMap(({ id, names, moreNames }) =>
    `${names} ${moreNames}`.split(' ').flatMap((name) => (name === '' ? [] : [{ id, name }])),
  );

  test('AppsFlyer has none of the names', () => {
    expect(named.filter(({ name }) => APPSFLYER.find(name) !== undefined)).toEqual([]);
  });

  test('every name is in the table of its system', () => {
    const known = new Map(
      NOTATIONS.map(({ id, rows: all }) => [id, new Set(all.flatMap(({ names }) => names))] as const),
    );
    expect(named.filter(({ id, name }) => known.get(id)?.has(name) !== true)).toEqual([]);
  });

  test('a name that hardly any other system has is in no other table, and no sign of another', () => {
    const own = SYSTEMS.flatMap(({ id, names }) => names.split(' ').map((name) => ({ id, name })));
    const shared = own.filter(({ id, name }) => {
      const others = NOTATIONS.filter((other) => other.id !== id);
      return (
        others.some((other) => other.rows.some(({ names }) => names.includes(name))) ||
        named.some((other) => other.id !== id && other.name === name)
      );
    });
    // Voluum and Binom have the same one, so somebody is asked.
    expect(shared.map(({ id, name }) => `${id} ${name}`)).toEqual(['voluum externalid', 'binom externalid']);
  });

  test('one macro of AppsFlyer’s in parentheses rules every other system out', () => {
    const signs = {
      text: '{gps_adid}{tracker_name}',
      unknown: new Set(['gps_adid', 'tracker_name']),
      known: new Set<string>(),
    };
    expect(systemsOf({ ...signs, hasOwn: false }).systems.map(({ id }) => id)).toEqual(['adjust']);
    expect(systemsOf({ ...signs, hasOwn: true }).systems).toEqual([]);
  });
});
