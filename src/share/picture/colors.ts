import type { PictureColors } from './svg';

/** The colors of the page, for pictures. A test checks that they match `app.css`. */
export const PICTURE_COLORS: Readonly<Record<'light' | 'dark', PictureColors>> = {
  light: {
    background: '#ffffff',
    text: '#18202a',
    muted: '#52606d',
    key: '#0a4f7d',
    warning: '#8a5300',
    macros: ['#0550ae', '#6d3fb5', '#14692c', '#963b00', '#a3125f', '#0b6670', '#735000', '#44546a'],
  },
  dark: {
    background: '#14191f',
    text: '#e3e9ef',
    muted: '#9ba8b5',
    key: '#8fcbf2',
    warning: '#f0b35c',
    macros: ['#7fc1ff', '#d0abff', '#7ddf88', '#ffab66', '#ff9ecb', '#6cd7da', '#e2c565', '#b4c3d4'],
  },
};
