import { expect, test } from 'vitest';
import { type AddPart, createParts, type Exports, type Run } from '../../src/embed/parts/parts';

/** Runs a first part among scripts that each add the part of the same name; returns what it is given to load others. */
function startAmong(scripts: Readonly<Record<string, (add: AddPart) => void>>) {
  const asked: string[] = [];
  const add = createParts((name) => {
    asked.push(name);
    const script = scripts[name];
    if (script === undefined) return Promise.reject(new Error(`no ${name}`));
    script(add);
    return Promise.resolve();
  });
  let load: (name: string) => Exports | Promise<Exports> = () => ({});
  add('main', [], (require, exports) => {
    load = require;
    exports.first = 1;
  });
  return { load, asked };
}

const later: Run = (require, exports) => {
  const { first } = require('main') as Exports;
  exports.second = Number(first) + 1;
};

test('a part in the document runs at once, and a later one when it is needed, once', async () => {
  const { load, asked } = startAmong({ later: (add) => add('later', ['main'], later) });
  expect(asked).toEqual([]);
  expect(await Promise.all([load('later'), load('later')])).toEqual([{ second: 2 }, { second: 2 }]);
  expect(load('later')).toEqual({ second: 2 });
  expect(asked).toEqual(['later']);
});

test('a part waits for the parts it needs', async () => {
  const { load, asked } = startAmong({
    later: (add) => add('later', ['main'], later),
    last: (add) =>
      add('last', ['main', 'later'], (require, exports) => {
        exports.third = Number((require('later') as Exports).second) + 1;
      }),
  });
  expect(await load('last')).toEqual({ third: 3 });
  expect(asked).toEqual(['last', 'later']);
});

test('a part that could not be loaded is tried again', async () => {
  const scripts: Record<string, (add: AddPart) => void> = {};
  const { load, asked } = startAmong(scripts);
  await expect(load('later')).rejects.toThrow('no later');
  scripts.later = (add) => add('later', ['main'], later);
  expect(await load('later')).toEqual({ second: 2 });
  expect(asked).toEqual(['later', 'later']);
});

test('a script that adds another part is no success', async () => {
  const { load } = startAmong({ later: (add) => add('other', [], later) });
  await expect(load('later')).rejects.toThrow('adds no part');
});
