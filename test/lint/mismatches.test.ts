import { expect, test } from 'vitest';
import { codesOf } from './linting';

/** A name, the macros it may stand for, and those it may not. */
const NAMES = `
event_name: event_name partner_event_id | event_value event_time app_name
event: event_name partner_event_id event_value | ip
evt: event_name | ip
goal: partner_event_id event_name | ip
goal_id: partner_event_id event_name | ip
event_id: partner_event_id event_name |
event_type: event_name partner_event_id retargeting_conversion_type | ip
event_value: event_value | event_name ip
event_values: event_value |
event_data: event_value | ip
event_params: event_value | ip
value: event_value event_revenue event_revenue_USD |
val: event_value event_revenue |
revenue: event_revenue event_revenue_USD | event_revenue_currency ip event_value
rev: event_revenue event_revenue_USD | ip
revenue_usd: event_revenue_USD | event_revenue_currency ip
usd_revenue: event_revenue_USD | ip
price: event_revenue event_revenue_USD | event_revenue_currency ip
amount: event_revenue event_revenue_USD | event_revenue_currency ip
sum: event_revenue event_revenue_USD | event_revenue_currency
payout: event_revenue event_revenue_USD |
sale_amount: event_revenue event_revenue_USD | event_revenue_currency
monetary: event_revenue event_revenue_USD | event_revenue_currency
currency: event_revenue_currency | event_revenue country_code ip
currency_code: event_revenue_currency | event_revenue country_code
cur: event_revenue_currency | event_revenue country_code
ccy: event_revenue_currency | event_revenue
event_revenue: event_revenue event_revenue_USD | event_revenue_currency
event_revenue_currency: event_revenue_currency | event_revenue
event_time: event_time | install_time attributed_touch_time event_name
eventtime: event_time | install_time
event_ts: event_time |
event_timestamp: event_time |
timestamp: event_time install_time install_unix_ts attributed_touch_time install-unix-ts-ms | ip idfa
ts: event_time install_time install_unix_ts | ip
time: event_time install_time | ip
datetime: event_time install_time | ip
date: event_time install_time | ip
install_time: install_time install_unix_ts | event_time attributed_touch_time
install_ts: install_time install_unix_ts install-ts-hour-floor | event_time attributed_touch_time
installed_at: install_time install_unix_ts | event_time
install_date: install_time | event_time
conversion_time: install_time event_time | ip
click_time: attributed_touch_time gp_referrer_click_ts click-ts-hour-floor | install_time event_time
click_ts: attributed_touch_time gp_referrer_click_ts | install_time
touch_time: attributed_touch_time | install_time event_time
attributed_touch_time: attributed_touch_time | install_time attributed_touch_type
attributed_touch_type: attributed_touch_type | attributed_touch_time match_type
touch_type: attributed_touch_type | attributed_touch_time
match_type: match_type | ip
campaign: c af_c_id | pid af_adset country_code
campaign_name: c | pid af_ad
campaign_id: af_c_id | pid af_adset_id
cid: af_c_id c clickid |
c: c country_code clickid city |
media_source: pid | c ip
source: pid af_siteid | ip
network: pid | ip
partner: pid | ip
pid: pid af_siteid |
publisher: af_siteid pid | ip
publisher_id: af_siteid pid | ip
pub_id: af_siteid pid | ip
site_id: af_siteid pid | ip c
siteid: af_siteid pid | ip
sub_site_id: af_subsite_id af_siteid | ip
subid: af_subsite_id af_siteid af_sub1 clickid
sub1: af_sub1 clickid af_siteid af_sub2
aff_sub: clickid af_sub1
adset: af_adset af_adset_id | c
adset_name: af_adset | c pid
adset_id: af_adset_id | af_c_id
adgroup: af_adset | c
ad: af_ad |
ad_name: af_ad | c
ad_id: af_ad_id |
creative: af_ad | c ip
creative_id: af_ad_id | ip
ad_type: af_ad_type | ip
clickid: clickid af_sub1 | ip
click_id: clickid af_sub1 | ip
transaction_id: clickid af_sub1 random-str |
tid: clickid |
txn_id: clickid |
idfa: idfa | idfv advertising_id sha1-idfa android-id customer_user_id
ifa: idfa advertising_id | idfv ip
idfv: idfv | idfa
gaid: advertising_id | idfa android-id oaid sha1-advertiserId
aaid: advertising_id | idfa android-id
advertising_id: advertising_id idfa | idfv android-id
advertiser_id: advertising_id idfa | ip
google_aid: advertising_id | idfa
gps_adid: advertising_id | idfa
android_id: android-id | advertising_id idfa
oaid: oaid | advertising_id
imei: imei | advertising_id
device_id: advertising_id idfa idfv android-id appsflyer_id oaid imei | ip device_type
did: advertising_id idfa idfv | ip
appsflyer_id: appsflyer_id | advertising_id customer_user_id
af_id: appsflyer_id |
afid: appsflyer_id |
user_id: customer_user_id appsflyer_id | ip device_type
uid: customer_user_id appsflyer_id | ip
customer_user_id: customer_user_id | appsflyer_id
cuid: customer_user_id | ip
customer_id: customer_user_id | ip
ip: ip | user_agent country_code
ip_address: ip | user_agent
user_ip: ip | user_agent
ua: user_agent | ip device_type
user_agent: user_agent | ip device_type
useragent: user_agent | ip
lang: language | country_code ip
language: language | country_code ip
locale: language | ip
country: country_code | city ip language
country_code: country_code | city ip event_revenue_currency
geo: country_code city ip |
city: city | country_code ip
region: country_code city |
carrier: carrier | device-brand ip
operator: carrier | ip
wifi: wifi | ip
os: platform os_version | ip
os_version: os_version | platform app-version-name
osv: os_version | platform
os_name: platform | ip
platform: platform os_version_x | ip app_id
device: device_type device-brand platform |
device_model: device_type | os_version ip
model: device_type |
device_type: device_type device-brand | ip
device_brand: device-brand device_type | os_version
brand: device-brand | os_version
manufacturer: device-brand | ip
app_id: app_id bundle_id | app_name platform
app: app_id app_name bundle_id | ip
app_name: app_name | app_id bundle_id
bundle_id: bundle_id app_id | app_name
bundle: bundle_id app_id |
package: app_id bundle_id | app_name
package_name: app_id bundle_id | app_name
app_version: app-version-name | os_version sdk-version
sdk_version: sdk-version | os_version app-version-name
is_lat: is_lat att-status | wifi
lat: is_lat |
att: att-status att-0-1 |
is_retargeting: is_retargeting is-reengage retargeting_conversion_type | wifi
reject_reason: blocked-reason blocked-sub-reason | ip
blocked_reason: blocked-reason | blocked-sub-reason
is_rejected: is-rejected | blocked-reason
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [, name = '', right = '', wrong = ''] = /^(\S+): ([^|]*)\|?(.*)$/.exec(line) ?? [];
    const macros = (list: string) => list.split(' ').filter((macro) => macro !== '');
    return [
      ...macros(right).map((macro) => [name, macro, 'fits'] as const),
      ...macros(wrong).map((macro) => [name, macro, 'does not fit'] as const),
    ];
  });

test.each(NAMES)('%s=(%s) %s', (name, macro, expected) => {
  const url = codesOf(`https://p.example/?${name}=(${macro})`);
  expect(url.includes('parameter-mismatch')).toBe(expected === 'does not fit');
  const json = codesOf(
    `POST https://p.example/\nContent-Type: application/json\n\n{"${name}": "(${macro})"}`,
  );
  expect(json.includes('parameter-mismatch')).toBe(expected === 'does not fit');
});
