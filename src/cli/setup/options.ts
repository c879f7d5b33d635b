import { OPTION_NAMES, OPTION_VALUES } from '../../engine';
import { PARTNERS } from '../../partners';
import type { Option } from '../arguments/command';

/** The options that say which template is used, and how. Several commands have them. */
export const SETUP_OPTIONS: readonly Option[] = [
  {
    name: 'template',
    short: 't',
    value: 'FILE|URL',
    help: 'The template: a file, or the template itself where it begins with https:// or http://.',
  },
  {
    name: 'work',
    short: 'w',
    value: 'FILE|LINK',
    help: 'A work: a .postback.json file saved by the playground, or a link of it. The other options replace parts of it.',
  },
  {
    name: 'partner',
    short: 'p',
    value: 'ID',
    help: `The partner; “custom” is your own endpoint. One of: ${PARTNERS.map(({ id }) => id).join(', ')}.`,
  },
  {
    name: 'settings',
    short: 's',
    value: 'FILE',
    help: 'The settings of the partner and of the advertiser, as the key “partner” of a work file holds them: {"id": …, "settings": {…}, "advertiser": {…}}.',
  },
  {
    name: 'options',
    short: 'o',
    value: 'NAME=VALUE',
    isMany: true,
    help: `A rendering option. May be given several times. One of: ${OPTION_NAMES.map((name) => `${name}=${OPTION_VALUES[name].join('|')}`).join(', ')}. The first value is the default.`,
  },
  {
    name: 'vocabulary',
    value: 'NAME',
    choices: ['appsflyer', 'leanplum'],
    help: 'The language of the template.',
  },
];
