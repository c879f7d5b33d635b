import type { EventHelp } from './help-page';
import { JSON_HELP } from './json-help';

export type { EventHelp } from './help-page';

const PLAIN = '{"event_name": "af_login"}';
const WITH_CITY = '{"event_name": "af_login", "city": "Rome"}';

/** The help on every code of a problem of an event. */
export const EVENT_HELP: Readonly<Record<string, EventHelp>> = {
  'event-empty': {
    title: 'No event',
    explanation:
      'Without an event no macro has a value, so every parameter of the request is empty. Paste an event, or choose one under Examples.',
    before: '',
    after: PLAIN,
  },
  'event-too-large': {
    title: 'The event is too long',
    explanation:
      'Events of more than 1,000,000 characters are not read, so the page stays fast, and texts of more than 200,000 only as JSON, JSON lines or a table. A raw-data message has a few thousand characters. Paste one event or a few rows of a report.',
    before: '{"event_name": "…"}',
    after: PLAIN,
  },
  'event-unknown': {
    title: 'No event was recognized',
    explanation:
      'The text is neither JSON nor a table, and no URL, command, request or log line with fields of an event was found in it. The request still uses the last event that could be read. Paste the event again with all of its characters.',
    before: 'af_login',
    after: PLAIN,
  },
  'event-template': {
    title: 'A template in place of an event',
    explanation:
      'The values of this URL are macros, so it says what is sent and not what happened. Paste it into Template. An event has a value where a template has a macro.',
    before: 'https://partner.example/?name=(event_name)&ip=(ip)',
    after: 'https://partner.example/?event_name=af_login&ip=203.0.113.7',
  },
  'event-cut-off': {
    title: 'The event is cut off',
    explanation:
      'Logs and consoles cut long lines, so the end of the JSON is missing, and with it some of the fields. Copy it from a place that shows all of it.',
    before: 'INFO {"event_name": "af_login", "city": "Ro',
    after: 'INFO {"event_name": "af_login", "city": "Rome"}',
  },
  'event-in-file': {
    title: 'The data are in a file',
    explanation:
      'The command sends what is in a file of the computer where it was run. Only its name is in the command, so paste the content of the file.',
    before: 'curl https://partner.example/hook -d @event.json',
    after: WITH_CITY,
  },
  'event-no-header': {
    title: 'A row without its header line',
    explanation:
      'A row of a report has values, but not their names. Which value is which follows from the header line, and that differs from report to report. Paste both lines.',
    before: 'click,2024-05-01 12:00:00,af_login,DE,Rome',
    after: 'Event Name,City\naf_login,Rome',
  },
  'event-printed': {
    title: 'A map without quotes',
    explanation:
      'Java, Kotlin and Go print a map without quotes, so a value with a comma and an equals sign in it looks like two fields. Names that are no known field are read as fields here, which may be wrong. Have the program write JSON instead, or check these values.',
    before: '{event_name=af_login, city=Rome, b=c}',
    after: WITH_CITY,
  },
  'event-form': {
    title: 'An event in another form',
    explanation:
      'The event was found inside something else, such as a command or a log line, and is read from there. Only its fields are used. The button above the event converts it to JSON.',
    before: "curl https://partner.example/hook -d 'event_name=af_login&city=Rome'",
    after: WITH_CITY,
  },
  'event-literal': {
    title: 'The notation of a programming language',
    explanation:
      'Python and JavaScript write quotes, keys and some words differently from JSON. What is meant is clear, so the event is read. The fix writes the same values as JSON.',
    before: "{'event_name': 'af_login', 'idfa': None}",
    after: '{"event_name": "af_login", "idfa": null}',
  },
  'event-console': {
    title: 'An object as a console shows it',
    explanation:
      'Consoles show what is inside an object only to some depth and width: Node writes [Object] and “... 3 more items”, browsers write {…} and a triangle. What they leave out is not in the text, so paste the object as JSON.',
    before: "{ event_name: 'af_login', event_value: [Object] }",
    after: '{"event_name": "af_login", "event_value": {"a": 1}}',
  },
  'event-encoding': {
    title: 'Escapes that are not UTF-8',
    explanation:
      'Percent-escapes in addresses and forms are bytes of UTF-8. Others, such as %FC for ü, come from another character set, and a receiver reads them as unknown characters. Encode the value as UTF-8.',
    before: 'event_name=af_login&city=M%FCnchen',
    after: 'event_name=af_login&city=M%C3%BCnchen',
  },
  'event-error-answer': {
    title: 'The answer of an API',
    explanation:
      'The JSON has only what APIs write in an answer, such as an error and its code, and no field of an event. If it is an answer, ask the API again when the error is solved, and paste what it returns then.',
    before: '{"error": "Limit reached for installs-report"}',
    after: PLAIN,
  },
  'event-swallowed': {
    title: 'A parameter inside a value',
    explanation:
      'Between parameters the & is written as it is. Percent-encoded, as %26, it is part of a value, so the parameters after it are part of that value, too, and are no fields. Write & before each parameter; leave it where it belongs to the value.',
    before: 'event_name=af_login%26city=Rome',
    after: 'event_name=af_login&city=Rome',
  },
  'event-text-mark': {
    title: 'Signs of a spreadsheet',
    explanation:
      'A spreadsheet drops the zeros before a number unless the cell is text. Programs write ="00123" for that, and people type an apostrophe before the digits. These signs are none of the value.',
    before: 'event_name,af_sub1\naf_login,="00123"',
    after: 'event_name,af_sub1\naf_login,00123',
  },
  'event-left-out': {
    title: 'Keys beside the event',
    explanation:
      'The event is inside a larger object, as services send it. The other keys of that object are not fields of the event, so no macro reads them. Move a key into the event if you need it.',
    before: '{"status": "ok", "data": {"event_name": "af_login"}}',
    after: PLAIN,
  },
  'event-list': {
    title: 'More than one event',
    explanation: 'A request is about one event. Only the first is read. Delete it to see the next one.',
    before: '[{"event_name": "af_login"}, {"event_name": "af_share"}]',
    after: PLAIN,
  },
  'event-not-object': {
    title: 'JSON that is no event',
    explanation:
      'An event is an object with names and values in braces. A text, a number or an empty list has no fields. Check that the whole event was copied.',
    before: '"af_login"',
    after: PLAIN,
  },
  'event-duplicate': {
    title: 'A field is given twice',
    explanation:
      'Two keys are names of the same field, or the same key appears twice. The later value is used, as in any JSON reader. Delete the one that is wrong.',
    before: '{"event_name": "af_login", "campaign": "a", "c": "b"}',
    after: '{"event_name": "af_login", "campaign": "b"}',
  },
  'event-rows': {
    title: 'More than one row',
    explanation:
      'A request is about one event. Only the row under the header is read. Move the row you want to the top.',
    before: 'Event Name,City\naf_login,Rome\naf_share,Oslo',
    after: 'Event Name,City\naf_login,Rome',
  },
  'event-no-row': {
    title: 'A header without a row',
    explanation:
      'The first line has names of event fields, but no values follow. A report without events is only a header. Paste the header and one row.',
    before: 'Event Name,City',
    after: 'Event Name,City\naf_login,Rome',
  },
  'event-cells': {
    title: 'Header and row do not match',
    explanation:
      'The row has more or fewer cells than the header, so values may be under the wrong names. A comma in a value that is not quoted is the usual cause. Quote that value.',
    before: 'Event Name,City\naf_login,Rome,Oslo',
    after: 'Event Name,City\naf_login,"Rome,Oslo"',
  },
  'event-quote': {
    title: 'A misplaced quote in a table',
    explanation:
      'A cell in quotes must begin and end with one, and a quote inside it is written twice. After a quote that breaks this rule, cells run into each other. Copy the row again or correct the quote.',
    before: 'Event Name,Campaign,City\naf_login,"spring" sale,Rome',
    after: 'Event Name,Campaign,City\naf_login,"spring sale",Rome',
  },
  'event-title': {
    title: 'Lines above the header',
    explanation:
      'The line with the names of the fields is not the first one. The lines above it are taken for a title and are not read. You do not have to change anything.',
    before: 'My report\nEvent Name,City\naf_login,Rome',
    after: 'Event Name,City\naf_login,Rome',
  },
  'event-no-value': {
    title: 'A word for no value',
    explanation:
      'Reports write null where an event has no parameters, and None where a region has no DMA. Databases write such words into any empty cell. They are read as no value, so the macro is empty.',
    before: 'Event Name,Event Value\naf_login,null',
    after: 'Event Name,Event Value\naf_login,',
  },
  'event-aggregated': {
    title: 'An aggregated report',
    explanation:
      'Each row of this report counts what many users did, by day, source or campaign. A postback is about one event of one user. Export a raw-data report and paste its header and a row.',
    before: 'Date,Media Source,Installs,Clicks,Impressions\n2024-05-01,network_int,1,2,3',
    after: 'Event Name,Media Source\ninstall,network_int',
  },
  'event-value-json': {
    title: 'The event value is not valid JSON',
    explanation:
      'The event value is sent as JSON, so a receiver that parses it will fail. The place of the first fault is marked. Correct it, or leave the value empty.',
    before: '{"event_name": "af_login", "event_value": "{oops"}',
    after: '{"event_name": "af_login", "event_value": "{}"}',
  },
  'event-value-nested': {
    title: 'The event value was encoded twice',
    explanation:
      'The event value is a JSON string that contains JSON, where an object is expected. This happens when a program converts a value that is text already. The request contains the extra quotes and backslashes, and a receiver finds no parameters.',
    before: '{"event_name": "x", "event_value": "\\"{\\\\\\"af_revenue\\\\\\":1}\\""}',
    after: '{"event_name": "x", "event_value": "{\\"af_revenue\\":1}"}',
  },
  'event-field-name': {
    title: 'A name that looks misspelled',
    explanation:
      'No document of AppsFlyer has a field of this name, but one that differs in a letter or two. An event may have any key, because parameters of the attribution link are echoed. If the other field is meant, rename the key; its macros have no value until then.',
    before: '{"evnt_name": "af_login"}',
    after: PLAIN,
  },
  'event-hidden-character': {
    title: 'A character that cannot be seen',
    explanation:
      'The event has a character that is not drawn, or that changes the direction of the text around it. It is sent with the value, and a receiver compares it like any other character. Delete it if it was not meant.',
    before: '{"event_name": "af_login", "campaign": "spring\u200b"}',
    after: '{"event_name": "af_login", "campaign": "spring"}',
  },
  'event-look-alike-key': {
    title: 'A key with a look-alike letter',
    explanation:
      'A letter of the key belongs to another script and only looks like the one that is meant. To a program it is another name: the macros of the field have no value, and inside of the event value a receiver does not find the parameter. Write the key again.',
    before: '{"event_name": "af_login", "\u0441ity": "Rome"}',
    after: WITH_CITY,
  },
  'event-field-null': {
    title: 'A word for no value in quotes',
    explanation:
      'In quotes, null and None are ordinary text and are sent as such. A receiver takes the word for a value. Write null without quotes where there is no value.',
    before: '{"event_name": "af_login", "idfa": "null"}',
    after: '{"event_name": "af_login", "idfa": null}',
  },
  'event-field-rounded': {
    title: 'A rounded number',
    explanation:
      'Spreadsheets show long numbers as 1.71457E+12 and keep only their first 15 digits. Saved again, the identifier is lost and no receiver finds the user. Take the value from the original report, and import the column as text.',
    before: 'Event Name,AppsFlyer ID\naf_login,1.71457E+12',
    after: 'Event Name,AppsFlyer ID\naf_login,1714566895123-1234567',
  },
  'event-field-app-id': {
    title: 'App ID without id',
    explanation:
      'AppsFlyer writes the ID of an iOS app as id and the digits of the App Store. Its server-to-server API accepts the digits alone and then discards the event. That an ID of digits belongs to an iOS app is inferred where the event names no platform.',
    before: '{"event_name": "af_login", "platform": "ios", "app_id": "123456789"}',
    after: '{"event_name": "af_login", "platform": "ios", "app_id": "id123456789"}',
    source: 'DEVHUB',
  },
  'event-field-time-unix': {
    title: 'A Unix time',
    explanation:
      'AppsFlyer has its times as a date and a time in UTC. A macro that sends the time as it is would send the number here and a text in real postbacks. Macros for Unix times are not affected.',
    before: '{"event_name": "af_login", "event_time": 1714566896}',
    after: '{"event_name": "af_login", "event_time": "2024-05-01 12:34:56.000"}',
    source: 'DEVHUB',
  },
  'event-field-time-offset': {
    title: 'A time with an offset',
    explanation:
      'This field is in UTC and has no offset; its twin in the time zone of the app has one. A macro that sends the time as it is would send the offset, too. Macros for Unix times read the offset.',
    before: '{"event_name": "af_login", "event_time": "2024-05-01 20:34:56.000+0800"}',
    after: '{"event_name": "af_login", "event_time": "2024-05-01 12:34:56.000"}',
    source: 'DEVHUB',
  },
  'event-field-text': {
    title: 'An object where a text is expected',
    explanation:
      'This field holds a text, a number or a boolean. An object or a list is sent as JSON, which no receiver of this field expects. Use one of its values.',
    before: '{"event_name": "af_login", "app_name": {"en": "Game"}}',
    after: '{"event_name": "af_login", "app_name": "Game"}',
  },
  'event-field-number': {
    title: 'Not a plain number',
    explanation:
      'Amounts are digits with a dot for decimals and a minus for refunds. Currency signs, separators and decimal commas are sent as they are, and a receiver reads another amount or none. Write the number plainly.',
    before: '{"event_name": "af_purchase", "event_revenue": "9,99"}',
    after: '{"event_name": "af_purchase", "event_revenue": "9.99"}',
    source: 'DEVHUB',
  },
  'event-field-boolean': {
    title: 'Not true or false',
    explanation:
      'This field is true or false; 1 and 0 are read, too. Words of other languages, as a spreadsheet writes them, are sent as they are. Write true or false.',
    before: 'Event Name,WIFI\naf_login,FALSCH',
    after: 'Event Name,WIFI\naf_login,false',
  },
  'event-field-time': {
    title: 'Not a time that can be read',
    explanation:
      'Times are written as 2024-05-01 12:34:56.789. A spreadsheet that saves a report again writes dates in the form of its language. Macros for Unix times cannot convert such a date.',
    before: 'Event Name,Event Time\naf_login,5/1/2024 12:34',
    after: 'Event Name,Event Time\naf_login,2024-05-01 12:34:00',
  },
  'event-field-device-id': {
    title: 'Not a device identifier',
    explanation:
      'Device identifiers are UUIDs, hexadecimal digits or the digits of an IMEI. A receiver finds no device under another value. Check which value was meant.',
    before: '{"event_name": "af_login", "idfa": "unknown"}',
    after: '{"event_name": "af_login", "idfa": ""}',
  },
  'event-field-country': {
    title: 'Not a country code',
    explanation:
      'Countries are two letters, such as US. Receivers do not recognize names or codes of three letters.',
    before: '{"event_name": "af_login", "country_code": "USA"}',
    after: '{"event_name": "af_login", "country_code": "US"}',
  },
  'event-field-currency': {
    title: 'Not a currency code',
    explanation:
      'Currencies are three letters, such as USD. A receiver that does not know the code cannot convert the amount.',
    before: '{"event_name": "af_purchase", "event_revenue_currency": "Euro"}',
    after: '{"event_name": "af_purchase", "event_revenue_currency": "EUR"}',
  },
  'event-field-platform': {
    title: 'Not a platform',
    explanation:
      'AppsFlyer has apps for android, ios, windowsphone, and for televisions, consoles and computers, such as roku, xbox and steam. The platform decides which identifiers an event can have. Other words make the checks of the template less certain.',
    before: '{"event_name": "af_login", "platform": "Symbian"}',
    after: '{"event_name": "af_login", "platform": "android"}',
  },
  'event-field-json': {
    title: 'The event value is no object',
    explanation:
      'The event value is an object with parameters such as af_revenue, or the text of one. Anything else is sent as it is, and a receiver finds no parameters in it. Put the value under a name.',
    before: '{"event_name": "af_login", "event_value": [1, 2]}',
    after: '{"event_name": "af_login", "event_value": {"values": [1, 2]}}',
  },
  ...JSON_HELP,
};
