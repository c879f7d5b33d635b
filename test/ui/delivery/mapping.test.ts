import { expect, test } from 'vitest';
import { readMapping, withCell } from '../../../src/ui/delivery/mapping';

test('what is no row is passed over', () => {
  expect(readMapping([{ event: 'a' }, 'x', null, [1]])).toEqual([{ event: 'a' }]);
  expect(readMapping('x')).toEqual([]);
});

test('an empty cell is taken away, but for the name of the event', () => {
  expect(withCell({ event: 'a' }, 'revenue', 'none', 'event')).toEqual({ event: 'a', revenue: 'none' });
  expect(withCell({ event: 'a', revenue: 'none' }, 'revenue', '', 'event')).toEqual({ event: 'a' });
  expect(withCell({ event: 'a' }, 'event', '', 'event')).toEqual({ event: '' });
});
