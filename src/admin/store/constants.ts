export const STORE_NAME = 'deskside';

/** Shared "nothing"s: a new [] each time would make every component render again. */
export const NO_ITEMS: never[] = [];
