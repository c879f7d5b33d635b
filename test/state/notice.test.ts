import { expect, test } from 'vitest';
import { NoticeBoard } from '../../src/state';

test('a new notice takes the place of the old, until it is closed', () => {
  const board = new NoticeBoard();
  expect(board.notice).toBeUndefined();
  board.show({ tone: 'info', message: 'one' });
  board.show({ tone: 'warning', message: 'two' });
  expect(board.notice).toEqual({ tone: 'warning', message: 'two' });
  board.close();
  expect(board.notice).toBeUndefined();
});
