/// <reference types="vite/client" />
import './jsdom-gaps.ts';
import { clear, createStore } from 'idb-keyval';
import { beforeAll } from 'vitest';

/*
 * What the panel loads when it is needed is loaded before: a part still on its way at the end of a file could not come any
 * more, and the next file of the same process would lack it.
 */
import.meta.glob(
	[
		'../../src/admin/{features,files}/**/*.{ts,tsx}',
		'!**/*.test.*',
		'!**/testing/**',
	],
	{ eager: true }
);

// Drafts of an earlier file would be offered to the readers of this one.
beforeAll( () => clear( createStore( 'deskside', 'drafts' ) ) );
