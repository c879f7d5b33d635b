import type { PictureColors } from './svg';

/** The colors of the page, for pictures. A test checks that they match `app.css`. */
export const PICTURE_COLORS: Readonly<Record<'light' | 'dark', PictureColors>> = {
  light: {
    background: '#ffffff',
    text: '#161d26',
    muted: '#54616e',
    key: '#274e6e',
    warning: '#8a4b00',
    macros: ['#0d3f9c', '#a23a72', '#1f5a33', '#6b56b6', '#5c6e14', '#6a1c58'],
  },
  dark: {
    background: '#12171d',
    text: '#e4eaf0',
    muted: '#9eabb8',
    key: '#a5c8e6',
    warning: '#ffb84d',
    macros: ['#7fd0ff', '#ffa3d2', '#a2f0ae', '#b793ff', '#bccb62', '#d3dcec'],
  },
};
