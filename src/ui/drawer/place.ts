/** The context key that is true for what is drawn in the drawer; the same content elsewhere is a modal dialog. */
export const IN_DRAWER = Symbol('in the drawer');
