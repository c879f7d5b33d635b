declare module 'dot' {
  type Settings = Readonly<Record<string, unknown>>;
  const doT: {
    readonly templateSettings: Settings;
    template(text: string, settings: Settings): (view: object) => string;
  };
  export default doT;
}
