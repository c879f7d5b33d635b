import type { DocumentKey } from '../vocabulary/reference';
import type { DiagnosticCode } from './codes';

/** What there is to read about one sort of problem. This file is a face of its own, to be loaded when somebody asks. */
export interface Help {
  readonly title: string;
  /** Why it matters and what to do, in two to four sentences. */
  readonly explanation: string;
  /** A template that has the problem; `…` stands for text that is too long to print. */
  readonly before: string;
  /** The same template without it. */
  readonly after: string;
  /** The event as JSON that shows it, where it depends on the event. */
  readonly event?: string;
  readonly source?: DocumentKey;
  /** The language of the two templates, where it is not AppsFlyer's. */
  readonly language?: 'leanplum';
}

const URL = 'https://partner.example/postback';
const JSON_POST = `POST ${URL}\nContent-Type: application/json\n\n`;
const FORM_POST = `POST ${URL}\nContent-Type: application/x-www-form-urlencoded\n\n`;
const MANY = '&a=(encode)&b=(encode)&…';

/** The help on every code. */
export const HELP: Readonly<Record<DiagnosticCode, Help>> = {
  'template-too-long': {
    title: 'The template is too long to be read',
    explanation:
      'Templates of more than 100,000 characters are not read, so that the page stays quick. No receiver takes a request of that length. Look for text that was pasted more than once.',
    before: `${URL}?text=…`,
    after: `${URL}?text=(event_name)`,
  },
  'request-too-long': {
    title: 'The request grows without end',
    explanation:
      'A long value that the template repeats many times makes a request of millions of characters. It is cut off here, after the piece that passes the limit. Name the value once.',
    before: `${URL}?${MANY}`,
    after: `${URL}?a=(encode)`,
  },
  'unknown-macro': {
    title: 'Nothing has this name',
    explanation:
      'The name is neither a macro nor a field of the event at hand, so the macro is sent as it is written, brackets included. Mostly it is a slip of the pen, and one of the names that are offered is meant. Parameters of the attribution link are known only when the event has them.',
    before: `${URL}?gaid=(advertsing_id)`,
    after: `${URL}?gaid=(advertising_id)`,
  },
  'macro-spelling': {
    title: 'A doubtful spelling',
    explanation:
      'The macro is understood, but no document of AppsFlyer shows it in this spelling: it comes from templates of third parties, is a slip of a page, or differs in case, hyphens or blanks. Whether AppsFlyer passes over such differences is not documented. The documented name is the safe one.',
    before: `${URL}?name=(Event_Name)`,
    after: `${URL}?name=(event_name)`,
  },
  'macro-alias': {
    title: 'Another name of the macro',
    explanation:
      'The macro is understood under this name as well. Names come in two generations, which documents and templates in use mix; a template reads more easily when it keeps to the usual ones. Nothing has to be changed.',
    before: `${URL}?gaid=(advertiserId)`,
    after: `${URL}?gaid=(advertising_id)`,
  },
  'mixed-notations': {
    title: 'Macros in several notations',
    explanation:
      'AppsFlyer writes macros in parentheses in some documents, in braces in others, and with $$sdk() in its dashboard. All are read here, but one template should keep to one of them, or a macro is easily overlooked. The repair writes all of them like the first.',
    before: `${URL}?name=(event_name)&ip={ip}`,
    after: `${URL}?name=(event_name)&ip=(ip)`,
  },
  'foreign-notation': {
    title: 'The notation of another system',
    explanation:
      'Other systems mark macros with double brackets, percent signs, square brackets or a dollar sign. Here these marks are text: they are sent, and what stands inside is not filled or keeps them around its value.',
    before: `${URL}?ip={{ip}}&name=%%event_name%%`,
    after: `${URL}?ip={ip}&name={event_name}`,
  },
  'encoded-macro': {
    title: 'The brackets are percent-encoded',
    explanation:
      'A tool that encodes whole URLs has turned the brackets of a macro into %28 and %29, or into %7B and %7D. Then it is ordinary text and goes out as it stands. Only the value of a macro is encoded, never the macro itself.',
    before: `${URL}?ip=%28ip%29`,
    after: `${URL}?ip=(ip)`,
  },
  'unclosed-macro': {
    title: 'A bracket without its partner',
    explanation:
      'A macro needs both of its brackets, and both of one kind. With one missing, the name is sent as text. A bracket too many is sent in front of the value or behind it.',
    before: `${URL}?ip=(ip&city=(city}`,
    after: `${URL}?ip=(ip)&city=(city)`,
  },
  'empty-macro': {
    title: 'An empty pair of brackets',
    explanation:
      'Brackets with nothing between them name no macro and are sent as they stand. If the name of the parameter is that of a macro, the repair fills it in.',
    before: `${URL}?country_code=()`,
    after: `${URL}?country_code=(country_code)`,
  },
  'blank-in-macro': {
    title: 'A blank or # inside the brackets',
    explanation:
      'A blank after the opening bracket or a # keeps the text from being a macro. A blank elsewhere in the name is passed over here, but no document says that AppsFlyer does the same.',
    before: `${URL}?ip=( ip )&name=(event name)`,
    after: `${URL}?ip=(ip)&name=(event_name)`,
  },
  'other-language': {
    title: 'A macro of the other language',
    explanation:
      'Templates are read in one language at a time, AppsFlyer’s or that of Leanplum’s addPostback. A macro of the other one is text here, or is not filled as it is meant. Choose the language in the options, or write the macro of this one.',
    before: `${URL}?user={{User ID}}`,
    after: `${URL}?user=(customer_user_id)`,
  },
  'html-entity': {
    title: 'Damaged by HTML',
    explanation:
      'The template has been through a web page. A page writes & as &amp;, and it reads &curren, &times, &reg and about a hundred more as single characters even without a semicolon: so &currency= becomes ¤cy= and the parameter is lost. A page of AppsFlyer’s itself has this slip.',
    before: `${URL}?name=(event_name)¤cy=(currency)&amp;ip=(ip)`,
    after: `${URL}?name=(event_name)&currency=(currency)&ip=(ip)`,
    source: 'SEED',
  },
  'second-question-mark': {
    title: 'A second question mark',
    explanation:
      'A URL has one ?, in front of its parameters; between them stands &. What follows a second ? is read as part of the value before it.',
    before: `${URL}?ip=(ip)?city=(city)`,
    after: `${URL}?ip=(ip)&city=(city)`,
  },
  'missing-question-mark': {
    title: 'No question mark before the parameters',
    explanation:
      'The parameters of a URL begin after a ?. Without it they belong to the path, and the receiver finds none.',
    before: `${URL}&ip=(ip)&city=(city)`,
    after: `${URL}?ip=(ip)&city=(city)`,
  },
  'hash-in-url': {
    title: 'Cut off by #',
    explanation:
      'Whatever follows a # in a URL is for the sender alone and never leaves it. Parameters behind it do not arrive. A # that belongs to a value is written %23.',
    before: `${URL}?tag=#1&ip=(ip)`,
    after: `${URL}?tag=%231&ip=(ip)`,
  },
  'stray-blank': {
    title: 'A blank in the URL',
    explanation:
      'Literal text is sent as it stands, and a URL may hold no blank. Some senders encode it, others cut the request there. In a value it is written %20; beside a delimiter it is a slip. The blanks that lead a line are layout and not sent.',
    before: `${URL}?name=spring sale&ip= (ip)`,
    after: `${URL}?name=spring%20sale&ip=(ip)`,
  },
  'stray-line-break': {
    title: 'A line break inside a name or a value',
    explanation:
      'Line breaks in a URL are layout and not sent, so that a template can have one parameter a line. A break elsewhere makes the text around it run together. Two URLs, one a line, are read as a single one.',
    before: `${URL}?name=spring\nsale`,
    after: `${URL}?name=spring_sale`,
  },
  'insecure-url': {
    title: 'Not encrypted',
    explanation:
      'With http: everybody between sender and receiver can read the identifiers in the request and change it. Nearly every receiver answers under https: as well.',
    before: 'http://partner.example/postback?ip=(ip)',
    after: `${URL}?ip=(ip)`,
  },
  'other-port': {
    title: 'A port that is not served',
    explanation:
      'AppsFlyer’s page on postback management names the ports 80 and 443 for endpoints. A request to any other port is not to be expected to arrive.',
    before: 'https://partner.example:8443/postback?ip=(ip)',
    after: `${URL}?ip=(ip)`,
    source: 'MGMT',
  },
  'credentials-in-url': {
    title: 'User name and password in the URL',
    explanation:
      'What stands before the @ of a host is a user name and a password. Logs and postback reports list whole URLs, so many people will see them. Let the receiver hand out a key for the purpose, and keep it in a setting.',
    before: 'https://user:pass@partner.example/postback?ip=(ip)',
    after: `${URL}?ip=(ip)`,
  },
  'percent-lone': {
    title: 'A percent sign that starts no escape',
    explanation:
      'In a URL % announces two hex digits. Where they are missing, receivers keep the sign, drop it, or refuse the whole request. The sign itself is written %25.',
    before: `${URL}?share=50%&ip=(ip)`,
    after: `${URL}?share=50%25&ip=(ip)`,
  },
  'utf8-invalid': {
    title: 'Escapes that are no character',
    explanation:
      'The bytes that these escapes stand for are not UTF-8: mostly the end of a character is missing, or the text was encoded in an older character set. Receivers read a replacement character or refuse the request.',
    before: `${URL}?name=caf%E9&ip=(ip)`,
    after: `${URL}?name=caf%C3%A9&ip=(ip)`,
  },
  'duplicate-parameter': {
    title: 'The same parameter twice',
    explanation:
      'Some receivers take the first value of a name, some the last, some make a list of both. Name each parameter once, unless the receiver asks for a list.',
    before: `${URL}?id=(idfv)&ip=(ip)&id=(idfv)`,
    after: `${URL}?id=(idfv)&ip=(ip)`,
  },
  'parameter-mismatch': {
    title: 'The name promises another macro',
    explanation:
      'The receiver goes by the name of the parameter, and the macro decides on the value; here they do not belong together. A page of AppsFlyer’s has country_code=(ip) as an example, and it has been copied since. Names that may mean many things, such as id, are not judged.',
    before: `${URL}?country_code=(ip)`,
    after: `${URL}?country_code=(country_code)&device_ip=(ip)`,
    source: 'SEED',
  },
  'raw-and-hashed': {
    title: 'An identifier both raw and hashed',
    explanation:
      'An identifier is hashed so that the receiver does not learn it. If the same request has it unhashed, the hash adds nothing. Send the one that the receiver needs.',
    before: `${URL}?idfa=(idfa)&idfa_sha1=(sha1-idfa)`,
    after: `${URL}?idfa_sha1=(sha1-idfa)`,
  },
  'wrong-event-kind': {
    title: 'Not filled for this kind of event',
    explanation:
      'Some macros have a value only in postbacks for in-app events, others only in those for installs. The event at hand is of the other kind. Installs and in-app events have templates of their own, so leave the macro to the one that fills it.',
    before: `${URL}?revenue=(event_revenue)`,
    after: `${URL}?installed=(install_time)`,
    event: '{"event_name": "install", "install_time": "2024-05-01 12:34:56.789"}',
    source: 'ANA-v2',
  },
  'wrong-platform': {
    title: 'An identifier of the other platform',
    explanation:
      'The Google advertising ID exists on Android only, the IDFA on iOS only. The event at hand is from the other platform, and the template has no identifier for it. One template may serve both if it has a parameter for each.',
    before: `${URL}?gaid=(advertising_id)`,
    after: `${URL}?gaid=(advertising_id)&idfa=(idfa)`,
    event: '{"platform": "ios", "idfa": "1F3A9C52-7B0E-4D61-8C2F-5A94E07D31B6"}',
  },
  'macro-empty': {
    title: 'The event has the field, but no value',
    explanation:
      'The field of this macro is there and empty, or the identifier is all zeros because its user limits tracking. That is often as it should be; the receiver has to take an empty value.',
    before: `${URL}?city=(city)&ip=(ip)`,
    after: `${URL}?ip=(ip)`,
    event: '{"city": "", "ip": "203.0.113.7"}',
  },
  'macro-missing': {
    title: 'The event does not have the field',
    explanation:
      'The macro is known, but this event has no field for it. Either such events never have it, or the event was pasted without it. What is sent instead is one of the options.',
    before: `${URL}?carrier=(carrier)&ip=(ip)`,
    after: `${URL}?ip=(ip)`,
    event: '{"ip": "203.0.113.7"}',
  },
  'mixed-event-types': {
    title: 'Macros of two sorts of events',
    explanation:
      'A postback of Leanplum’s is added either for events of messages or for events of A/B tests. The macros of the other sort have no value in it. Write a template for each; an app can have three postbacks.',
    before: `${URL}?event={{Message event}}&variant={{Variant ID}}`,
    after: `${URL}?event={{Message event}}&user={{User ID}}`,
    source: 'L1',
    language: 'leanplum',
  },
  'other-method': {
    title: 'A method that is not used',
    explanation:
      'Leanplum sends every postback as a POST request whose values stand in the URL. Another method in the template changes nothing. A URL on its own is read as such a POST here.',
    before: `GET ${URL}?user={{User ID}}`,
    after: `POST ${URL}?user={{User ID}}`,
    source: 'L2',
    language: 'leanplum',
  },
  'url-only': {
    title: 'Headers or a body that cannot be sent',
    explanation:
      'What addPostback takes is a URL; no document names a way to give it headers or a body. Put the values into the query of the URL.',
    before: `POST ${URL}\n\nuser={{User ID}}`,
    after: `POST ${URL}?user={{User ID}}`,
    source: 'L1',
    language: 'leanplum',
  },
  'nested-url': {
    title: 'A value inside an encoded URL',
    explanation:
      'The value of this parameter is a URL that is percent-encoded. A macro in it is encoded once, for the request; the inner URL would need it encoded once more, and no macro does that. After the receiver has decoded the parameter, blanks and & of the value stand unencoded in the inner URL. Identifiers without such characters do no harm.',
    before: `${URL}?next=https%3A%2F%2Fshop.example%2F%3Fcampaign%3D(c)`,
    after: `${URL}?next=https%3A%2F%2Fshop.example%2F&campaign=(c)`,
    event: '{"campaign": "spring & sale"}',
  },
  'double-encoding': {
    title: 'Encoded twice',
    explanation:
      'The value is percent-encoded before it comes into the request, in the template or in the event, and the receiver decodes once. It ends up with escapes such as %20 in place of the characters.',
    before: `${URL}?next=https%253A%252F%252Fshop.example%252F`,
    after: `${URL}?next=https%3A%2F%2Fshop.example%2F`,
  },
  'broken-json-value': {
    title: 'JSON in a value that does not parse',
    explanation:
      'A macro inside JSON that is written into a URL is percent-encoded, but nothing escapes it for JSON. A quote or a line break in the value then ends the text too early, and the receiver cannot read the JSON. Send such values in parameters of their own, or in a JSON body, where they are escaped.',
    before: `${URL}?ad=%7B%22campaign%22%3A%22(c)%22%7D`,
    after: `${URL}?campaign=(c)`,
    event: '{"campaign": "the \\"best\\" sale"}',
  },
  'request-length': {
    title: 'Longer than the receiver takes',
    explanation:
      'Receivers refuse URLs beyond a length, and some cut them. Leanplum names 2,083 characters for GET; the standard for HTTP asks servers to take at least 8,000. The parameter that takes the most is named: leave it out, or send a POST with the values in its body.',
    before: `https://api.leanplum.com/api?action=track${MANY}`,
    after: 'https://api.leanplum.com/api?action=track&a=(encode)',
    source: 'LP',
  },
  'long-url': {
    title: 'A long URL',
    explanation:
      'Beyond about 2,000 characters some proxies, logs and older servers cut a URL or refuse it. The receiver may well take more; ask, or look at the parameter that takes the most.',
    before: `${URL}?${MANY}`,
    after: `${URL}?a=(encode)`,
  },
  placeholder: {
    title: 'A placeholder that was never filled in',
    explanation:
      'The text looks like one that is written to be replaced: YOUR_DOMAIN, %s, [ID], xxxx. It is sent as it stands. Write the real value, or a macro, or a setting of the partner.',
    before: `${URL}?app=YOUR_APP_ID`,
    after: `${URL}?app=(app_id)`,
  },
  'secret-literal': {
    title: 'A credential in the template',
    explanation:
      'The text looks like a key, a token or a password. Templates are pasted into tickets and shared as links, and the key goes along. A setting of the partner, written (setting:name), keeps it apart.',
    before: `${URL}?api_key=3fa94be1c2d7&ip=(ip)`,
    after: `${URL}?api_key=(setting:api_key)&ip=(ip)`,
  },
  'json-body': {
    title: 'The body is not JSON',
    explanation:
      'The body is sent as JSON, and it does not parse with the values of this event. Macros inside quotes are escaped as text and macros outside are written as JSON values, so the mistake is in the text around them: a comma, a quote or a bracket.',
    before: `${JSON_POST}{"ip": "(ip)",}`,
    after: `${JSON_POST}{"ip": "(ip)"}`,
  },
  'content-type-mismatch': {
    title: 'The content type disagrees with the body',
    explanation:
      'The receiver reads the body as its Content-Type header says, and here the body is written in another form. The header also decides how values are encoded: percent-encoded in a form, escaped in JSON.',
    before: `${FORM_POST}{"ip": "(ip)"}`,
    after: `${JSON_POST}{"ip": "(ip)"}`,
  },
};

/** Gives the help on a code; undefined for codes that are not of templates. */
export function helpOn(code: string): Help | undefined {
  return ENTRIES.get(code);
}

const ENTRIES = new Map<string, Help>(Object.entries(HELP));
