import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { decodeLink, type SharedWork } from '../../src/share';

// These links are out in the world. Rows are added with every format; no row is ever changed.
const FROZEN: readonly (readonly [name: string, link: string, work: SharedWork])[] = [
  ['format 1, empty texts', '1-N4IgLiBcIgNCBTKMC-QRyAV', { template: '', event: '' }],
  [
    'format 1, template and event',
    '1-N4IgLiBcIBZmAHAzpA9KhA6ApgDwIYC2CANtqgPwCWAJgLwAU-NAbtgE5hVIcCSNASgBk2RtgB2AYwD2NbAJAAaENighgAHRVtxYAPot8JAK7YtkTSABG5gIyYADIq35zW3FoC-nkJ6Alzfo',
    {
      template: 'https://p.example/?id=(advertiserId)&e=(encode)',
      event: '{"event_value":{"b":1.0,"a":"x"}}',
    },
  ],
  [
    'format 1, every field and every option',
    '1-N4IgLiBcIAoPIGUAqACAFmMAHAzpA9PlgHQCmAHgIYC2WANqfmAE6UDGA1gDoB2AwgHseYUsIC0SAJ5ZSkFJSz0Alm0pglQ_ACscQ3r2BcQSgCZG5RgBSmAZpQCURgL4gANCFJQQhnihRHbSnN_EABGADEAZgBBAAY-AFYAJjEAdgAhUIARMQAWAFEYsQBORISxWKyANnyk6IyADj5i2KNeF3cBKFBqLwAvUmYBMQBXEdM3cC8AdwFmExxJgCMvEcVByZ4oFhHSdzQvOgFpjfdFyB3SJ3cAN0PSSh56Ed79rwA5ARQASSzw6JQ0yUYDQAhGYBQbCEOFEEHcW2gABklDxSCghKReHQUWiwLM5NYTHZ7CgAGQhACOIwEIhwRhATiAAGB1r',
    {
      template: 'POST https://p.example/track\nContent-Type: application/json\n\n{"id": "(idfa)"}',
      event: '{\n  "idfa": "1F3A0C52-7B1D-4E3A-9C55-0D6E2A7B8C90"\n}',
      options: {
        missing: 'zero-uuid',
        touchType: 'words',
        booleans: 'upper',
        newlineAfterEncode: true,
        hashCase: 'lower',
        escapeSlashes: true,
      },
      vocabulary: 'leanplum',
      title: 'No IDFA without consent',
      note: 'Line one\nline two: (idfa) & "quotes"',
    },
  ],
  [
    'format 1, lone surrogates, control characters and many scripts',
    '1-N4IgLiBcIDoK4BMAcBmBACeCDGAGXmc--8-AjAGaAUBIP9_6gp6aA05oHlR6gomCCMYILRggFGCDkYOkC8G4AA99AFkA9mAnoA4ugAUAVgCU6AAoAbOAGcQAGhABTKCGAwQAfUsAHAE5SJ1i5AswsqBBf0WAdi7IAJhQAFiUANgB2JABOXCDQiOi4gF8YOxhfEBSgA0TCn',
    {
      template: '\ud83d \udc00 \u0000\u001f\u2028\ufeff 日本語 مرحبا 😀 Moto G (5) Plus',
      event: '{"__proto__":"\\ud83d","n":12345678901234567890}\r\n',
    },
  ],
  [
    'format 1, ten parameters and twelve fields',
    '1-N4IgLiBcIBZmAHAzpA9KglgOwHQIIYBOYWApoTqQB74C2CANqaggPZJgBG-AxgNYB-Hgwz8MAEwC8ACmGi-EgJQAyAOb4JM_OIBu5MBiTkAkuJX4ECLZYC0S5aT1YwMx6Wc2sdUip34GAK6krlg8rOI-yga0wdLRpBx0CCphAc6EAJ4yqekZNmERKhhW0sUpSRqqWNkVGFUqSKwBhDyxMeIY-AD6jc2tiiAANCCkUCDAADogFghdElOQU2G0lDT0TDjqMVODU4z4YABmrIS0C1P4WOKErPNDF5ZIhwwZ5HPi5yAAjADsXwAsAFYAGzAgAcAE5AV8AEwAZhssLhQOBP0hAAYkSi0RCdhddPpDNhVO9Pj9xOieMDDl9SDYYYd_gj_pwfnSIfhoTZKTDxGDSMDOBCaei8SMnGAul5tlALocugg-jB8EYxW5nF14p8YeiYf9uYDuTCAAToiGQL7oi1fHCw0X3cXuSV-QKkBaTabywjqoILCE4CEQ3aero8Zre0IZT4AUQAqgAlMX4eVhZxO0mykBIPgBY2w1D4KYAX2D7U6PSaLTdmeoSSYc2cYp4tSqnwAyghCMTjW3_KRjTq9U2mrlQ-Fq4sQLG22Litr0XCcOjbV9Fz8myIxB9M_hODwkcWQEWgASoKH',
    {
      template:
        'https://in.partner.example/postback?clickid=(clickid)&gaid=(advertiserId)&app=(app-id)&event=(event-name)' +
        '&value=(encode)&time=(timestamp)&country=(country-code)&ip=(ip)&campaign=(campaign)&source=(media_source)',
      event:
        '{"app_id":"com.example.game","platform":"android","appsflyer_id":"1714566895123-1234567890123456789",' +
        '"advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","event_name":"af_purchase",' +
        '"event_time":"2024-05-02 09:10:11.120","event_value":{"af_revenue":9.99,"af_currency":"EUR",' +
        '"af_content_id":"sku 12/a"},"media_source":"example_int","campaign":"Spring Sale 2024",' +
        '"country_code":"US","ip":"203.0.113.7","clickid":"abc123"}',
    },
  ],
  ['format 2, empty texts', '2-ABAhs3G', { template: '', event: '' }],
  [
    'format 2, every field and every option',
    '2-kAXAcMgECOiHhgFw3gIgJYBMBYEANBKAcAAAFBEsBwARgDEBmAQQAYBhAVgCYBaAdgCFyARdgBYAonXYBOFs3b0-ANmGtaPAByNx9AiUBShwBgIgaUPSEQMqHgGUOIgFUPAsocRAaocIAEBEByhwGgIAZeeB5Q-OB1Q6cIQAVDj08ARAhATUPjQC1DoMAMQ91UY0AdQ6DAfUP9AFrSAFMAV3InABskAGcAFzcAbUQAQw9ARUPHACM3cgA6ZgBfAF1IwAND_UBDQ48AFZ7IwGdD0gA5AHsAAgBJPkpaJYB3JEqACwWCyqWAYwWAO3K888rAF0OAGSRzvKWLvIAdc7LnpcqthYAXEsABRYbBLABkS3eCAAjgUFpU8uUYYAng5QeTOGJQuCAANBP0',
    {
      template: 'POST https://p.example/track\nContent-Type: application/json\n\n{"id": "(idfa)"}',
      event: '{\n  "idfa": "1F3A0C52-7B1D-4E3A-9C55-0D6E2A7B8C90"\n}',
      options: {
        missing: 'zero-uuid',
        touchType: 'words',
        booleans: 'upper',
        newlineAfterEncode: true,
        hashCase: 'lower',
        escapeSlashes: true,
      },
      vocabulary: 'leanplum',
      partner: {
        id: 'clevertap',
        settings: { region: 'eu1', list: [{ a: null, b: 1.5 }] },
        advertiser: { active: false },
      },
      title: 'No IDFA without consent',
      note: 'Line one\nline two: (idfa) & "quotes"',
      view: 'decoded',
    },
  ],
  [
    'format 2, lone surrogates, control characters and many scripts',
    '2-GCXg2ASAA7YIAAAPiAoCQ_3-AADw__dkKemgac0HlRYgomCCMYILRggFGCDkYGCIAB7YA4gE4BvA-wKZgCyA9gC69GYABQBWAJRgACgBsArgGdYAbwBEAfQ0AHJgN5aA4AB15AEwAcAZjNqAEADsA0AEYATFYAsYgGwB2CwBOAAZ3L18AkIBfAFgAKCASvjX',
    {
      template: '\ud83d \udc00 \u0000\u001f\u2028\ufeff\ue000\uefff 日本語 مرحبا 😀 Größe Moto G (5) Plus',
      event: '{"__proto__":"\\ud83d","n":12345678901234567890}\r\n',
    },
  ],
  [
    'format 2, a plain section',
    '2-GAE4bwPw-wlwFwA4OcEeD9BCgIwNYDsCTAEwAMDjAiwAADeAvkAUGKY',
    { template: 'äöüßéèàçñ¿¡ÄÖÜÉÈÀÇÑ', event: '{}' },
  ],
  [
    'format 2, names and phrases',
    '2-EgBwyA_AlgJgXQMgKYD6EGMC8BvAQASoF8EBnTQZAvcBugSgQA9MBMXQckOaAAbAIlwGCA4LgCbALNwBV7gAhcAFIDQuAMuyALwMBYB_Rm5A2odLAioeEgA8OHy',
    {
      template:
        'https://p.example/?id=(advertiserId)&e=(encode)&c={clickid}&s=$$sdk(app-id)&x=(setting:api_key)',
      event:
        '{"event_name":"af_purchase","platform":"android","wifi":true,"af_sub1":"","contributor_3_touch_type":"x","custom":null}',
    },
  ],
  [
    'format 2, an event without a preset',
    '2-EgSwdgdAQIGIcMhUKiHB-KBKtAyKAFgXZgIYAOxA3dgIsC92ARwH3YDHAA9gIcDD2g2IcAj2ACcBxzCGIBk7ACiZ2AKcBIoiAAmACYAAAEAAEAbwBEUAPkBwAKgBzQgFsApgGAAUgEI9AcXsOAXHoAlEAA3BwAnAGcnTzcnABFYgEEjAEyAVwjwgFoAJgAGABYARgB2JwByWIBSIycACjdjKABtgGgATgh29oAIKAAd8wBRAFUAoz6AXdaivoA98wiAazS9IpyAekIAOD6AUPNO7oAw0YCAcKK8iBK8pyLYgGIjAH8oADWnN1qANTclBwAD3sxAANg4APrgAAuMgAysQwuBrHo4YRwXoAHgFPRZPQjOG4pwBDx4gBCYQA9oQ1ABogoADhyVwAzCUSgAYgAylMpS3RICWDjWVT0lIAZnpiIQAJ7hCIAavZ60KAFYAGwAWJ-6gclLWqoiUspYWhYUIIGhABr2kUGSy8jkSqqnCVME4AAKxAB8Rj0dSp9mRAEoJlAACmtKAAZb6ABzzEUCgB2uEAWSycNtRTJTgA8pg9FBANCHGxGAAUiolg04ABLfPoAIqjABW-gBiqOxqAADtbfUABAetgC-QAlg2R',
    {
      template:
        'https://in.partner.example/postback?clickid=(clickid)&gaid=(advertiserId)&app=(app-id)&event=(event-name)&value=(encode)&revenue=(monetary)&time=(timestamp)&installed=(install-unix-ts)&country=(country-code)&ip=(ip)&campaign=(campaign)&source=(media_source)&aid=(appsflyer-device-id)',
      event:
        '{"app_id":"com.example.game","app_name":"Example Game: Rivers","app_version":"3.2.1","platform":"android","appsflyer_id":"1714566895123-1234567890123456789","advertising_id":"7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10","customer_user_id":"user-20417","event_name":"af_purchase","event_time":"2024-05-02 09:10:11.120","event_value":{"af_revenue":9.99,"af_currency":"EUR","af_quantity":1,"af_content_id":"sku 12/a"},"event_revenue":"9.99","event_revenue_currency":"EUR","event_revenue_usd":"10.70","event_source":"SDK","install_time":"2024-05-01 12:34:56.789","attributed_touch_type":"click","attributed_touch_time":"2024-05-01 12:30:05.000","match_type":"gp_referrer","media_source":"example_int","campaign":"Spring Sale 2024 - US - Android - Broad","af_c_id":"48210377","af_adset":"Lookalike 1% of payers","af_adset_id":"77120456","af_ad":"Video 15s portrait","af_ad_id":"91830275","af_ad_type":"video","af_siteid":"pub42","af_sub_siteid":"sub7","country_code":"US","city":"Boston","ip":"203.0.113.7","language":"English","carrier":"Example Mobile (roaming)","wifi":true,"os_version":"14","device_model":"SM-S911B","user_agent":"Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A)","sdk_version":"v6.12.2","is_retargeting":false,"is_primary_attribution":true,"is_lat":false,"store_reinstall":false}',
    },
  ],
  [
    'format 2, presets as they are',
    '2-CAcgAAoMDEQtlb0',
    {
      template:
        'POST https://partner.example/events\nContent-Type: application/json\n\n{\n  "app": "(app_id)",\n  "user": "(customer_user_id)",\n  "device": {\n    "platform": "(platform)",\n    "model": "(device_type)",\n    "os": "(os_version)"\n  },\n  "event": {\n    "name": "(event_name)",\n    "time": "(event_time)",\n    "revenue": (event_revenue),\n    "currency": "(event_revenue_currency)",\n    "parameters": (event_value)\n  }\n}',
      event:
        '{\n  "attributed_touch_type": "click",\n  "attributed_touch_time": "2024-05-01 12:30:05.000",\n  "install_time": "2024-05-01 12:34:56.789",\n  "event_time": "2024-05-09 03:33:12.440",\n  "event_name": "購入_完了",\n  "event_value": {\n    "af_revenue": "1980",\n    "af_currency": "JPY",\n    "af_content": "桜の花びら 🌸",\n    "af_content_type": "هدية",\n    "message": "ありがとう！ 👩‍👧‍👦"\n  },\n  "event_revenue": "1980",\n  "event_revenue_currency": "JPY",\n  "event_revenue_usd": "12.73",\n  "event_source": "SDK",\n  "media_source": "network_int",\n  "af_channel": "display",\n  "campaign": "春のセール",\n  "af_c_id": "10023",\n  "af_adset": "lookalike",\n  "af_adset_id": "55",\n  "af_ad": "عرض خاص",\n  "af_ad_id": "901",\n  "af_ad_type": "video",\n  "af_siteid": "pub42",\n  "af_sub_siteid": "sub7",\n  "region": "AS",\n  "country_code": "JP",\n  "city": "Ōsaka",\n  "ip": "192.0.2.44",\n  "wifi": "true",\n  "operator": "エグザンプル",\n  "carrier": "エグザンプル",\n  "language": "日本語",\n  "appsflyer_id": "1714566895999-6789012345678901234",\n  "advertising_id": "e1a7c94d-6f02-4b83-95d0-38c4b7f2a16e",\n  "customer_user_id": "ユーザー-9",\n  "platform": "android",\n  "device_type": "SM-S911B",\n  "os_version": "14",\n  "app_version": "3.2.1",\n  "sdk_version": "v6.12.2",\n  "app_id": "com.example.game",\n  "app_name": "サンプルゲーム",\n  "bundle_id": "com.example.game",\n  "is_retargeting": "false",\n  "retargeting_conversion_type": "",\n  "is_primary_attribution": "true",\n  "user_agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)",\n  "match_type": "gp_referrer",\n  "device_category": "phone",\n  "device_model": "samsung::SM-S911B",\n  "campaign_type": "ua",\n  "conversion_type": "install",\n  "is_lat": "false",\n  "partner_event_id": "purchase",\n  "clickid": "jp-0042"\n}',
    },
  ],
  [
    'format 2, presets with changes',
    '2-CAYgwABAdAaAlgBwI1gAwEoAABQY7IAcASQMoCAAxwPYQAKAhgK4A2VYAnAEQDJATKgGYoqKAEZRQgmAC8JIA0n2v',
    {
      template:
        'https://network.example/install\n  ?clickid=(clickid)\n  &advertiserId=(advertiserId)\n  &android-id=(android-id)\n  &app-id=(app-id)\n  &app-name=(app-name)\n  &app-version-name=(app-version-name)\n  &appsflyer-device-id=(appsflyer-device-id)\n  &campaign=(campaign)\n  &publisher_id=(publisher_id)\n  &match-type=(match-type)\n  &click-ts=(click-ts)\n  &install-unix-ts=(install-unix-ts)\n  &country-code=(country-code)\n  &ip=(idfv)\n  &wifi=(wifi)\n  &carrier=(carrier)\n  &language=(language)\n  &device-model=(device-model)\n  &os-version=(os-version)\n  &sdk-version=(sdk-version)\n  &user-agent=(user-agent)\n  &gp_referrer_click_ts=(gp_referrer_click_ts)\n  &gp_referrer_install_ts=(gp_referrer_install_ts)',
      event:
        '{\n  "attributed_touch_type": "click",\n  "attributed_touch_time": "2024-05-01 12:30:05.000",\n  "install_time": "2024-05-01 12:34:56.789",\n  "event_time": "2024-05-01 12:34:56.789",\n  "event_name": "install",\n  "event_value": "",\n  "event_source": "SDK",\n  "media_source": "network_int",\n  "af_channel": "display",\n  "campaign": "spring_sale",\n  "af_c_id": "10023",\n  "af_adset": "lookalike",\n  "af_adset_id": "55",\n  "af_ad": "video_15s",\n  "af_ad_id": "901",\n  "af_ad_type": "video",\n  "af_siteid": "pub42",\n  "af_sub_siteid": "sub7",\n  "region": "NA",\n  "country_code": "US",\n  "state": "MA",\n  "city": "São Paulo",\n  "postal_code": "02108",\n  "dma": "506",\n  "ip": "203.0.113.8",\n  "operator": "Example Mobile",\n  "carrier": "Example Mobile",\n  "language": "English",\n  "appsflyer_id": "1714566895123-1234567890123456789",\n  "advertising_id": "7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10",\n  "android_id": "",\n  "customer_user_id": "",\n  "imei": "",\n  "platform": "android",\n  "device_type": "SM-S911B",\n  "os_version": "14",\n  "app_version": "3.2.1",\n  "sdk_version": "v6.12.2",\n  "app_id": "com.example.game",\n  "app_name": "Example Game",\n  "bundle_id": "com.example.game",\n  "is_retargeting": "false",\n  "retargeting_conversion_type": "",\n  "af_attribution_lookback": "7d",\n  "is_primary_attribution": "true",\n  "user_agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)",\n  "original_url": "https://app.example.com/com.example.game?pid=network_int&c=spring_sale&af_siteid=pub42&clickid=abc123",\n  "match_type": "gp_referrer",\n  "device_category": "phone",\n  "device_model": "samsung::SM-S911B",\n  "oaid": "",\n  "gp_referrer": "af_tranid=Zx81qPexample&pid=network_int&c=spring_sale",\n  "gp_click_time": "2024-05-01 12:30:07.000",\n  "gp_install_begin": "2024-05-01 12:31:20.000",\n  "campaign_type": "ua",\n  "conversion_type": "install",\n  "is_lat": "false",\n  "store_reinstall": "false",\n  "clickid": "abc123"\n}',
    },
  ],
  [
    'format 1, a 283 character template and 42 fields over lines',
    '1-N4IgLiBcIBZmAHAzpA9KglgOwHQIIYBOYWApoTqQB74C2CANqaggPZJgBG-AxgNYB-Hgwz8MAEwC8ACmGi-EgJQAyAOb4JM_OIBu5MBiTkAkuJX4ECLZYC0S5aT1YwMx6Wc2sdUip34GAK6krlg8rOI-yoRuWEEytKxkYEQAnioGtMHSGaQcdAgq2HkMTFLSRcklNgFYGFQ2YEgqYTVghCkyLc7tNmERhVblBco8-RqqWJ1jGBMqSKwBhDxZmeIY-AD684vL5prSFsgAZgwp5DYROqKkdmYgADQgpFAgwAA6WAAEn28ghxsSX6QH4gMK0Sg0ehMHDqTK_e4fb6_f5eOFQEEAUUhjFInwA4t5gQAlDB6QhIeGIkH_MlIDCJIEggDMOAATDgAIyUr4gxj4MBHViEWiM5FYcSEViAh5U5GWJAnM6EAHiUUgDkAdg5ABYAKwANn1AA4AJy6jmspk2C1MvX6jWmgAMNrtDpN3KRf10-kM2FUKrVGvEjp4-qOHJurKO2qt2s4GpuJvw5psIdZ4iNpH1nBN4cdHpBPACHFYmWVxfIAfRvwrhBsrMd2s1Bd-MTAG1RpDV-COGwQOxg-CMLaeTnbOTVDdZ2tTutTrM-jpNkA5jpXHM5DZHbY2fkCXfR7x5np7G2iTiCjJNOBNJoRx-pvaLhGioRSaoxAFUiQWT72AI4BPgzgYGA77ohy97fH-GxhM47jttKwK_EgfABJ8FqoPgvxUgAvlBII7ue7iXtWIDXre25jmeMRBLBiyvjw4HISAX4_jKPKttRxGxKQGzFqqZGrjgGr5hxno7tsSwHixADKAAiADSI4VP4DAbBOZFTjOjpzs6GGspAtqQAaImmiO_JtBgnABGApDiBpCw8DAGkpAgMmFiI_AWfAhDWbZ9mOQEzkaRgaIsdps6phyBlGWuuk4I6SUjrQ_IhWB7lqqoCA0Uc5DRIQKX2esWwLNJarUPkTAAs4I6jPQ4xYGqskIH5WCqJ8sn-Li2mfDYnyfrJfWfAAguKkoSMNABCkraBZT5Vix2pGqyq5MhqGrzRs2hGGAaoADKsKwfD-BgfC4hyACknysEcnwEEqFLiY-23iLti0ghtFqNgaW1zWRABqEikKwGG6kg91Cm0Gh7c9yK9toH2_CaHJGkyjqshqup_Q5GUeb8VwRKwW10nZSG8gEnDaqyJOU1soGkOTKGU5tcOggs3QpLB4T4yAg11aBzEglN7BgAybMYAgk6OiyjqchyLKswRvwMMBqhAaovMYu1IhIDAdVEH55AftiTCfAAsqwnAYGb0izbQfqKCOADuGBHBgjJtEEysgOwu7kHS4ssTqI6XNcGwJBEDDNebNiySjHJTSOtbbZrtVkfJ_hXHwqDshujqfNI-3YAEVAANwDRXY0SlK4gYdqFeybH8cconnxTQENviKgn4AAociNTts0g4h8P75L0k1ZE6Pqm5sipSA0ckhCawY7WMkc_hGD7hh9n5qXtNtvn-QYQefF7pA74vquw8Cm8MNvsogCW0Q0apJQb1vXZYLhIC4UAAcCvR',
    {
      template:
        'https://in.partner.example/postback?clickid=(clickid)&gaid=(advertiserId)&app=(app-id)&event=(event-name)&value=(encode)&revenue=(monetary)&time=(timestamp)&installed=(install-unix-ts)&country=(country-code)&ip=(ip)&campaign=(campaign)&source=(media_source)&aid=(appsflyer-device-id)',
      event:
        '{\n  "app_id": "com.example.game",\n  "app_name": "Example Game: Rivers",\n  "app_version": "3.2.1",\n  "platform": "android",\n  "appsflyer_id": "1714566895123-1234567890123456789",\n  "advertising_id": "7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10",\n  "customer_user_id": "user-20417",\n  "event_name": "af_purchase",\n  "event_time": "2024-05-02 09:10:11.120",\n  "event_value": {\n    "af_revenue": 9.99,\n    "af_currency": "EUR",\n    "af_quantity": 1,\n    "af_content_id": "sku 12/a"\n  },\n  "event_revenue": "9.99",\n  "event_revenue_currency": "EUR",\n  "event_revenue_usd": "10.70",\n  "event_source": "SDK",\n  "install_time": "2024-05-01 12:34:56.789",\n  "attributed_touch_type": "click",\n  "attributed_touch_time": "2024-05-01 12:30:05.000",\n  "match_type": "gp_referrer",\n  "media_source": "example_int",\n  "campaign": "Spring Sale 2024 - US - Android - Broad",\n  "af_c_id": "48210377",\n  "af_adset": "Lookalike 1% of payers",\n  "af_adset_id": "77120456",\n  "af_ad": "Video 15s portrait",\n  "af_ad_id": "91830275",\n  "af_ad_type": "video",\n  "af_siteid": "pub42",\n  "af_sub_siteid": "sub7",\n  "country_code": "US",\n  "city": "Boston",\n  "ip": "203.0.113.7",\n  "language": "English",\n  "carrier": "Example Mobile (roaming)",\n  "wifi": true,\n  "os_version": "14",\n  "device_model": "SM-S911B",\n  "user_agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A)",\n  "sdk_version": "v6.12.2",\n  "is_retargeting": false,\n  "is_primary_attribution": true,\n  "is_lat": false,\n  "store_reinstall": false\n}',
    },
  ],
];

test.each(FROZEN)('%s', async (_, link, work) => {
  expect(await decodeLink(link)).toStrictEqual({ ok: true, work, notes: [] });
});

test('format 1, keys in another order and one of a later version', async () => {
  const reading = await decodeLink('1-N4IgdiBcIB4gNCAXkqBtAjAXUQUyiMAL4IgAuBAFAOYCGAlgCYCUIRQA8iuJ');
  expect(reading).toMatchObject({ ok: true, work: { template: '(gaid)', event: '{}', note: 'x' } });
});

// A link leaves the defaults out, so a changed default changes what old links mean. Anyone who changes one has to give
// these formats the old default for links without that option, and then this row.
test('the defaults that links of format 1 and 2 rely on', () => {
  expect(DEFAULT_OPTIONS).toStrictEqual({
    missing: 'empty',
    touchType: 'numbers',
    booleans: 'lower',
    newlineAfterEncode: false,
    hashCase: 'as-stored',
    escapeSlashes: false,
  });
});
