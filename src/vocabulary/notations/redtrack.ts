import { cited, none, type OtherNotation, otherForm, row } from './notation';

const five = ['1', '2', '3', '4', '5'] as const;
const later = Array.from({ length: 15 }, (_, index) => `sub${String(index + 6)}`).join(' ');

/** RedTrack's parameters. Only those that carry data of the source are documented where it could be read. */
export const REDTRACK: OtherNotation = {
  id: 'redtrack',
  name: 'RedTrack',
  grammar: { style: 'braces', extras: [], echoesLink: false },
  rows: cited('documented', 'REDTRACK', [
    ...five.map((n) =>
      row(
        `sub${n}`,
        'data of the source',
        `sub-${n}`,
        'text',
        otherForm(`af_sub${n}`, `The source’s sub${n} there, the value of the link’s af_sub${n} here.`),
      ),
    ),
    row(later, 'data of the source', 'other', 'text', none('AppsFlyer has five of them only.')),
  ]),
};
