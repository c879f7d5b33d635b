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

test('a notice that can wait is shown when the one before it is closed', () => {
  const board = new NoticeBoard();
  board.showNext({ tone: 'info', message: 'a' });
  board.showNext({ tone: 'info', message: 'b' });
  expect(board.notice?.message).toBe('a');
  board.close();
  expect(board.notice?.message).toBe('b');
  board.close();
  expect(board.notice).toBeUndefined();
});
