import { cited, none, type OtherNotation, otherForm, row } from './notation';

const CLICK = 'Google fills it at the click; AppsFlyer sends what the link had.';

/** Google's ValueTrack parameters. They are filled at the click, so they belong into links rather than postbacks. */
export const VALUETRACK: OtherNotation = {
  id: 'valuetrack',
  name: 'ValueTrack',
  grammar: { style: 'braces', extras: ['escapes'], echoesLink: false },
  rows: cited('documented', 'VALUETRACK', [
    row('campaignid', 'ID of the campaign', 'campaign-id', 'text', otherForm('af_c_id', CLICK)),
    row('adgroupid', 'ID of the ad group', 'adset-id', 'text', otherForm('af_adset_id', CLICK)),
    row('creative', 'ID of the ad', 'ad-id', 'text', otherForm('af_ad_id', CLICK)),
    row(
      'keyword matchtype network device placement',
      'a value of the click',
      'other',
      'text',
      none('It is known at the click only.'),
    ),
    row(
      'gclid',
      'Google’s ID of the click',
      'own-click-id',
      'text',
      none('It is Google’s own ID of the click.'),
    ),
    row('random', 'random number', 'random', 'text', otherForm('random-str', 'A number there, a text here.')),
    row(
      'lpurl escapedlpurl unescapedlpurl',
      'address of the landing page',
      'other',
      'text',
      none('A postback has no landing page.'),
    ),
    row(
      'ifmobile',
      'a text for one kind of device',
      'other',
      'text',
      none('AppsFlyer has no conditions in templates.'),
    ),
  ]),
};
