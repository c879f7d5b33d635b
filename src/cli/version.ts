/** The version of the program, from `package.json` by way of the build. */
export const VERSION = String(import.meta.env.VITE_VERSION);
