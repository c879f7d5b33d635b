import type { DocumentKey } from '../vocabulary/reference';
import type { DiagnosticCode } from './codes';

/** The help on one kind of problem. This file is loaded only when somebody opens the help. */
export interface Help {
  /** A phrase in sentence case, without a period. */
  readonly title: string;
  /** Why it matters and what to do, in two to four sentences. */
  readonly explanation: string;
  /** A template that has the problem; `…` replaces text that is too long to show. */
  readonly before: string;
  /** The same template without the problem. */
  readonly after: string;
  /** The event, as JSON, that shows the problem; absent when it does not depend on the event. */
  readonly event?: string;
  /** The document that explains it. */
  readonly source?: DocumentKey;
  /** The language of the two templates; absent for AppsFlyer. */
  readonly language?: 'leanplum';
}

const URL = 'https://partner.example/postback';
const JSON_POST = `POST ${URL}\nContent-Type: application/json\n\n`;
const FORM_POST = `POST ${URL}\nContent-Type: application/x-www-form-urlencoded\n\n`;
const XML_POST = `POST ${URL}\nContent-Type: application/xml\n\n`;
const MANY = '&a=(encode)&b=(encode)&…';

/** The help on every code. */
export const HELP: Readonly<Record<DiagnosticCode, Help>> = {
  'template-too-long': {
    title: 'The template is too long',
    explanation:
      'Templates of more than 100,000 characters are not parsed, so the page stays fast. No receiver accepts a request of that length. Check for text that was pasted more than once.',
    before: `${URL}?text=…`,
    after: `${URL}?text=(event_name)`,
  },
  'request-too-long': {
    title: 'The request is too long',
    explanation:
      'A long value that the template repeats many times makes a request of millions of characters. The request is cut off here, after the part that exceeds the limit. Use the value once.',
    before: `${URL}?${MANY}`,
    after: `${URL}?a=(encode)`,
  },
  'unchecked-rest': {
    title: 'Only a part of the template is checked',
    explanation:
      'The template is much longer than any in use. Its request is shown as a whole, but problems are looked for in the first 30,000 characters only, so the page stays quick.',
    before: `${URL}?${MANY}`,
    after: `${URL}?a=(encode)`,
  },
  'unknown-macro': {
    title: 'Unknown macro',
    explanation:
      'The name is neither a macro nor a field of the current event. What AppsFlyer does with such a name is in no document; here the macro is sent as it is written, brackets included. Usually it is a typo of one of the suggested names. AppsFlyer also echoes the parameters of the attribution link, such as a click ID under any name; they are known here only when the event has them as fields.',
    before: `${URL}?gaid=(advertsing_id)`,
    after: `${URL}?gaid=(advertising_id)`,
  },
  'macro-spelling': {
    title: 'Undocumented spelling',
    explanation:
      'The macro is recognized, but no AppsFlyer document shows it in this spelling: it comes from templates of third parties, is a misprint, or differs in case, hyphens or spaces. Whether AppsFlyer ignores such differences is not documented. The documented name is safe.',
    before: `${URL}?name=(Event_Name)`,
    after: `${URL}?name=(event_name)`,
  },
  'macro-alias': {
    title: 'Another name for the macro',
    explanation:
      'The macro is also recognized by this name. There are two generations of names, which documents and existing templates mix; a template is easier to read when it uses the usual ones. You do not have to change anything.',
    before: `${URL}?gaid=(advertiserId)`,
    after: `${URL}?gaid=(advertising_id)`,
  },
  'mixed-notations': {
    title: 'Several macro notations',
    explanation:
      'AppsFlyer writes macros in parentheses in some documents, in braces in others, and with $$sdk() in its dashboard. All of them are parsed here, but one template should use one of them, because a macro in another notation is easily overlooked. The fix writes all of them like the first one with a known name.',
    before: `${URL}?name=(event_name)&ip={ip}`,
    after: `${URL}?name=(event_name)&ip=(ip)`,
  },
  'foreign-notation': {
    title: 'The notation of another system',
    explanation:
      'Other systems mark macros with double brackets, percent signs, square brackets or a dollar sign. Here these marks are text: they are sent, and the name between them is not replaced or keeps them around its value.',
    before: `${URL}?ip={{ip}}&name=%%event_name%%`,
    after: `${URL}?ip={ip}&name={event_name}`,
  },
  'encoded-macro': {
    title: 'Percent-encoded brackets',
    explanation:
      'A tool that encodes whole URLs has changed the brackets of a macro to %28 and %29, or to %7B and %7D. The macro is now ordinary text and is sent as written. Only the value of a macro is encoded, never the macro itself.',
    before: `${URL}?ip=%28ip%29`,
    after: `${URL}?ip=(ip)`,
  },
  'unclosed-macro': {
    title: 'Unmatched bracket',
    explanation:
      'A macro needs both of its brackets, and both of one kind. When one is missing, the name is sent as text. An extra bracket is sent before or after the value.',
    before: `${URL}?ip=(ip&city=(city}`,
    after: `${URL}?ip=(ip)&city=(city)`,
  },
  'empty-macro': {
    title: 'Empty brackets',
    explanation:
      'Brackets without a name are not a macro and are sent as written. If the parameter is named after a macro, the fix inserts that macro.',
    before: `${URL}?country_code=()`,
    after: `${URL}?country_code=(country_code)`,
  },
  'space-in-macro': {
    title: 'Space or # inside the brackets',
    explanation:
      'With a space after the opening bracket, or a #, the text is not a macro. A space elsewhere in the name is ignored here, but no document says that AppsFlyer ignores it too.',
    before: `${URL}?ip=( ip )&name=(event name)`,
    after: `${URL}?ip=(ip)&name=(event_name)`,
  },
  'other-language': {
    title: 'A macro of the other language',
    explanation:
      'A template is in one language, AppsFlyer’s or that of Leanplum’s addPostback. A macro of the other language is sent as text, or does not have the value that is meant. Choose the language under Options, or use a macro of the current one.',
    before: `${URL}?user={{User ID}}`,
    after: `${URL}?user=(customer_user_id)`,
  },
  'not-a-web-address': {
    title: 'Not a web address',
    explanation:
      'A postback goes to an address that begins with https:// or http:// and a host. Nothing else can receive it: a path or parameters alone, another scheme such as javascript:, an address in quotation marks, or one with a typo in https://. The template of a partner begins with the address that the partner gives you.',
    before: 'htps://partner.example/postback?name=(event_name)',
    after: `${URL}?name=(event_name)`,
  },
  'look-alike-name': {
    title: 'Letters that only look like Latin ones',
    explanation:
      'Several scripts have letters that look like Latin ones and are others, such as the Cyrillic “е”. A macro name with such a letter is sent as text, and a receiver does not find a parameter under such a name. They come from copied text and from keyboards that were switched. Text of another script as a value is fine.',
    before: `${URL}?name=(\u0435vent_name)`,
    after: `${URL}?name=(event_name)`,
  },
  'look-alike-host': {
    title: 'A host that looks like another',
    explanation:
      'The host contains letters that look like Latin ones, is written in other characters than usual, or has something that looks like a host before an @. The request goes to the host that the message names. Compare it with the address that the partner gave you.',
    before: 'https://partn\u0435r.example/postback?name=(event_name)',
    after: `${URL}?name=(event_name)`,
  },
  'punycode-host': {
    title: 'An encoded host name',
    explanation:
      'Host names with letters outside of a to z are looked up in an encoded form that begins with xn--. The message shows the name that it encodes. There is nothing to do if that is the host you mean.',
    before: 'https://xn--mnchen-3ya.example/postback?name=(event_name)',
    after: 'https://münchen.example/postback?name=(event_name)',
  },
  'hidden-character': {
    title: 'A character that cannot be seen',
    explanation:
      'Some characters have no shape of their own: zero-width spaces, soft hyphens, fillers, and controls that change the direction of text. Copied text often has them. They are sent as written, so a receiver compares a name or a value that looks the same and is not. This page shows them by their number.',
    before: `${URL}?campaign=spring\u200bsale`,
    after: `${URL}?campaign=springsale`,
  },
  'html-entity': {
    title: 'Damaged by HTML',
    explanation:
      'The template was part of a web page. HTML writes & as &amp;, and reads &curren, &times, &reg and about a hundred more as single characters even without a semicolon: so &currency= becomes ¤cy= and the parameter is lost. One of AppsFlyer’s own pages has this error.',
    before: `${URL}?name=(event_name)¤cy=(currency)&amp;ip=(ip)`,
    after: `${URL}?name=(event_name)&currency=(currency)&ip=(ip)`,
    source: 'SEED',
  },
  'escaped-as-json': {
    title: 'Escaped as in JSON',
    explanation:
      'The template was copied out of JSON or of a program, which write & as \\u0026, = as \\u003d and / as \\/. AppsFlyer sends these signs as they are, so receivers do not see where a parameter begins. The suggestion writes the signs themselves.',
    before: `${URL}?name=(event_name)\\u0026ip=(ip)`,
    after: `${URL}?name=(event_name)&ip=(ip)`,
  },
  'second-question-mark': {
    title: 'Second question mark',
    explanation:
      'A URL has one ?, before its parameters; & separates them. Text after a second ? is read as part of the value before it. A form in the body has none.',
    before: `${URL}?ip=(ip)?city=(city)`,
    after: `${URL}?ip=(ip)&city=(city)`,
  },
  'missing-question-mark': {
    title: 'No question mark before the parameters',
    explanation:
      'The parameters of a URL begin after a ?. Without it they are part of the path, and the receiver finds none.',
    before: `${URL}&ip=(ip)&city=(city)`,
    after: `${URL}?ip=(ip)&city=(city)`,
  },
  'lost-separator': {
    title: 'Parameters that are not separated',
    explanation:
      'Parameters are separated by &, and a name from its value by =. To nearly all receivers a percent-encoded sign or another one is text, so they get one parameter instead of several. Write the sign as it is; encode it only where it is part of a value.',
    before: `${URL}?ip=(ip)%26city=(city)`,
    after: `${URL}?ip=(ip)&city=(city)`,
  },
  'hash-in-url': {
    title: 'Cut off by #',
    explanation:
      'A # begins the fragment of the URL, which is never sent. Parameters after it do not arrive. Write a # that belongs to a value as %23.',
    before: `${URL}?tag=#1&ip=(ip)`,
    after: `${URL}?tag=%231&ip=(ip)`,
  },
  'stray-space': {
    title: 'Space in the URL',
    explanation:
      'Literal text is sent as written, and a URL must not contain a space. Some senders encode it, others cut the request off there. Write it as %20 in a value and remove it next to a delimiter; spaces at the beginning of a line are layout and not sent.',
    before: `${URL}?name=spring sale&ip= (ip)`,
    after: `${URL}?name=spring%20sale&ip=(ip)`,
  },
  'trailing-note': {
    title: 'A note behind the URL',
    explanation:
      'Everything in the line of the URL is sent, a comment at its end, too. A note needs a line of its own, which begins with // and is not sent.',
    before: `${URL}?ip=(ip) // the address`,
    after: `${URL}?ip=(ip)\n// the address`,
  },
  'second-url': {
    title: 'Two URLs in one template',
    explanation:
      'A template is one request. When two were pasted one after the other, the second is sent as text at the end of the first. Use a template of its own for each.',
    before: `${URL}?ip=(ip) https://partner.example/event?name=(event_name)`,
    after: `${URL}?ip=(ip)`,
  },
  'stray-line-break': {
    title: 'Line break inside a name or a value',
    explanation:
      'Line breaks in a URL are layout and not sent, so a template can have one parameter per line. A line break elsewhere joins the text around it. Two URLs on two lines are sent as one.',
    before: `${URL}?name=spring\nsale`,
    after: `${URL}?name=spring_sale`,
  },
  'insecure-url': {
    title: 'Not encrypted',
    explanation:
      'With http: anyone between sender and receiver can read and change the identifiers in the request. Nearly every receiver also supports https:.',
    before: 'http://partner.example/postback?ip=(ip)',
    after: `${URL}?ip=(ip)`,
  },
  'other-port': {
    title: 'Port that AppsFlyer does not use',
    explanation:
      'AppsFlyer’s page on postback management names ports 80 and 443 for endpoints. Do not expect a request to another port to arrive.',
    before: 'https://partner.example:8443/postback?ip=(ip)',
    after: `${URL}?ip=(ip)`,
    source: 'MGMT',
  },
  'credentials-in-url': {
    title: 'User name and password in the URL',
    explanation:
      'The text before the @ of a host is a user name and a password. Logs and postback reports show whole URLs, so many people will see them. Ask the receiver for a separate key, and keep it in a setting.',
    before: 'https://user:pass@partner.example/postback?ip=(ip)',
    after: `${URL}?ip=(ip)`,
  },
  'percent-lone': {
    title: 'Percent sign without an escape',
    explanation:
      'In a URL, % is followed by two hex digits. Where they are missing, receivers keep the sign, drop it, or refuse the whole request. Write the sign itself as %25.',
    before: `${URL}?share=50%&ip=(ip)`,
    after: `${URL}?share=50%25&ip=(ip)`,
  },
  'utf8-invalid': {
    title: 'Escapes that are not UTF-8',
    explanation:
      'The bytes of these escapes are not valid UTF-8: usually the end of a character is missing, or the text was encoded in an older character set. Receivers read a replacement character or refuse the request.',
    before: `${URL}?name=caf%E9&ip=(ip)`,
    after: `${URL}?name=caf%C3%A9&ip=(ip)`,
  },
  'duplicate-parameter': {
    title: 'Duplicate parameter or key',
    explanation:
      'Some receivers use the first value of a name, some the last, some make a list of both. Use each name once, unless the receiver asks for a list.',
    before: `${URL}?id=(idfv)&ip=(ip)&id=(idfv)`,
    after: `${URL}?id=(idfv)&ip=(ip)`,
  },
  'parameter-mismatch': {
    title: 'Name and macro do not match',
    explanation:
      'The receiver reads the parameter or the JSON key by its name, but its macro is another one, of another kind, or not hashed as the name says. One of AppsFlyer’s pages has country_code=(ip) as an example, which has been copied since. Names that can mean many things, such as id, are not checked, and a parameter of the link may be in any.',
    before: `${URL}?country_code=(ip)`,
    after: `${URL}?country_code=(country_code)&device_ip=(ip)`,
    source: 'SEED',
  },
  'other-currency': {
    title: 'An amount beside another currency',
    explanation:
      'AppsFlyer converts event_revenue_USD to US dollars, and event_revenue_currency is the currency of event_revenue. A receiver that reads the two together takes dollars for euros, say. The same happens when the template always says USD and an event is in euros, unless the advertiser had event_revenue sent in that currency. Send event_revenue with its currency, or USD with the dollars.',
    before: `${URL}?revenue=(event_revenue_USD)&currency=(event_revenue_currency)`,
    after: `${URL}?revenue=(event_revenue)&currency=(event_revenue_currency)`,
    event: '{"event_revenue": "9.99", "event_revenue_usd": "10.70", "event_revenue_currency": "EUR"}',
    source: 'SEED',
  },
  'raw-and-hashed': {
    title: 'Identifier sent unhashed and hashed',
    explanation:
      'An identifier is hashed to hide it from the receiver. If the same request also contains it unhashed, the hash has no effect. Send only the one that the receiver needs.',
    before: `${URL}?idfa=(idfa)&idfa_sha1=(sha1-idfa)`,
    after: `${URL}?idfa_sha1=(sha1-idfa)`,
  },
  'wrong-event-kind': {
    title: 'No value for this kind of event',
    explanation:
      'Some macros have a value only in postbacks for in-app events, others only in those for installs. The current event is of the other kind. Installs and in-app events have separate templates, so use the macro only where it has a value.',
    before: `${URL}?revenue=(event_revenue)`,
    after: `${URL}?installed=(install_time)`,
    event: '{"event_name": "install", "install_time": "2024-05-01 12:34:56.789"}',
    source: 'ANA-v2',
  },
  'wrong-platform': {
    title: 'Identifier of the other platform',
    explanation:
      'The Google advertising ID exists only on Android, the IDFA only on iOS. The current event is from the other platform, for which the template has no identifier. A template can be used for both if it has a parameter for each.',
    before: `${URL}?gaid=(advertising_id)`,
    after: `${URL}?gaid=(advertising_id)&idfa=(idfa)`,
    event: '{"platform": "ios", "idfa": "1F3A9C52-7B0E-4D61-8C2F-5A94E07D31B6"}',
  },
  'macro-empty': {
    title: 'The event field is empty',
    explanation:
      'The event has the field of this macro, but without a value, or the identifier is all zeros because the user limits ad tracking. That is often correct; the receiver must accept an empty value.',
    before: `${URL}?city=(city)&ip=(ip)`,
    after: `${URL}?ip=(ip)`,
    event: '{"city": "", "ip": "203.0.113.7"}',
  },
  'macro-missing': {
    title: 'The event does not have the field',
    explanation:
      'The macro is known, but this event has no field for it. Either such events never have it, or it was left out when the event was pasted. Under Options you can choose what is sent instead.',
    before: `${URL}?carrier=(carrier)&ip=(ip)`,
    after: `${URL}?ip=(ip)`,
    event: '{"ip": "203.0.113.7"}',
  },
  'mixed-event-types': {
    title: 'Macros for two kinds of events',
    explanation:
      'A Leanplum postback is set up either for message events or for A/B test events. Macros for the other kind have no value. Write one template for each; an app can have three postbacks.',
    before: `${URL}?event={{Message event}}&variant={{Variant ID}}`,
    after: `${URL}?event={{Message event}}&user={{User ID}}`,
    source: 'L1',
    language: 'leanplum',
  },
  'other-method': {
    title: 'Method that is not used',
    explanation:
      'Leanplum sends every postback as a POST request with the values in the URL. Another method in the template has no effect. A URL without a method is rendered as such a POST here.',
    before: `GET ${URL}?user={{User ID}}`,
    after: `POST ${URL}?user={{User ID}}`,
    source: 'L2',
    language: 'leanplum',
  },
  'url-only': {
    title: 'Headers or a body that cannot be sent',
    explanation:
      'Leanplum’s addPostback takes only a URL; no document names a way to add headers or a body. Put the values into the query of the URL.',
    before: `POST ${URL}\n\nuser={{User ID}}`,
    after: `POST ${URL}?user={{User ID}}`,
    source: 'L1',
    language: 'leanplum',
  },
  'nested-url': {
    title: 'Value inside an encoded URL',
    explanation:
      'The value of this parameter is a percent-encoded URL. A macro in it is encoded once, for the request; the inner URL would need it encoded once more, which no macro does. After the receiver has decoded the parameter, spaces and & of the value are unencoded in the inner URL. Identifiers without such characters are safe.',
    before: `${URL}?next=https%3A%2F%2Fshop.example%2F%3Fcampaign%3D(c)`,
    after: `${URL}?next=https%3A%2F%2Fshop.example%2F&campaign=(c)`,
    event: '{"campaign": "spring & sale"}',
  },
  'double-encoding': {
    title: 'Encoded twice',
    explanation:
      'The value is already percent-encoded in the template or in the event before it is added to the request, and the receiver decodes it once. It gets escapes such as %20 instead of the characters.',
    before: `${URL}?next=https%253A%252F%252Fshop.example%252F`,
    after: `${URL}?next=https%3A%2F%2Fshop.example%2F`,
  },
  'broken-json-value': {
    title: 'Invalid JSON in a value',
    explanation:
      'A macro inside JSON in a URL is percent-encoded, but not escaped for JSON. A quote or a line break in the value then ends the string too early, and the receiver cannot parse the JSON. Send such values as parameters of their own, or in a JSON body, where they are escaped.',
    before: `${URL}?ad=%7B%22campaign%22%3A%22(c)%22%7D`,
    after: `${URL}?campaign=(c)`,
    event: '{"campaign": "the \\"best\\" sale"}',
  },
  'broken-xml-value': {
    title: 'A value that breaks the XML',
    explanation:
      'Values in an XML body are sent as they are. In XML, < and & must be escaped, and in an attribute its quotes, too; otherwise the receiver cannot parse any of the body. Put the macro in a CDATA section, or send the value another way.',
    before: `${XML_POST}<sale><name>(c)</name></sale>`,
    after: `${XML_POST}<sale><name><![CDATA[(c)]]></name></sale>`,
    event: '{"campaign": "Shirts & more"}',
  },
  'request-length': {
    title: 'Longer than the receiver accepts',
    explanation:
      'Receivers refuse URLs above a certain length, and some cut them off. Leanplum names 2,083 characters for GET; the HTTP standard asks servers to accept at least 8,000. The longest parameter is named: remove it, or send a POST with the values in its body.',
    before: `https://api.leanplum.com/api?action=track${MANY}`,
    after: 'https://api.leanplum.com/api?action=track&a=(encode)',
    source: 'LP',
  },
  'long-url': {
    title: 'Long URL',
    explanation:
      'Some proxies, logs and older servers cut off or refuse a URL of more than about 2,000 characters. The receiver may accept more; ask, or shorten the longest parameter.',
    before: `${URL}?${MANY}`,
    after: `${URL}?a=(encode)`,
  },
  placeholder: {
    title: 'Placeholder that was not replaced',
    explanation:
      'The text looks like a placeholder: YOUR_DOMAIN, %s, [ID], xxxx. It is sent as written. Replace it with the real value, a macro, or a partner setting.',
    before: `${URL}?app=YOUR_APP_ID`,
    after: `${URL}?app=(app_id)`,
  },
  'secret-literal': {
    title: 'Credential in the template',
    explanation:
      'The text looks like a key, a token or a password. Templates are pasted into tickets and shared as links, and the key with them. Use a partner setting, written (setting:name), to keep it out of the template.',
    before: `${URL}?api_key=3fa94be1c2d7&ip=(ip)`,
    after: `${URL}?api_key=(setting:api_key)&ip=(ip)`,
  },
  'json-body': {
    title: 'The body is not valid JSON',
    explanation:
      'The body is sent as JSON, but it does not parse with the values of this event. Macros inside quotes are escaped as text and macros outside are written as JSON values, so the error is in the text around them: a comma, a quote or a bracket.',
    before: `${JSON_POST}{"ip": "(ip)",}`,
    after: `${JSON_POST}{"ip": "(ip)"}`,
  },
  'content-type-mismatch': {
    title: 'Content type does not match the body',
    explanation:
      'The receiver parses the body according to its Content-Type header, but this body has another format. The header also decides how values are encoded: percent-encoded in a form, escaped in JSON.',
    before: `${FORM_POST}{"ip": "(ip)"}`,
    after: `${JSON_POST}{"ip": "(ip)"}`,
  },
  'other-system': {
    title: 'A template for another product',
    explanation:
      'Each attribution product has macros of its own. AppsFlyer fills only its own ones and sends all others as text. Translate the template to replace each macro by the one of AppsFlyer that has the same value; some have no counterpart.',
    before: `${URL}?gaid={gps_adid}&kind={activity_kind}`,
    after: `${URL}?gaid={advertising_id}&kind={event_name}`,
    source: 'ADJUST',
  },
  'undecided-parameter': {
    title: 'A parameter that waits for a decision',
    explanation:
      'Translating a template of another system switches off the parameters that AppsFlyer has no macro for, and keeps their text. They are not sent. Give each another value and remove its //, or remove the line.',
    before: `${URL}?gaid=(advertising_id)\n  //&h={idfa_md5}`,
    after: `${URL}?gaid=(advertising_id)\n  &h=(sha1-idfa)`,
  },
  'undecided-placeholder': {
    title: 'A placeholder of another system',
    explanation:
      'It is in a place that cannot be switched off, such as a path, a header or JSON, and AppsFlyer has no macro for it. AppsFlyer sends its text as it is, or the text around a macro in it. Write another value there.',
    before: `${URL}?gaid=(advertising_id)&kind={status:lead=0 sale=1}`,
    after: `${URL}?gaid=(advertising_id)&kind=(event_name)`,
  },
  'raw-character': {
    title: 'A character that a URL cannot have as it is',
    explanation:
      'Brackets, braces, quotes, |, ^, `, a backslash and letters such as ã must be percent-encoded in a URL. Some servers accept them as they are, others such as Tomcat answer 400 and the postback is lost. The fix encodes them, and receivers decode them to the same text.',
    before: `${URL}?geo[code]=SE&city=São`,
    after: `${URL}?geo%5Bcode%5D=SE&city=S%C3%A3o`,
    source: 'TOMCAT',
  },
  'quoted-value': {
    title: 'Quotes around a value',
    explanation:
      'A URL needs no quotes around a value. They are sent, and receivers take them for a part of the value, so an identifier in quotes is not found. Remove them unless the receiver asks for them.',
    before: `${URL}?id="(idfv)"&ip=(ip)`,
    after: `${URL}?id=(idfv)&ip=(ip)`,
  },
  'unencoded-url': {
    title: 'A URL in a value is not encoded',
    explanation:
      'The value ends at the next &, so parameters that are meant for the inner URL belong to the outer one. Encode the inner URL, and everything that belongs to it, as one value. If the parameters after it are meant for the outer URL, encode only the value.',
    before: `${URL}?url=https://q.example/cb?a=1&id=(clickid)`,
    after: `${URL}?url=https%3A%2F%2Fq.example%2Fcb%3Fa%3D1%26id%3D(clickid)`,
  },
  'literal-plus': {
    title: 'A plus sign in a value',
    explanation:
      'In a query, + is an old way to write a space, and most receivers decode it so. If a plus sign is meant, it must be %2B. The values of macros are encoded already.',
    before: `${URL}?list=a+b`,
    after: `${URL}?list=a%2Bb`,
    source: 'FORM',
  },
  'literal-semicolon': {
    title: 'A semicolon in a value',
    explanation:
      'Most receivers read a semicolon as text. Some, such as old versions of Rack for Ruby, separate parameters at it, and Go drops a parameter that has one. If it is part of the value, write it as %3B; if it separates parameters, write &. This is no safe fix, since receivers that separate at ; would read something else.',
    before: `${URL}?list=a;b`,
    after: `${URL}?list=a%3Bb`,
    source: 'RECEIVERS',
  },
  'path-parameter': {
    title: 'A semicolon in the path',
    explanation:
      'A URL may have parameters in each part of its path, after a semicolon. Some servers take them out of the path, others leave them in. Encode a semicolon that is text.',
    before: `${URL};a=(ip)?name=(event_name)`,
    after: `${URL}?a=(ip)&name=(event_name)`,
    source: 'URI',
  },
  'nameless-parameter': {
    title: 'A parameter without a name',
    explanation:
      'What is before the = is the name of a parameter, and here there is nothing. Some receivers keep the value under an empty name; PHP, Express 4, Hono and Tomcat drop it. Write a name before the =.',
    before: `${URL}?=(ip)&name=(event_name)`,
    after: `${URL}?ip=(ip)&name=(event_name)`,
    source: 'RECEIVERS',
  },
  'changed-name': {
    title: 'A name that PHP changes',
    explanation:
      'PHP replaces dots, spaces and unclosed brackets in the names of parameters with underscores, so user.id arrives as user_id. Other receivers keep the name. You do not have to change anything if the receiver does not use PHP.',
    before: `${URL}?user.id=(customer_user_id)`,
    after: `${URL}?user_id=(customer_user_id)`,
    source: 'PHP',
  },
  'broken-header': {
    title: 'A line that is no header',
    explanation:
      'A header is a name, a colon and a value, and its name has no spaces. Programs refuse any other line between the URL and the empty line, or leave it out. Write the colon, or put the line after an empty line if it belongs to the body.',
    before: `POST ${URL}\nX-Token (ip)\nContent-Type: text/plain\n\n(ip)`,
    after: `POST ${URL}\nX-Token: (ip)\nContent-Type: text/plain\n\n(ip)`,
  },
  'untrue-header': {
    title: 'A header that is untrue of the body',
    explanation:
      'A fixed Content-Length is wrong as soon as a value is longer or shorter, and a receiver then reads a part of the body or waits for more. An encoding such as gzip or chunked is how a program sends the body, not how it is written here. Leave these headers out: what sends the request adds them.',
    before: `POST ${URL}\nContent-Type: application/json\nContent-Length: 21\n\n{"ip": "(ip)"}`,
    after: `${JSON_POST}{"ip": "(ip)"}`,
    source: 'HTTP',
  },
  'method-missing': {
    title: 'Headers or a body without a method',
    explanation:
      'A template that begins with a URL is only a URL: all its lines are put together. For headers and a body, write the request as in an .http file, with the method first, then headers, an empty line and the body.',
    before: `${URL}\n\n{"ip":"(ip)"}`,
    after: `${JSON_POST}{"ip":"(ip)"}`,
  },
  'body-without-post': {
    title: 'A body in a GET request',
    explanation:
      'A body has no defined meaning in a GET or HEAD request. Many receivers do not read it, and some servers refuse such a request. Use POST.',
    before: `GET ${URL}\nContent-Type: application/json\n\n{"ip":"(ip)"}`,
    after: `${JSON_POST}{"ip":"(ip)"}`,
    source: 'HTTP',
  },
  'content-type-missing': {
    title: 'The content type is missing',
    explanation:
      'Receivers choose how to read a body by its Content-Type header. Without it, some read JSON as a form and others read no body at all. Add the header that fits the body.',
    before: `POST ${URL}\n\n{"name": "(event_name)"}`,
    after: `${JSON_POST}{"name": "(event_name)"}`,
  },
};

/** Returns the help on a code; undefined for a code that is not of a template. */
export function helpOn(code: string): Help | undefined {
  return ENTRIES.get(code);
}

const ENTRIES = new Map<string, Help>(Object.entries(HELP));
