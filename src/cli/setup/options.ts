import type { Option } from '../arguments/command';

/** The options that say which template is used, and how. Several commands have them. */
export const SETUP_OPTIONS: readonly Option[] = [
  { name: 'template', short: 't', value: 'FILE', help: 'The template, as text.' },
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
    help: 'The partner, such as leanplum. “custom” is your own endpoint.',
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
    help: 'A rendering option, such as missing=drop. May be given several times.',
  },
  {
    name: 'vocabulary',
    value: 'NAME',
    choices: ['appsflyer', 'leanplum'],
    help: 'The language of the template.',
  },
];
