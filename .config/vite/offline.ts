import { VitePWA } from 'vite-plugin-pwa';

/**
 * Writes the manifest that makes the site installable and the service worker that keeps all of it on the device. The
 * page registers the worker itself, since its Content-Security-Policy allows no inline script.
 */
export function offline() {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifestFilename: 'playground.webmanifest',
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg}', 'icon-*.png'],
      // Embeds live in the pages of others, which a worker of this site does not serve.
      globIgnores: ['embed*', 'sw.js'],
      // The state travels after the #, so there is one page and no other address to answer for.
      navigateFallback: null,
      cleanupOutdatedCaches: true,
      // So what the first visit has not loaded yet works without a network, too, once all files are kept.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
    },
    manifest: {
      name: 'Postback Playground',
      short_name: 'Postbacks',
      description:
        'Write an AppsFlyer postback template, edit the event it is filled from, and see the request that goes out.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#eceff2',
      theme_color: '#0a636b',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  });
}
